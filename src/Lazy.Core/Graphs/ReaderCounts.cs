using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

/// <summary>For each task that has run, how many tasks have still to read its result. The last reader clears it.</summary>
/// <param name="counts">The counts, by the number of the node.</param>
/// <param name="isShared">Whether other threads count, too.</param>
internal readonly struct ReaderCounts(int[] counts, bool isShared)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Release(GraphNode input)
    {
        var index = input.Index;
        if (index < 0)
        {
            return; // a constant
        }

        var left = isShared ? Interlocked.Decrement(ref counts[index]) : --counts[index];
        if (left == 0)
        {
            input.ClearResult();
        }
    }
}
