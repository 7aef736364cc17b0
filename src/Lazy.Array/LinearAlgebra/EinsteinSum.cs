namespace LazyGraph.Arrays;

/// <summary>Computes Einstein sums: diagonals first, then the cheapest pair of operands again and again.</summary>
internal static class EinsteinSum
{
    public static LazyArray<T> Of<T>(string subscripts, LazyArray<T>[] operands)
        where T : unmanaged
    {
        if (operands.Length == 0)
        {
            throw new ArgumentException($"Found no operand for the subscripts '{subscripts}', expected one for each term.", nameof(operands));
        }

        var parsed = EinsumSubscripts.Parse(subscripts, Array.ConvertAll(operands, operand => operand.Shape.ToArray()));
        if (typeof(T) == typeof(Half))
        {
            // Products and sums of several steps are rounded once.
            return Of(subscripts, Array.ConvertAll(operands, operand => operand.As<float>())).As<T>();
        }

        var terms = new List<Term<T>>();
        for (var i = 0; i < operands.Length; i++)
        {
            terms.Add(Diagonal(operands[i], parsed.Operands[i]));
        }

        while (terms.Count > 1)
        {
            var (left, right) = Cheapest(terms, parsed);
            var (one, other) = (terms[left], terms[right]);
            terms.RemoveAt(right);
            terms.RemoveAt(left);
            var output = terms.Count == 0 ? parsed.Output : Kept(one, other, terms, parsed);
            terms.Insert(left, new(Contraction.Of("einsum", one.Array, one.Labels, other.Array, other.Labels, output), output));
        }

        return Finish(terms[0], parsed.Output);
    }

    private static LazyArray<T> Finish<T>(Term<T> term, int[] output)
        where T : unmanaged
    {
        var (array, labels) = term;
        var summed = Enumerable.Range(0, labels.Length).Where(axis => !output.Contains(labels[axis])).ToArray();
        return summed.Length == 0
            ? Contraction.InOrder(array, labels, output)
            : Contraction.InOrder(Sums.Of(array, summed), [.. labels.Where(output.Contains)], output);
    }

    /// <summary>Takes the diagonals that repeated labels ask for.</summary>
    private static Term<T> Diagonal<T>(LazyArray<T> array, int[] labels)
        where T : unmanaged
    {
        while (true)
        {
            var second = Array.FindIndex(labels, label => Array.IndexOf(labels, label) != Array.LastIndexOf(labels, label));
            if (second < 0)
            {
                return new(array, labels);
            }

            var (first, label) = (second, labels[second]);
            second = Array.IndexOf(labels, label, first + 1);
            array = LazyArray.Diagonal(array, 0, first, second); // the diagonal becomes the last axis
            labels = [.. labels.Where((_, axis) => axis != first && axis != second), label];
        }
    }

    /// <summary>Finds the pair with the smallest result, the first of equal ones: unknown lengths count as long ones.</summary>
    private static (int Left, int Right) Cheapest<T>(List<Term<T>> terms, EinsumSubscripts subscripts)
        where T : unmanaged
    {
        const double Unknown = 1e6;
        var best = (Left: 0, Right: 1);
        var least = double.PositiveInfinity;
        for (var left = 0; left < terms.Count; left++)
        {
            for (var right = left + 1; right < terms.Count; right++)
            {
                var size = 1d;
                foreach (var label in Kept(terms[left], terms[right], [.. terms.Where((_, i) => i != left && i != right)], subscripts))
                {
                    size *= subscripts.Lengths[label] == Chunks.Unknown ? Unknown : subscripts.Lengths[label];
                }

                if (size < least)
                {
                    (best, least) = ((left, right), size);
                }
            }
        }

        return best;
    }

    // The labels of a pair that the result or another operand has: those of both first, so that most products come out in this order.
    private static int[] Kept<T>(Term<T> one, Term<T> other, IReadOnlyList<Term<T>> rest, EinsumSubscripts subscripts)
        where T : unmanaged
    {
        var kept = one.Labels.Union(other.Labels).Where(label => subscripts.Output.Contains(label) || rest.Any(term => term.Labels.Contains(label)));
        return [.. kept.OrderBy(label => one.Labels.Contains(label) && other.Labels.Contains(label) ? 0 : 1)];
    }

    private sealed record Term<T>(LazyArray<T> Array, int[] Labels)
        where T : unmanaged;
}
