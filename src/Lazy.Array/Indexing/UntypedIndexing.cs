namespace LazyGraph.Arrays;

/// <summary>What a visitor does that takes an array to another of the same type.</summary>
internal static class UntypedIndexing
{
    /// <summary>Gives an array another type of elements, as the type that is known here.</summary>
    public static LazyArray<T> Cast<T>(ILazyArray array)
        where T : unmanaged => (LazyArray<T>)UntypedFunction.Cast(array, typeof(T)).Accept(new Itself()); // a scalar without a type becomes an array of one

    public sealed class Index(Slice[] slices) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => Indexer.Take(array, slices);
    }

    public sealed class Masked(LazyArray<bool> mask) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array[mask];
    }

    public sealed class Extracted(LazyArray<bool> mask) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => LazyIndexer.Where(array, mask);
    }

    public sealed class Assign(ILazyArray values, Slice[] slices) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => Indexer.With(array, Cast<T>(values), slices);
    }

    public sealed class AssignMasked(ILazyArray values, LazyArray<bool> mask) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array.With(Cast<T>(values), mask);
    }

    public sealed class Taken(long[] indices, int? axis) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array.Take(indices, axis);
    }

    public sealed class TakenByArray(LazyArray<long> indices, int? axis) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array.Take(indices, axis);
    }

    public sealed class Compressed(bool[] condition, int? axis) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array.Compress(condition, axis);
    }

    public sealed class AtPoints(long[][] places) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array.Points(places);
    }

    public sealed class Searched(ILazyArray values, bool right) : IArrayVisitor<LazyArray<long>>
    {
        public LazyArray<long> Visit<T>(LazyArray<T> array)
            where T : unmanaged => array.SearchSorted(Cast<T>(values), right);
    }

    public sealed class Chosen(LazyArray<long> numbers, ILazyArray[] choices) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => LazyArray.Choose(numbers, Array.ConvertAll(choices, Cast<T>));
    }

    public sealed class Rechunked(ChunkSpec chunks, bool balance, ByteSize? blockBytes) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array.Rechunk(chunks, balance, blockBytes);
    }

    private sealed class Itself : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array;
    }
}
