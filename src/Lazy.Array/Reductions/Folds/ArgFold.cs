using System.Runtime.InteropServices;

namespace LazyGraph.Arrays;

/// <summary>The best element of a stretch, and how many elements come before it there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ArgState<T>(T Best, long Index, long Count);

/// <summary>Where along an axis the best element is: the first of equal ones.</summary>
/// <param name="name">For labels.</param>
/// <param name="refusesNaN">Whether nothing but NaN is an error.</param>
internal readonly unsafe struct ArgFold<T, TOrder>(string name, bool refusesNaN) : IFold<T, ArgState<T>, long>
    where T : unmanaged
    where TOrder : IExtreme<T>
{
    public string Name => name;

    public ArgState<T> Empty => new(TOrder.Worst, -1, 0);

    public void AddRun(T* elements, int count, ref ArgState<T> state)
    {
        if (count == 0)
        {
            return;
        }

        // Only a tile with something better is looked at twice.
        var best = count == 1 ? elements[0] : TOrder.Of(new ReadOnlySpan<T>(elements, count));
        if (state.Index >= 0 && !TOrder.IsBetter(best, state.Best))
        {
            state = state with { Count = state.Count + count };
            return;
        }

        state = new ArgState<T>(best, state.Count + ArgFold.IndexOf<T, TOrder>(elements, count, best), state.Count + count);
    }

    public void AddRow(T* elements, int count, ArgState<T>* states)
    {
        for (var i = 0; i < count; i++)
        {
            var state = states[i];
            states[i] = state.Index < 0 || TOrder.IsBetter(elements[i], state.Best)
                ? new ArgState<T>(elements[i], state.Count, state.Count + 1)
                : state with { Count = state.Count + 1 };
        }
    }

    public ArgState<T> Join(in ArgState<T> left, in ArgState<T> right)
    {
        var count = left.Count + right.Count;
        return right.Index >= 0 && (left.Index < 0 || TOrder.IsBetter(right.Best, left.Best))
            ? new ArgState<T>(right.Best, left.Count + right.Index, count)
            : left with { Count = count };
    }

    public long Finish(in ArgState<T> state, long count)
    {
        EmptyReduction.Refuse(count, name);
        ArgFold.RefuseNaN(state.Best, refusesNaN, name);
        return state.Index;
    }
}

/// <summary>What finding the place along an axis and in the whole array have in common.</summary>
internal static class ArgFold
{
    /// <summary>Gets the first of the elements that is as good as the best of them.</summary>
    public static unsafe int IndexOf<T, TOrder>(T* elements, int count, T best)
        where T : unmanaged
        where TOrder : IExtreme<T>
    {
        for (var i = 0; i < count; i++)
        {
            if (!TOrder.IsBetter(best, elements[i]))
            {
                return i;
            }
        }

        return 0;
    }

    public static void RefuseNaN<T>(T best, bool refusesNaN, string name)
        where T : unmanaged
    {
        if (refusesNaN && IsNaN(best))
        {
            throw new InvalidOperationException($"Found nothing but NaN, expected at least one number: {name} of NaN alone has no result.");
        }
    }

    private static bool IsNaN<T>(T value) => value switch
    {
        Half half => Half.IsNaN(half),
        float single => float.IsNaN(single),
        double number => double.IsNaN(number),
        _ => false,
    };
}
