using System.Runtime.CompilerServices;

namespace LazyGraph.Execution;

/// <summary>Estimates how many bytes a result holds.</summary>
internal static class ResultSize
{
    private const int ObjectHeader = 16;
    private const int ArrayHeader = 24;

    /// <summary>Exact for values without references, strings and arrays of such values; shallow for everything else, unless it is <see cref="ISized"/>.</summary>
    public static long Of<T>(T value)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            return Unsafe.SizeOf<T>();
        }

        return value switch
        {
            null => 0,
            ISized sized => sized.SizeInBytes,
            string text => ObjectHeader + 4 + (2L * text.Length),
            Array array => ArrayHeader + (array.LongLength * ElementSize(array)),
            _ when typeof(T).IsValueType => Unsafe.SizeOf<T>(),
            _ => ObjectHeader + Unsafe.SizeOf<nint>(),
        };
    }

    private static long ElementSize(Array array) => array switch
    {
        byte[] or sbyte[] or bool[] => 1,
        short[] or ushort[] or char[] or Half[] => 2,
        int[] or uint[] or float[] => 4,
        long[] or ulong[] or double[] or DateTime[] or TimeSpan[] => 8,
        decimal[] or Guid[] or System.Numerics.Complex[] or Int128[] or UInt128[] => 16,
        _ => Unsafe.SizeOf<nint>(),
    };
}
