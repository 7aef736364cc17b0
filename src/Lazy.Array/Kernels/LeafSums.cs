using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Sums leaves in the fixed order: see <see cref="KernelExpression.LeafLanes"/>.</summary>
internal static class LeafSums
{
    public static unsafe void Sum<T>(T* elements, int leaves, T* sums)
        where T : unmanaged, INumberBase<T>
    {
        for (var leaf = 0; leaf < leaves; leaf++, elements += KernelExpression.LeafLength)
        {
            sums[leaf] = SumOf(elements, KernelExpression.LeafLength);
        }
    }

    /// <summary>Sums at most a leaf. Lanes that got no element take no part, so the sum of fewer elements is as exact.</summary>
    public static unsafe T SumOf<T>(T* elements, int length)
        where T : unmanaged, INumberBase<T>
    {
        const int Lanes = KernelExpression.LeafLanes;
        var lanes = stackalloc T[Lanes];
        if (length == KernelExpression.LeafLength && Vector512<T>.IsSupported)
        {
            AddVectors(elements, lanes);
        }
        else
        {
            for (var i = 0; i < Lanes; i++)
            {
                lanes[i] = i < length ? elements[i] : T.Zero;
            }

            for (var i = Lanes; i < length; i++)
            {
                lanes[i % Lanes] += elements[i];
            }
        }

        return OfLanes(lanes);
    }

    /// <summary>Sums the lanes of a leaf; their memory is used up.</summary>
    public static unsafe T OfLanes<T>(T* lanes)
        where T : unmanaged, INumberBase<T>
    {
        for (var half = KernelExpression.LeafLanes / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
            {
                lanes[i] += lanes[i + half];
            }
        }

        return lanes[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a profile of the first calls makes it slower
    private static unsafe void AddVectors<T>(T* elements, T* lanes)
        where T : unmanaged, INumberBase<T>
    {
        if (Vector512.IsHardwareAccelerated && Vector512<T>.Count * 4 == KernelExpression.LeafLanes)
        {
            AddFour(elements, lanes);
            return;
        }

        for (var lane = 0; lane < KernelExpression.LeafLanes; lane += Vector128<T>.Count)
        {
            var sum = Vector128.Load(elements + lane);
            for (var i = lane + KernelExpression.LeafLanes; i < KernelExpression.LeafLength; i += KernelExpression.LeafLanes)
            {
                sum += Vector128.Load(elements + i);
            }

            sum.Store(lanes + lane);
        }
    }

    // Elements of eight bytes: all lanes side by side, so that memory is read as it lies.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void AddFour<T>(T* elements, T* lanes)
        where T : unmanaged, INumberBase<T>
    {
        var step = Vector512<T>.Count;
        var a = Vector512.Load(elements);
        var b = Vector512.Load(elements + step);
        var c = Vector512.Load(elements + (2 * step));
        var d = Vector512.Load(elements + (3 * step));
        for (var i = KernelExpression.LeafLanes; i < KernelExpression.LeafLength; i += KernelExpression.LeafLanes)
        {
            a += Vector512.Load(elements + i);
            b += Vector512.Load(elements + i + step);
            c += Vector512.Load(elements + i + (2 * step));
            d += Vector512.Load(elements + i + (3 * step));
        }

        a.Store(lanes);
        b.Store(lanes + step);
        c.Store(lanes + (2 * step));
        d.Store(lanes + (3 * step));
    }
}
