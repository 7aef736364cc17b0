using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The largest element minus the smallest.</summary>
internal readonly struct RangeFold<T> : IFold<T, (T Smallest, T Largest), T>
    where T : unmanaged, INumber<T>
{
    private static ExtremeFold<T, Smallest<T>> Smallest => default;

    private static ExtremeFold<T, Largest<T>> Largest => default;

    public string Name => "ptp";

    public (T Smallest, T Largest) Empty => (Smallest.Empty, Largest.Empty);

    public unsafe void AddRun(T* elements, int count, ref (T Smallest, T Largest) state)
    {
        Smallest.AddRun(elements, count, ref state.Smallest);
        Largest.AddRun(elements, count, ref state.Largest);
    }

    public unsafe void AddRow(T* elements, int count, (T Smallest, T Largest)* states)
    {
        for (var i = 0; i < count; i++)
        {
            states[i] = (T.Min(states[i].Smallest, elements[i]), T.Max(states[i].Largest, elements[i]));
        }
    }

    public (T Smallest, T Largest) Join(in (T Smallest, T Largest) left, in (T Smallest, T Largest) right) =>
        (T.Min(left.Smallest, right.Smallest), T.Max(left.Largest, right.Largest));

    public T Finish(in (T Smallest, T Largest) state, long count)
    {
        EmptyReduction.Refuse(count, Name);
        return unchecked(state.Largest - state.Smallest);
    }
}
