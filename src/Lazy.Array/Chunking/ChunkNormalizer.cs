using System.Diagnostics;

namespace LazyGraph.Arrays;

/// <summary>From what is said of each axis to the lengths of its blocks.</summary>
internal static class ChunkNormalizer
{
    /// <summary>The bytes of a block where the user does not say: two blocks lie in a core's share of the last cache at once,
    /// so that one step reads what the step before has written, and arrays worth several cores have several blocks.</summary>
    public const long DefaultBlockBytes = 8L << 20;

    public static Chunks Normalize(AxisChunks?[] axes, ReadOnlySpan<long> shape, int itemSize, Chunks? previous)
    {
        Debug.Assert(axes.Length == shape.Length && itemSize > 0 && (previous is null || previous.Rank == shape.Length), "One way of cutting for each axis.");
        var lengths = new long[axes.Length][];
        var isAuto = false;
        for (var axis = 0; axis < axes.Length; axis++)
        {
            if (axes[axis] is { IsAuto: true } && shape[axis] != Chunks.Unknown)
            {
                isAuto = true;
                continue;
            }

            lengths[axis] = shape[axis] == Chunks.Unknown
                ? OfUnknown(axes[axis], axis, previous)
                : OfKnown(axes[axis], axis, shape[axis], previous);
        }

        if (isAuto)
        {
            Choose(axes, shape, itemSize, lengths);
        }

        CheckBlocks(lengths, shape);
        return new Chunks(lengths);
    }

    /// <summary>The exception for chunks that do not fit; every public method that takes chunks names its argument so.</summary>
    public static ArgumentException Bad(string message, string argument = "chunks") => new(message, argument);

    /// <summary>The exception for an axis the array does not have.</summary>
    public static ArgumentOutOfRangeException BadAxis(int axis, ReadOnlySpan<long> shape, string argument = "chunks") =>
        new(argument, $"Found chunks for axis {axis}, expected an axis of shape {ArrayText.Shape(shape)}: {(shape.IsEmpty ? "it has none" : $"from {-shape.Length} to {shape.Length - 1}")}.");

    /// <summary>Checks lengths somebody has written.</summary>
    public static void CheckLengths(ReadOnlySpan<long> lengths, int axis)
    {
        if (lengths.IsEmpty)
        {
            throw Bad($"Found no block on axis {axis}, expected at least one: an axis of length 0 has one block of length 0.");
        }

        foreach (var length in lengths)
        {
            if (length < 0)
            {
                throw Bad($"Found a block of length {length} on axis {axis}, expected 0 or more.");
            }
        }
    }

    /// <summary>Checks that blocks can be numbered and be held in memory by an array each.</summary>
    public static void CheckBlocks(long[][] lengths, ReadOnlySpan<long> shape)
    {
        var blocks = 1d;
        var largest = 1d;
        foreach (var ofAxis in lengths)
        {
            blocks *= ofAxis.Length;
            largest *= Math.Max(0, ofAxis.Max());
        }

        CheckCount(blocks, shape);
        if (largest > Array.MaxLength)
        {
            throw Bad($"Found a block of {largest:0} elements in chunks {new Chunks(lengths)}, expected at most {Array.MaxLength}: give shorter chunks.");
        }
    }

    /// <summary>Blocks of one length, the last with the rest.</summary>
    public static long[] Cut(long length, long size)
    {
        if (length == 0)
        {
            return [0];
        }

        var count = (length / size) + (length % size == 0 ? 0 : 1);
        CheckCount(count, [length]); // before they are made
        var lengths = new long[count];
        Array.Fill(lengths, size);
        lengths[^1] = length - ((count - 1) * size);
        return lengths;
    }

    private static void CheckCount(double blocks, ReadOnlySpan<long> shape)
    {
        if (blocks > Array.MaxLength)
        {
            throw Bad($"Found chunks that cut shape {ArrayText.Shape(shape)} into {blocks:0} blocks, expected at most {Array.MaxLength}: give longer chunks.");
        }
    }

    private static long[] OfKnown(AxisChunks? chunks, int axis, long length, Chunks? previous)
    {
        if (chunks is null)
        {
            return previous?.Axis(axis) ?? [length];
        }

        if (chunks.Lengths is { } lengths)
        {
            CheckLengths(lengths, axis);
            var sum = lengths.Aggregate(Int128.Zero, (sum, each) => sum + each);
            return sum == length
                ? lengths
                : throw Bad($"Found blocks {chunks} on axis {axis}, which add up to {sum}, expected the length of the axis, {length}.");
        }

        return chunks.Size switch
        {
            -1 => [length],
            > 0 => Cut(length, chunks.Size),
            0 when length == 0 => [0],
            _ => throw Bad($"Found chunks of length {chunks.Size} on axis {axis}, expected at least 1, or -1 for the whole axis."),
        };
    }

    /// <summary>The blocks of an axis of unknown length can only stay what they are.</summary>
    private static long[] OfUnknown(AxisChunks? chunks, int axis, Chunks? previous)
    {
        if (previous?.Axis(axis) is { } known
            && (chunks is null || (chunks is { IsSize: true, Size: -1 } && known.Length == 1) || (chunks.Lengths is { } lengths && known.AsSpan().SequenceEqual(lengths))))
        {
            return known;
        }

        throw Bad($"Found chunks {chunks} for axis {axis}, whose length is unknown, expected that it stays as it is: call Persist() first, which finds the lengths.");
    }

    /// <summary>Doubles the shortest of the blocks' sides, the last first, as long as the bytes suffice.</summary>
    private static void Choose(AxisChunks?[] axes, ReadOnlySpan<long> shape, int itemSize, long[][] lengths)
    {
        var budget = axes.Min(axis => axis?.Bytes) ?? DefaultBlockBytes;
        budget = Math.Clamp(budget / itemSize, 1, Array.MaxLength);
        var sides = new long[axes.Length];
        var open = new List<int>();
        var elements = 1d;
        for (var axis = axes.Length - 1; axis >= 0; axis--)
        {
            if (lengths[axis] is null)
            {
                sides[axis] = 1;
                open.Add(axis);
                continue;
            }

            if (shape[axis] == Chunks.Unknown)
            {
                throw Bad($"Found chunks by bytes beside axis {axis}, whose length is unknown, expected lengths that are known: call Persist() first, which finds the lengths.");
            }

            elements *= Math.Max(1, lengths[axis].Max());
        }

        while (open.Count > 0)
        {
            var axis = open.MinBy(candidate => sides[candidate]); // the first of equals, which is the last axis
            var longer = Math.Min(sides[axis] * 2, Math.Max(1, shape[axis]));
            if (longer == sides[axis] || elements / sides[axis] * longer > budget)
            {
                open.Remove(axis);
                lengths[axis] = Cut(shape[axis], sides[axis]);
                continue;
            }

            elements = elements / sides[axis] * longer;
            sides[axis] = longer;
        }
    }
}
