namespace LazyGraph.Bags;

/// <summary>Compares pairs of keys by the first, and equal ones by the second; each in its own direction.</summary>
internal sealed class OrderOfTwo<T1, T2>(KeyOrder<T1> first, KeyOrder<T2> second) : IComparer<(T1, T2)>
{
    public int Compare((T1, T2) x, (T1, T2) y) => first.Compare(x.Item1, y.Item1) is var order and not 0 ? order : second.Compare(x.Item2, y.Item2);
}
