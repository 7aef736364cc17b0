namespace LazyGraph.Tests.Chunking;

/// <summary>Operands that are cut differently get common blocks.</summary>
public sealed class UnifyTests
{
    private const long Unknown = Chunks.Unknown;

    [Fact]
    public void Every_cut_of_some_operand_is_a_cut()
    {
        Assert.Equal("(2 × 4)", Chunks.Unify([Chunks.Of([4, 4]), Chunks.Of([2, 4, 2])]).ToString());
        Assert.Equal("(1, 2 × 2)", Chunks.Unify([Chunks.Of([5]), Chunks.Of([3, 2]), Chunks.Of([1, 4])]).ToString());
        Assert.Equal("(2, 0, 3)", Chunks.Unify([Chunks.Of([2, 0, 3]), Chunks.Of([2, 0, 3])]).ToString());
        Assert.Equal("(2, 3)", Chunks.Unify([Chunks.Of([2, 0, 3]), Chunks.Of([0, 5])]).ToString());
        Assert.Equal("(0)", Chunks.Unify([Chunks.Of([0, 0]), Chunks.Of([0])]).ToString());
        Assert.Equal("()", Chunks.Unify([Chunks.Of(), Chunks.Of()]).ToString());
    }

    [Fact]
    public void Axes_of_length_1_are_repeated()
    {
        var column = Chunks.Of([2, 1], [1]);
        var row = Chunks.Of([3, 1]);
        var both = Chunks.Unify([column, row]);
        Assert.Equal("(2, 1) × (3, 1)", both.ToString());
        Assert.Equal("(2, 1) × (1)", both.ForOperand(column).ToString());
        Assert.Equal("(3, 1)", both.ForOperand(row).ToString());
        Assert.Equal("()", both.ForOperand(Chunks.Of()).ToString());
        Assert.Equal("(2, 1) × (0)", Chunks.Unify([column, Chunks.Of([0])]).ToString());
        Assert.Equal("(? × 2) × (3)", Chunks.Unify([Chunks.Of([Unknown, Unknown], [1]), Chunks.Of([1], [3])]).ToString());
    }

    [Fact]
    public void Shapes_that_do_not_go_together()
    {
        var error = Assert.Throws<ArgumentException>(() => Chunks.Unify([Chunks.Of([3], [4]), Chunks.Of([5], [4])], "right"));
        Assert.Equal("right", error.ParamName);
        Assert.Contains("Found shapes (3, 4) and (5, 4), expected shapes whose axes, counted from the last, are equal or 1", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => Chunks.Unify([Chunks.Of([3]), Chunks.Of([1]), Chunks.Of([0])]));
        Assert.Contains("Found shapes (3,), (1,) and (0,), expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_lengths_must_come_in_the_same_number_of_blocks()
    {
        Assert.Equal("(? × 2)", Chunks.Unify([Chunks.Of([Unknown, Unknown]), Chunks.Of([Unknown, Unknown])]).ToString());
        foreach (var other in (Chunks[])[Chunks.Of([Unknown]), Chunks.Of([2, 3])])
        {
            var error = Assert.Throws<ArgumentException>(() => Chunks.Unify([Chunks.Of([Unknown, Unknown]), other]));
            Assert.Contains("call Persist() first", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Common_blocks_refine_all_operands() => AnyChunks.ForAll(any =>
    {
        var random = new Random(any.Seed + 1);
        Chunks[] operands = [any.Chunks, any.Another(random), any.Another(random, withEmpty: false)];
        var common = Chunks.Unify(operands);
        Assert.Equal(any.Chunks.Shape.ToArray(), common.Shape.ToArray());
        for (var axis = 0; axis < common.Rank; axis++)
        {
            var cuts = operands.SelectMany(operand => operand.Starts(axis)).Distinct().Order();
            if (operands.All(operand => operand[axis].SequenceEqual(common[axis])))
            {
                continue;
            }

            Assert.Equal(common.Shape[axis] == 0 ? [0, 0] : cuts, common.Starts(axis));
        }
    });
}
