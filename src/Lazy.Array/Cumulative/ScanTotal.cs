namespace LazyGraph.Arrays;

/// <summary>What the elements of a block come to along an axis, for each [outer, inner].</summary>
internal sealed class ScanTotal<T>(T[] values) : ISized
    where T : unmanaged
{
    public T[] Values => values;

    public unsafe long SizeInBytes => (long)values.Length * sizeof(T);

    /// <summary>Joins the totals of neighbours.</summary>
    public static ScanTotal<T> Join<TScan>(ScanTotal<T>[] parts)
        where TScan : IScan<T>
    {
        var values = (T[])parts[0].Values.Clone();
        foreach (var part in parts.AsSpan(1))
        {
            TScan.Join(values, part.Values, values);
        }

        return new(values);
    }
}
