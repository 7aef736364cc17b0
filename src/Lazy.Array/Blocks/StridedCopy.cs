using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Copies elements from any strided layout to any other: what slicing, transposing, concatenating, rechunking and broadcasting have in common.</summary>
/// <remarks>
/// Elements are moved as pieces of memory, so their type matters by its size only. Axes are put into an order in which the
/// destination is written as it lies in memory and merged where both sides allow it; then one plane of two axes after the
/// other is copied by the best of a few loops.
/// </remarks>
internal static unsafe partial class StridedCopy
{
    /// <summary>Copies. The two pieces of memory do not overlap.</summary>
    /// <param name="source">The first element to read.</param>
    /// <param name="sourceStrides">How many elements further the next one of an axis is; may be zero or negative.</param>
    /// <param name="destination">Where the first element goes.</param>
    /// <param name="destinationStrides">The same of the destination; may be negative, and zero only for an axis of one element.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public static void Copy<T>(T* source, ReadOnlySpan<int> sourceStrides, T* destination, ReadOnlySpan<int> destinationStrides, ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        switch (sizeof(T))
        {
            case 1:
                CopyUnits((byte*)source, sourceStrides, (byte*)destination, destinationStrides, shape);
                break;
            case 2:
                CopyUnits((ushort*)source, sourceStrides, (ushort*)destination, destinationStrides, shape);
                break;
            case 4:
                CopyUnits((uint*)source, sourceStrides, (uint*)destination, destinationStrides, shape);
                break;
            case 8:
                CopyUnits((ulong*)source, sourceStrides, (ulong*)destination, destinationStrides, shape);
                break;
            case 16:
                CopyUnits((Vector128<ulong>*)source, sourceStrides, (Vector128<ulong>*)destination, destinationStrides, shape);
                break;
            default:
                CopyUnits(source, sourceStrides, destination, destinationStrides, shape);
                break;
        }
    }

    private static void CopyUnits<T>(T* source, ReadOnlySpan<int> sourceStrides, T* destination, ReadOnlySpan<int> destinationStrides, ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        Span<Axis> memory = stackalloc Axis[shape.Length + 2];
        var rank = Arrange(sourceStrides, destinationStrides, shape, memory, out var sourceOffset, out var destinationOffset);
        if (rank < 0)
        {
            return;
        }

        source += sourceOffset;
        destination += destinationOffset;
        var axes = memory[..rank];
        var across = ChoosePlane(axes);
        var outer = axes[..^2];
        var plane = new Plane(axes[^2], axes[^1], across);
        Span<nint> position = stackalloc nint[outer.Length];
        position.Clear();
        while (true)
        {
            plane.Copy(source, destination);
            var axis = outer.Length - 1;
            for (; axis >= 0; axis--)
            {
                source += outer[axis].Source;
                destination += outer[axis].Destination;
                if (++position[axis] < outer[axis].Length)
                {
                    break;
                }

                source -= outer[axis].Source * outer[axis].Length;
                destination -= outer[axis].Destination * outer[axis].Length;
                position[axis] = 0;
            }

            if (axis < 0)
            {
                return;
            }
        }
    }

    /// <summary>Writes the axes that matter, in the order of the destination's memory, merged, at least two of them; the number of them, or -1 if there is nothing to copy.</summary>
    private static int Arrange(
        ReadOnlySpan<int> sourceStrides,
        ReadOnlySpan<int> destinationStrides,
        ReadOnlySpan<int> shape,
        Span<Axis> axes,
        out nint sourceOffset,
        out nint destinationOffset)
    {
        sourceOffset = 0;
        destinationOffset = 0;
        var count = 0;
        for (var i = 0; i < shape.Length; i++)
        {
            var axis = new Axis(shape[i], sourceStrides[i], destinationStrides[i]);
            if (axis.Length == 0)
            {
                return -1;
            }

            if (axis.Length == 1)
            {
                continue;
            }

            if (axis.Destination < 0)
            {
                // The same elements from the other end: from here on the destination's strides are positive.
                sourceOffset += axis.Source * (axis.Length - 1);
                destinationOffset += axis.Destination * (axis.Length - 1);
                axis = new Axis(axis.Length, -axis.Source, -axis.Destination);
            }

            var place = count++;
            for (; place > 0 && axes[place - 1].Destination < axis.Destination; place--)
            {
                axes[place] = axes[place - 1];
            }

            axes[place] = axis;
        }

        var merged = 0;
        for (var i = 0; i < count; i++)
        {
            if (merged > 0 && axes[merged - 1].TryMerge(axes[i], out var both))
            {
                axes[merged - 1] = both;
            }
            else
            {
                axes[merged++] = axes[i];
            }
        }

        while (merged < 2)
        {
            axes[..merged].CopyTo(axes[1..]);
            axes[0] = new Axis(1, 0, 0);
            merged++;
        }

        return merged;
    }

    /// <summary>Moves the axis that is copied together with the last one before it; whether the source runs across it faster than along the last one.</summary>
    private static bool ChoosePlane(Span<Axis> axes)
    {
        var last = Math.Abs(axes[^1].Source);
        if (last <= 1)
        {
            return false;
        }

        var best = -1;
        for (var i = axes.Length - 2; i >= 0; i--)
        {
            var stride = Math.Abs(axes[i].Source);
            if (stride != 0 && stride < (best < 0 ? last : Math.Abs(axes[best].Source)))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return false;
        }

        var axis = axes[best];
        axes[(best + 1)..^1].CopyTo(axes[best..]);
        axes[^2] = axis;
        return true;
    }

    /// <summary>An axis: how long it is, and how far the next element is on both sides.</summary>
    private readonly record struct Axis(nint Length, nint Source, nint Destination)
    {
        public bool TryMerge(Axis inner, out Axis both)
        {
            both = new Axis(Length * inner.Length, inner.Source, inner.Destination);
            return Source == inner.Source * inner.Length && Destination == inner.Destination * inner.Length;
        }
    }
}
