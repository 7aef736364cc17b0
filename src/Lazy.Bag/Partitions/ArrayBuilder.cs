namespace LazyGraph.Bags;

/// <summary>Collects the elements of a pass in an array of just their number.</summary>
/// <remarks>Grows by pieces instead of doubling one array: nothing is copied more than once, and no piece is larger than half of all.</remarks>
internal struct ArrayBuilder<T>
{
    private const int FirstPiece = 16;
    private const int LargestPiece = 1 << 20;

    private List<T[]>? _full;
    private T[] _piece;
    private int _used;

    /// <summary>Reads a pass to its end.</summary>
    public static T[] ToArray(PartitionReader<T> reader)
    {
        if (reader.KnownCount is { } count)
        {
            return ReadKnown(reader, count);
        }

        var builder = default(ArrayBuilder<T>);
        while (reader.TryRead(out var item))
        {
            builder.Add(item);
        }

        return builder.ToArray();
    }

    public void Add(T item)
    {
        var piece = _piece;
        if (piece is null || (uint)_used >= (uint)piece.Length)
        {
            piece = NextPiece();
        }

        piece[_used++] = item;
    }

    public readonly T[] ToArray()
    {
        if (_piece is null)
        {
            return [];
        }

        var total = (_full?.Sum(piece => (long)piece.Length) ?? 0) + _used;
        if (total > Array.MaxLength)
        {
            throw new InvalidOperationException($"Found a partition of {total} elements, expected at most {Array.MaxLength}: one array holds no more. Repartition the bag, or cut it into more partitions where it is made.");
        }

        if (_full is null && total == _piece.Length)
        {
            return _piece;
        }

        var all = new T[total];
        var position = 0;
        foreach (var piece in _full ?? [])
        {
            piece.CopyTo(all, position);
            position += piece.Length;
        }

        Array.Copy(_piece, 0, all, position, _used);
        return all;
    }

    private static T[] ReadKnown(PartitionReader<T> reader, int count)
    {
        var all = new T[count];
        var read = 0;
        while (read < all.Length && reader.TryRead(out var item))
        {
            all[read++] = item;
        }

        return read == count && !reader.TryRead(out _)
            ? all
            : throw new InvalidOperationException($"Bug in LazyGraph: a partition that said it had {count} elements has another number of them.");
    }

    private T[] NextPiece()
    {
        if (_piece is null)
        {
            return _piece = new T[FirstPiece];
        }

        (_full ??= []).Add(_piece);
        _used = 0;
        return _piece = new T[Math.Min(_piece.Length * 2, LargestPiece)];
    }
}
