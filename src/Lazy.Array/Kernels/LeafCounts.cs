using System.Numerics;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Counts the true ones of each leaf of bools.</summary>
internal static class LeafCounts
{
    public static unsafe void Count(byte* elements, int leaves, long* counts)
    {
        for (var leaf = 0; leaf < leaves; leaf++, elements += KernelExpression.LeafLength)
        {
            counts[leaf] = CountOf(elements, KernelExpression.LeafLength);
        }
    }

    /// <summary>Counts the true ones; any byte but 0 is true.</summary>
    public static unsafe long CountOf(byte* elements, int length)
    {
        var count = 0L;
        var i = 0;
        for (; i <= length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            count += Vector256<byte>.Count - BitOperations.PopCount(Vector256.Equals(Vector256.Load(elements + i), Vector256<byte>.Zero).ExtractMostSignificantBits());
        }

        for (; i < length; i++)
        {
            count += elements[i] == 0 ? 0 : 1;
        }

        return count;
    }
}
