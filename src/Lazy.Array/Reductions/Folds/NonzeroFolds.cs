using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Whether any element isn't 0. NaN isn't.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TNumber">The same; byte for bool.</typeparam>
internal readonly unsafe struct AnyFold<T, TNumber> : IFold<T, bool, bool>
    where T : unmanaged
    where TNumber : unmanaged, INumberBase<TNumber>
{
    public string Name => "any";

    public bool Empty => false;

    public void AddRun(T* elements, int count, ref bool state) => state = state || Nonzero.Count((TNumber*)elements, count) > 0;

    public void AddRow(T* elements, int count, bool* states)
    {
        for (var i = 0; i < count; i++)
        {
            states[i] |= !TNumber.IsZero(((TNumber*)elements)[i]);
        }
    }

    public bool Join(in bool left, in bool right) => left || right;

    public bool Finish(in bool state, long count) => state;
}

/// <summary>Whether all elements aren't 0.</summary>
/// <inheritdoc cref="AnyFold{T, TNumber}"/>
internal readonly unsafe struct AllFold<T, TNumber> : IFold<T, bool, bool>
    where T : unmanaged
    where TNumber : unmanaged, INumberBase<TNumber>
{
    public string Name => "all";

    public bool Empty => true;

    public void AddRun(T* elements, int count, ref bool state) => state = state && Nonzero.Count((TNumber*)elements, count) == count;

    public void AddRow(T* elements, int count, bool* states)
    {
        for (var i = 0; i < count; i++)
        {
            states[i] &= !TNumber.IsZero(((TNumber*)elements)[i]);
        }
    }

    public bool Join(in bool left, in bool right) => left && right;

    public bool Finish(in bool state, long count) => state;
}

/// <summary>How many elements aren't 0.</summary>
/// <inheritdoc cref="AnyFold{T, TNumber}"/>
internal readonly unsafe struct CountFold<T, TNumber> : IFold<T, long, long>
    where T : unmanaged
    where TNumber : unmanaged, INumberBase<TNumber>
{
    private const int LeavesAtATime = 64;

    public string Name => "count_nonzero";

    public long Empty => 0;

    public void AddRun(T* elements, int count, ref long state) => state += Nonzero.Count((TNumber*)elements, count);

    public void AddRow(T* elements, int count, long* states)
    {
        for (var i = 0; i < count; i++)
        {
            states[i] += TNumber.IsZero(((TNumber*)elements)[i]) ? 0 : 1;
        }
    }

    public long Join(in long left, in long right) => left + right;

    public long Finish(in long state, long count) => state;

    // A comparison that is counted never stores its bools.
    public bool TryAddAll(TileScope scope, TileSource elements, ref long state)
    {
        if (typeof(T) != typeof(bool))
        {
            return false;
        }

        const int Leaf = KernelExpression.LeafLength;
        var kernel = TileKernel.Make(scope, elements, KernelSink.LeafCount);
        var leaves = elements.Count / Leaf;
        var counts = stackalloc long[LeavesAtATime];
        for (var leaf = 0; leaf < leaves; leaf += LeavesAtATime)
        {
            var count = Math.Min(LeavesAtATime, leaves - leaf);
            kernel.Run(leaf * Leaf, count * Leaf, (byte*)counts);
            for (var i = 0; i < count; i++)
            {
                state += counts[i];
            }
        }

        var rest = elements.Count - (leaves * Leaf);
        if (rest > 0)
        {
            AddRun((T*)elements.Read(leaves * Leaf, rest, scope.AllocateTile(elements.Kind)), rest, ref state);
        }

        return true;
    }
}
