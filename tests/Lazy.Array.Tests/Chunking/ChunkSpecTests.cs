namespace LazyGraph.Tests.Chunking;

/// <summary>Every way chunks can be written, and what it means.</summary>
public sealed class ChunkSpecTests
{
    private static readonly Chunks Previous = Chunks.Of([1, 4], [3, 3]);

    [Fact]
    public void One_number_is_for_every_axis()
    {
        Assert.Equal("(2 × 2, 1) × (2 × 3)", Cut(2));
        Assert.Equal("(2 × 2, 1) × (2 × 3)", Cut(2L));
        Assert.Equal("(5) × (6)", Cut(-1));
        Assert.Equal("(5) × (6)", Cut(500));
        Assert.Equal("(5) × (6)", Cut(ChunkSpec.Whole));
    }

    [Fact]
    public void A_list_is_for_each_axis()
    {
        Assert.Equal("(3, 2) × (6)", Cut([3, -1]));
        Assert.Equal("(2, 3) × (4, 2)", Cut([[2, 3], [4, 2]]));
        Assert.Equal("(2, 3) × (4, 2)", Cut([[2, 3], 4]));
        Assert.Equal("(2, 3) × (6)", Cut([[2, 3], null]));
        Assert.Equal("(2, 3) × (6)", Cut([[2, 3], "auto"]));
        Assert.Equal("(2, 3) × (4, 2)", Cut([[2, 3], "120 B"])); // 15 elements, of which 3 rows of 4
        int[] some = [2, 3];
        long[] others = [4, 2];
        Assert.Equal("(2, 3) × (4, 2)", Cut([some, others]));
        Assert.Equal("(2 × 2, 1) × (3 × 2)", Cut([.. some]));
        Assert.Equal("(2 × 2, 1) × (2 × 3)", Cut([AxisChunks.Parse("40 B"), 2]));
        Assert.Equal("(5) × (2 × 3)", Cut([AxisChunks.Whole, 2]));
    }

    [Fact]
    public void Axes_by_their_numbers()
    {
        Assert.Equal("(2 × 2, 1) × (6)", Cut(ChunkSpec.ByAxis((0, 2))));
        Assert.Equal("(5) × (1, 5)", Cut(ChunkSpec.ByAxis((-1, [1, 5]))));
        Assert.Equal("(3, 2) × (6)", Cut(ChunkSpec.ByAxis((0, 3), (1, "auto"))));
        Assert.Equal("(1, 4) × (2 × 3)", Cut(ChunkSpec.ByAxis((1, 2)), Previous));
        Assert.Equal("(1, 4) × (3 × 2)", Cut(ChunkSpec.ByAxis(), Previous));
        Assert.Equal("(1, 4) × (2 × 3)", Cut([null, 2], Previous));
    }

    [Fact]
    public void Other_forms()
    {
        Assert.Equal(Cut(ChunkSpec.Auto), Cut(null));
        Assert.Equal(Cut(ChunkSpec.Auto), Cut(default));
        Assert.Equal(Cut(ChunkSpec.Auto), Cut("auto"));
        Assert.Equal("(5) × (6)", Cut("AUTO"));
        Assert.Equal("(2 × 2, 1) × (4, 2)", Cut("64 B"));
        Assert.Equal("(2 × 2, 1) × (4, 2)", Cut(new ByteSize(64)));
        Assert.Equal("(1, 4) × (3 × 2)", Cut(Previous));
    }

    [Fact]
    public void A_list_for_an_array_of_one_axis_is_the_length_of_each_block()
    {
        Assert.Equal("(2, 3)", Chunks.Normalize([5], [2, 3]).ToString());
        Assert.Equal("(2 × 2, 1)", Chunks.Normalize([5], [2]).ToString());
        Assert.Contains("add up to 4, expected the length of the axis, 5", Fails([5], [2, 2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_axes_and_no_axes()
    {
        Assert.Equal("(0) × (3)", Chunks.Normalize([0, 3], 3).ToString());
        Assert.Equal("(0) × (3)", Chunks.Normalize([0, 3], null).ToString());
        Assert.Equal("(0) × (3)", Chunks.Normalize([0, 3], [0, -1]).ToString());
        Assert.Equal("(0) × (2, 0, 1)", Chunks.Normalize([0, 3], [[0], [2, 0, 1]]).ToString());
        Assert.Equal("()", Chunks.Normalize([], 7).ToString());
        Assert.Equal("()", Chunks.Normalize([], []).ToString());
        Assert.Equal(1, Chunks.Normalize([], null).BlockCount);
    }

    [Fact]
    public void The_choice_by_bytes()
    {
        Assert.Equal("(1048576 × 9, 562816)", Chunks.Normalize([10_000_000], null).ToString());
        Assert.Equal("(1000000)", Chunks.Normalize([1_000_000], null).ToString());
        Assert.Equal("(1024 × 8) × (1024 × 8)", Chunks.Normalize([8192, 8192], null).ToString());
        Assert.Equal("(64 × 4) × (128 × 2) × (128 × 2)", Chunks.Normalize([256, 256, 256], null).ToString());
        Assert.Equal("(3) × (262144 × 3, 213568)", Chunks.Normalize([3, 1_000_000], null).ToString());
        Assert.Equal("(2 × 500) × (524288, 475712)", Chunks.Normalize([1000, 1_000_000], [2, "auto"]).ToString());
        Assert.Equal("(8388608, 1611392)", Chunks.Normalize([10_000_000], "auto", itemSize: 1).ToString());
        Assert.Equal("(1 × 3)", Chunks.Normalize([3], "1 B").ToString());
    }

    [Fact]
    public void What_does_not_fit()
    {
        Assert.Contains("(4, 2) on axis 0, which add up to 6, expected the length of the axis, 5", Fails([5, 3], [[4, 2], [3]]), StringComparison.Ordinal);
        Assert.Contains("Found chunks [2, 2, 2] for 3 axes, expected them for the 2 of shape (5, 3)", Fails([5, 3], [2, 2, 2]), StringComparison.Ordinal);
        Assert.Contains("Found chunks of length 0", Fails([5, 3], 0), StringComparison.Ordinal);
        Assert.Contains("Found chunks of length -2", Fails([5, 3], -2), StringComparison.Ordinal);
        Assert.Contains("Found no block on axis 1", Fails([5, 3], [5, Array.Empty<long>()]), StringComparison.Ordinal);
        Assert.Contains("Found a block of length -1 on axis 0", Fails([5, 3], [[6, -1], 3]), StringComparison.Ordinal);
        Assert.Contains("for axis 1 twice", Fails([5, 3], ChunkSpec.ByAxis((1, 2), (-1, 2))), StringComparison.Ordinal);
        Assert.Contains("Found chunks for axis 2, expected an axis of shape (5, 3): from -2 to 1.", Fails<ArgumentOutOfRangeException>([5, 3], ChunkSpec.ByAxis((2, 2))), StringComparison.Ordinal);
        Assert.Contains("give longer chunks", Fails([1L << 40], 1), StringComparison.Ordinal);
        Assert.Contains("give longer chunks", Fails([1L << 20, 1L << 20], 1), StringComparison.Ordinal);
        Assert.Contains("give shorter chunks", Fails([1L << 20, 1L << 20], -1), StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Chunks.Normalize([5], "all"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chunks.Normalize([-5], 1));
    }

    [Fact]
    public void An_axis_of_unknown_length_stays_as_it_is()
    {
        var unknown = Chunks.Of([Chunks.Unknown, Chunks.Unknown], [3, 3]);
        Assert.Equal("(? × 2) × (6)", ChunkSpec.ByAxis((1, -1)).Normalize(unknown.Shape, 8, unknown).ToString());
        Assert.Equal("(? × 2) × (3 × 2)", ((ChunkSpec)unknown).Normalize(unknown.Shape, 8, unknown).ToString());
        var whole = Chunks.Of([Chunks.Unknown], [3, 3]);
        Assert.Equal("(?) × (6)", ChunkSpec.Whole.Normalize(whole.Shape, 8, whole).ToString());
        foreach (var spec in (ChunkSpec[])[2, -1, "auto", ChunkSpec.ByAxis((1, "auto"))])
        {
            var error = Assert.Throws<ArgumentException>(() => spec.Normalize(unknown.Shape, 8, unknown));
            Assert.Contains("call Persist() first", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_was_written_can_be_read()
    {
        Assert.Equal("500", ((ChunkSpec)500).ToString());
        Assert.Equal("[(2, 3), 5, auto, 16 MiB, null]", Spec([[2, 3], 5, "auto", "16 MiB", null]).ToString());
        Assert.Equal("[0: 5, 1: null]", ChunkSpec.ByAxis((0, 5), (1, null)).ToString());
        var kinds = new List<string?>();
        foreach (var axis in Spec([[2, 3], 5, null]))
        {
            kinds.Add(axis?.ToString());
        }

        Assert.Equal(["(2, 3)", "5", null], kinds);
    }

    [Fact]
    public void Balanced_blocks()
    {
        Assert.Equal("(4, 3)", Chunks.Of([3, 3, 1]).Balanced().ToString());
        Assert.Equal("(5 × 2)", Chunks.Of([5, 5]).Balanced().ToString());
        Assert.Equal("(3 × 4)", Chunks.Of([3, 3, 3, 3]).Balanced().ToString());
        Assert.Equal("(0)", Chunks.Of([0]).Balanced().ToString());
        Assert.Equal("(7)", Chunks.Of([7]).Balanced().ToString());
        Assert.Equal("(? × 2)", Chunks.Of([Chunks.Unknown, Chunks.Unknown]).Balanced().ToString());
        AnyChunks.ForAll(any => Assert.Equal(any.Chunks.Shape.ToArray(), any.Chunks.Balanced().Shape.ToArray()));
    }

    [Fact]
    public void The_choice_by_bytes_keeps_to_them() => AnyChunks.ForAll(any =>
    {
        var random = new Random(any.Seed);
        var shape = any.Chunks.Shape.ToArray().Select(length => length * random.Next(1, 5_000)).ToArray();
        var bytes = random.NextInt64(1 << 20, 1 << 24);
        var chunks = Chunks.Normalize(shape, new ByteSize(bytes));
        Assert.Equal(shape, chunks.Shape.ToArray());
        var largest = 8L;
        var canGrow = false;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            var side = chunks[axis][0];
            Assert.True(side == shape[axis] || long.IsPow2(side));
            largest *= Math.Max(1, side);
            canGrow |= side < shape[axis];
        }

        Assert.InRange(largest, canGrow ? (bytes / 2) - 8 : 0, bytes);
    });

    private static string Cut(ChunkSpec? chunks, Chunks? previous = null) =>
        previous is null ? Chunks.Normalize([5, 6], chunks).ToString() : chunks!.Normalize([5, 6], 8, previous).ToString();

    private static ChunkSpec Spec(ChunkSpec chunks) => chunks;

    private static string Fails(long[] shape, ChunkSpec chunks) => Fails<ArgumentException>(shape, chunks);

    private static string Fails<TException>(long[] shape, ChunkSpec chunks)
        where TException : ArgumentException
    {
        var error = Assert.Throws<TException>(() => Chunks.Normalize(shape, chunks));
        Assert.Equal("chunks", error.ParamName);
        return error.Message;
    }
}
