using LazyGraph.Arrays;

namespace LazyGraph.Tests.Slicing;

/// <summary>How slices are written, and what they take of one axis.</summary>
public sealed class SliceTests
{
    [Fact]
    public void Ranges_are_cut_to_the_axis()
    {
        Assert.Equal([0, 1, 2], Of(3, ^5..));
        Assert.Equal([1, 2], Of(3, ^2..));
        Assert.Equal([0, 1, 2], Of(3, ..7));
        Assert.Equal([], Of(3, 5..7));
        Assert.Equal([], Of(3, 2..1));
        Assert.Equal([], Of(3, ..^3));
        Assert.Equal([0, 1, 2], Of(3, ..));
        Assert.Equal([1], Of(3, 1..^1));
        Assert.Equal([], Of(0, ..));
    }

    [Fact]
    public void Numbers_must_lie_within_the_axis()
    {
        Assert.Equal([2], Of(3, -1));
        Assert.Equal([2], Of(3, ^1));
        Assert.Equal([0], Of(3, -3L));
        Assert.Equal([1], Of(3, new Index(1)));
        Assert.Contains("Found index 3 for axis 0, expected one from -3 to 2.", Fails<ArgumentOutOfRangeException>([3], 3), StringComparison.Ordinal);
        Assert.Contains("Found index -4 for", Fails<ArgumentOutOfRangeException>([3], -4), StringComparison.Ordinal);
        Assert.Contains("Found index ^0 for", Fails<ArgumentOutOfRangeException>([3], ^0), StringComparison.Ordinal);
        Assert.Contains("Found index ^4 for", Fails<ArgumentOutOfRangeException>([3], ^4), StringComparison.Ordinal);
        Assert.Contains("Found index -4 for", Fails<ArgumentOutOfRangeException>([3], Slice.At(0, -4)), StringComparison.Ordinal);
        Assert.Contains("the axis has length 0", Fails<ArgumentOutOfRangeException>([0], 0), StringComparison.Ordinal);
        Assert.Contains("the axis has length 0", Fails<ArgumentOutOfRangeException>([0], -1), StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_are_Pythons()
    {
        Assert.Equal([0, 2, 4], Of(5, Slice.Step(null, null, 2)));
        Assert.Equal([4, 3, 2, 1, 0], Of(5, Slice.Step(null, null, -1)));
        Assert.Equal([4, 2], Of(5, Slice.Step(-1, 0, -2)));
        Assert.Equal([], Of(5, Slice.Step(-8, null, -1))); // starts before the axis
        Assert.Equal([4], Of(5, Slice.Step(9, 3, -1)));
        Assert.Equal([], Of(0, Slice.Step(null, null, -1)));
        Assert.Equal([0], Of(5, Slice.Step(null, null, long.MaxValue)));
        Assert.Equal([4], Of(5, Slice.Step(null, null, long.MinValue)));
        Assert.Equal([0, 1, 2, 3, 4], Of(5, Slice.Step(long.MinValue, long.MaxValue, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Slice.Step(0, 1, 0));
    }

    [Fact]
    public void Lists_and_masks()
    {
        Assert.Equal([1, 4, 4, 0], Of(5, Slice.At(1, -1, 4, -5)));
        Assert.Equal([], Of(5, Slice.At()));
        Assert.Equal([0, 2], Of(3, Slice.Where([true, false, true])));
        Assert.Contains("Found a mask of 2 for axis 1, expected one of the axis' length, 3", Fails<ArgumentException>([4, 3], .., Slice.Where([true, false])), StringComparison.Ordinal);
        Assert.Contains("for axes 0 and 2, expected at most one", Fails<ArgumentException>([4, 3, 2], Slice.At(1), .., Slice.At(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_indices_and_ellipses()
    {
        Assert.Contains("Found 3 indices for shape (4, 3), expected at most 2", Fails<ArgumentException>([4, 3], 1, .., 1), StringComparison.Ordinal);
        Assert.Contains("Found 1 indices for shape ()", Fails<ArgumentException>([], 1), StringComparison.Ordinal);
        Assert.Contains("Found 2 ellipses", Fails<ArgumentException>([4, 3], Slice.Ellipsis, Slice.Ellipsis), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_axes_of_the_result_come_from()
    {
        Assert.Equal("0 1 2", Axes(1..));
        Assert.Equal("n 1 2", Axes(1, Slice.NewAxis));
        Assert.Equal("0 n 1", Axes(Slice.Ellipsis, Slice.NewAxis, .., 1));
        Assert.Equal("n 0 n 1 2", Axes(Slice.NewAxis, .., Slice.NewAxis));
        Assert.Equal("0 1 2 n", Axes(Slice.Ellipsis, Slice.NewAxis));
        Assert.Equal(string.Empty, Axes(1, 1, 1));
        Assert.Equal("0 1 2", Axes(.., Slice.At(1)));
        Assert.Equal("0 2", Axes(.., 1, Slice.At(1))); // a number beside a list is in its group
        Assert.Equal("0 1", Axes(.., Slice.At(1), 1));
        Assert.Equal("2 1", Axes(1, .., Slice.At(1))); // not side by side: first
        Assert.Equal("0 1", Axes(Slice.At(1), .., 1));
        Assert.Equal("2 n", Axes(1, 1, Slice.NewAxis, Slice.At(1)));
        Assert.Equal("n 1 2", Axes(Slice.NewAxis, 1, Slice.At(1)));
        Assert.Equal("2 n 1", Axes(Slice.NewAxis, 1, .., Slice.At(1)));
        Assert.Equal("1 2", Axes(1, Slice.Ellipsis, Slice.At(1), ..));
    }

    [Fact]
    public void An_axis_of_unknown_length_is_taken_whole()
    {
        var chunks = Chunks.Of([Chunks.Unknown, Chunks.Unknown], [2, 1]);
        var cut = new SliceChunks(SlicePlan.Of([Slice.All, 1..], chunks.Shape), chunks);
        Assert.Equal("(? × 2) × (1 × 2)", cut.Result.ToString());
        Assert.Equal(Chunks.Unknown, cut.Cuts[0].Parts(1)[0].Count);
        Assert.Contains("call Persist() first", Fails<ArgumentException>([Chunks.Unknown], 1..), StringComparison.Ordinal);
        Assert.Contains("call Persist() first", Fails<ArgumentException>([Chunks.Unknown], 0), StringComparison.Ordinal);
        Assert.Contains("call Persist() first", Fails<ArgumentException>([Chunks.Unknown], Slice.At(1)), StringComparison.Ordinal);
        var mask = LazyArray.Scalar(true);
        var lazy = SlicePlan.Of([Slice.Where(mask)], chunks.Shape);
        Assert.Same(mask, lazy.Axes[0].Lazy);
        Assert.Equal([Chunks.Unknown, 3], lazy.Shape);
        Assert.Equal(0, lazy.ListAxis);
    }

    [Fact]
    public void A_slice_as_text_and_as_a_value()
    {
        Assert.Equal(": 1:-2 1:10:2 ::-1 3 ^1 newaxis ... [1, 5, 2] mask of 2", string.Join(
            ' ', (Slice[])[Slice.All, 1..^2, Slice.Step(1, 10, 2), Slice.Step(null, null, -1), 3, ^1, Slice.NewAxis, Slice.Ellipsis, Slice.At(1, 5, 2), Slice.Where([true, false])]));
        Assert.Equal(Slice.All, (Slice)(..));
        Assert.True(Slice.At(1, 2) == Slice.At(1, 2));
        Assert.True(Slice.At(1, 2) != Slice.At(1, 3));
        Assert.Equal(Slice.Where([true]).GetHashCode(), Slice.Where([true]).GetHashCode());
        Assert.NotEqual<object>((Slice)3, (Slice)(^3));
    }

    [Fact]
    public void A_long_list_of_a_short_axis_is_not_cut_to_pieces()
    {
        var chunks = Chunks.Of([5]);
        var plan = SlicePlan.Of([Slice.At([.. Enumerable.Range(0, 1_000_000).Select(i => (long)(i % 5))])], chunks.Shape);
        Assert.Equal("(15625 × 64)", new SliceChunks(plan, chunks).Result.ToString());
    }

    private static long[] Of(long length, Slice slice)
    {
        var plan = SlicePlan.Of([slice], [length]);
        var axis = plan.Axes[0];
        return axis.Places ?? [.. Enumerable.Range(0, (int)axis.Count).Select(i => axis.Start + (i * axis.Step))];
    }

    private static string Axes(params Slice[] slices) =>
        string.Join(' ', SlicePlan.Of(slices, [5, 5, 5]).ResultAxes.Select(axis => axis == SlicePlan.New ? "n" : axis.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string Fails<TException>(long[] shape, params Slice[] slices)
        where TException : ArgumentException
    {
        var error = Assert.Throws<TException>(() => SlicePlan.Of(slices, shape));
        Assert.Equal("slices", error.ParamName);
        return error.Message;
    }
}
