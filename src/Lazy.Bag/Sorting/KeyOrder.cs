namespace LazyGraph.Bags;

/// <summary>The order that keys are asked to have: a comparer's or their own, upwards or downwards.</summary>
/// <remarks>A struct, so that the code that sorts by it is compiled for it, and the default order of numbers costs no call.</remarks>
internal readonly struct KeyOrder<TKey>(IComparer<TKey>? comparer, bool descending) : IComparer<TKey>
{
    // The default comparer is left out: a call on Comparer<TKey>.Default itself is one that the compiler sees through.
    private readonly IComparer<TKey>? _comparer = ReferenceEquals(comparer, Comparer<TKey>.Default) ? null : comparer;
    private readonly bool _descending = descending;

    /// <summary>Gets whether keys come in their own order.</summary>
    public bool IsDefault => _comparer is null;

    // The arguments change places instead of the sign: a comparer may return int.MinValue.
    public int Compare(TKey? x, TKey? y) =>
        _comparer is null
            ? _descending ? Comparer<TKey>.Default.Compare(y, x) : Comparer<TKey>.Default.Compare(x, y)
            : _descending ? _comparer.Compare(y, x) : _comparer.Compare(x, y);
}
