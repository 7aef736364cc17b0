namespace LazyGraph.Arrays;

/// <summary>Puts pieces of an axis together, from left to right, and merges them as far as the fixed tree allows.</summary>
internal sealed class StretchBuilder<T, TState, TFold>(int leafLength, bool isLast, int outputs)
    where T : unmanaged
    where TState : unmanaged
    where TFold : IFixedFold<T, TState>
{
    private readonly List<StretchPiece> _pieces = [];
    private readonly List<TState[]> _states = [];
    private readonly Stack<TState[]> _free = [];

    /// <summary>Gets an array for the states of a piece. Its contents are anything.</summary>
    public TState[] Rent() => _free.TryPop(out var states) ? states : new TState[outputs];

    /// <summary>Adds a piece, which begins where the last one ended.</summary>
    /// <param name="piece">Where it lies.</param>
    /// <param name="states">The states; the builder's from now on.</param>
    public void Add(StretchPiece piece, TState[] states)
    {
        _pieces.Add(piece);
        _states.Add(states);
        if (piece.Level == StretchPiece.Element && (piece.First + 1) % leafLength == 0)
        {
            CompleteLeaf(piece.First);
        }

        while (_pieces.Count > 1 && AreSiblings(_pieces[^2], _pieces[^1]))
        {
            MergeLast();
        }
    }

    public Stretch<TState> ToStretch() => new(leafLength, isLast, outputs, [.. _pieces], [.. _states]);

    /// <summary>Gets the states of the whole axis, which begins at 0: the rest that is no leaf first, then leaf after leaf from the end.</summary>
    /// <param name="length">The length of the axis.</param>
    /// <param name="empty">The state of no elements.</param>
    public TState[] ToWhole(long length, TState empty)
    {
        if (TFold.IsExact && _pieces.Count > 0)
        {
            return _states[0]; // all were merged
        }

        if (outputs == 0)
        {
            return []; // nothing was read, so nothing is known of the axis
        }

        var rest = _pieces.FindIndex(piece => piece.Level < 0);
        TState[]? whole = null;
        var count = 0L;
        if (rest >= 0)
        {
            whole = OfElements(rest);
            count = _pieces.Count - rest;
        }

        for (var i = (rest < 0 ? _pieces.Count : rest) - 1; i >= 0; i--)
        {
            var own = _pieces[i].Count(leafLength);
            if (whole is null)
            {
                whole = _states[i];
            }
            else
            {
                for (var output = 0; output < outputs; output++)
                {
                    whole[output] = TFold.Merge(_states[i][output], own, whole[output], count);
                }
            }

            count += own;
        }

        if (count != length)
        {
            throw new InvalidOperationException($"Bug in LazyGraph: {count} of {length} elements were reduced.");
        }

        if (whole is null)
        {
            whole = new TState[outputs];
            Array.Fill(whole, empty);
        }

        return whole;
    }

    private bool AreSiblings(StretchPiece left, StretchPiece right) =>
        left.Level == right.Level && (left.Level == StretchPiece.Any || (left.Level >= 0 && left.First / leafLength % (2L << left.Level) == 0));

    private void MergeLast()
    {
        var (left, right) = (_states[^2], _states[^1]);
        var count = _pieces[^1].Count(leafLength);
        for (var output = 0; output < outputs; output++)
        {
            left[output] = TFold.Merge(left[output], count, right[output], count);
        }

        _free.Push(right);
        _pieces[^2] = _pieces[^2] with { Level = _pieces[^2].Level < 0 ? StretchPiece.Any : _pieces[^2].Level + 1 };
        _pieces.RemoveAt(_pieces.Count - 1);
        _states.RemoveAt(_states.Count - 1);
    }

    // All elements of the leaf that ends here are there: as elements, for a leaf that is there in part is never merged.
    private void CompleteLeaf(long last)
    {
        var first = _pieces.Count - leafLength;
        if (first < 0 || _pieces[first].First != last + 1 - leafLength)
        {
            return; // the stretch begins within this leaf
        }

        var states = OfElements(first);
        var start = _pieces[first].First;
        _pieces.RemoveRange(first, leafLength);
        _states.RemoveRange(first, leafLength);
        _pieces.Add(new StretchPiece(start, 0));
        _states.Add(states);
    }

    private unsafe TState[] OfElements(int first)
    {
        var count = _pieces.Count - first;
        var result = Rent();
        if (isLast)
        {
            var run = stackalloc T[KernelExpression.LeafLength];
            for (var output = 0; output < outputs; output++)
            {
                for (var i = 0; i < count; i++)
                {
                    run[i] = ElementOf(_states[first + i][output]);
                }

                result[output] = TFold.OfRun(run, count);
            }

            return result;
        }

        var values = new T[count * outputs];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ElementOf(_states[first + (i / outputs)][i % outputs]);
        }

        fixed (T* elements = values)
        fixed (TState* states = result)
        {
            var rows = stackalloc T*[count];
            for (var i = 0; i < count; i++)
            {
                rows[i] = elements + (i * outputs);
            }

            TFold.OfRows(rows, count, outputs, states);
        }

        return result;
    }

    // The state of one element begins with the element itself.
    private static unsafe T ElementOf(TState state) => *(T*)&state;
}
