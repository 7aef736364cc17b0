using System.Runtime.CompilerServices;
using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>Estimates how many bytes the elements of a partition hold, strings and the like included.</summary>
internal static class PartitionSize
{
    private const int Samples = 64;

    /// <summary>Exact for elements without references; otherwise by a sample of them, evenly spread.</summary>
    public static long Of<T>(T[]? items)
    {
        var array = ResultSize.Of(items);
        if (items is null || items.Length == 0 || !RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            return array;
        }

        var step = Math.Max(1, items.Length / Samples);
        var (sampled, bytes) = (0L, 0L);
        for (var i = 0; i < items.Length; i += step)
        {
            bytes += SizeOfElement(items[i]);
            sampled++;
        }

        return array + (bytes * items.Length / sampled);
    }

    // What an element holds beyond its place in the array. A tuple's parts are looked at one by one.
    private static long SizeOfElement<T>(T item) => item switch
    {
        ITuple tuple when typeof(T).IsValueType => PartsOf(tuple),
        _ when typeof(T).IsValueType => 0,
        null => 0,
        _ => ResultSize.Of((object)item),
    };

    private static long PartsOf(ITuple tuple)
    {
        var bytes = 0L;
        for (var i = 0; i < tuple.Length; i++)
        {
            bytes += tuple[i] is { } part && !part.GetType().IsValueType ? ResultSize.Of(part) : 0;
        }

        return bytes;
    }
}
