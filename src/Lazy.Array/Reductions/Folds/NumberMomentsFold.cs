namespace LazyGraph.Arrays;

internal enum NumberMoment
{
    Mean,
    Variance,
    Deviation,
}

/// <summary>How many elements aren't NaN, their mean, and the sum of their squared distances from it.</summary>
internal readonly record struct NumberMoments(long Count, double Mean, double Squares);

/// <summary>The mean or the variance of the elements that aren't NaN; NaN if there are too few.</summary>
internal readonly struct NumberMomentsFold(NumberMoment moment, double ddof) : IFold<double, NumberMoments, double>
{
    public string Name => moment switch
    {
        NumberMoment.Mean => "nanmean",
        NumberMoment.Variance => "nanvar",
        _ => "nanstd",
    };

    public NumberMoments Empty => default;

    public unsafe void AddRun(double* elements, int count, ref NumberMoments state)
    {
        var (numbers, sum) = (0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var isNumber = !double.IsNaN(elements[i]);
            numbers += isNumber ? 1 : 0;
            sum += isNumber ? elements[i] : 0;
        }

        if (numbers == 0)
        {
            return;
        }

        // A tile is still in the cache when it is looked at again.
        var (mean, squares) = (sum / numbers, 0.0);
        for (var i = 0; moment != NumberMoment.Mean && i < count; i++)
        {
            var distance = elements[i] - mean;
            squares += double.IsNaN(elements[i]) ? 0 : distance * distance;
        }

        state = Join(state, new(numbers, mean, squares));
    }

    public unsafe void AddRow(double* elements, int count, NumberMoments* states)
    {
        for (var i = 0; i < count; i++)
        {
            if (!double.IsNaN(elements[i]))
            {
                var (number, distance) = (states[i].Count + 1, elements[i] - states[i].Mean);
                var mean = states[i].Mean + (distance / number);
                states[i] = new(number, number == 1 ? elements[i] : mean, states[i].Squares + (number == 1 ? elements[i] - elements[i] : distance * (elements[i] - mean)));
            }
        }
    }

    public NumberMoments Join(in NumberMoments left, in NumberMoments right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return left.Count == 0 ? right : left;
        }

        var count = left.Count + right.Count;
        var distance = right.Mean - left.Mean;
        return new(
            count,
            ((left.Mean * left.Count) + (right.Mean * right.Count)) / count,
            left.Squares + right.Squares + (distance * distance * ((double)left.Count * right.Count / count)));
    }

    public double Finish(in NumberMoments state, long count)
    {
        if (moment == NumberMoment.Mean)
        {
            return state.Count == 0 ? double.NaN : state.Mean;
        }

        var variance = state.Count <= ddof ? double.NaN : state.Squares / (state.Count - ddof);
        return moment == NumberMoment.Deviation ? Math.Sqrt(variance) : variance;
    }
}
