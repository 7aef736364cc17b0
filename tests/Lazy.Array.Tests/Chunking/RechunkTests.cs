using LazyGraph.Arrays;

namespace LazyGraph.Tests.Chunking;

/// <summary>Stages from old chunks to new ones, and the pieces of each.</summary>
public sealed class RechunkTests
{
    [Fact]
    public void Small_changes_are_one_stage()
    {
        var from = Chunks.Normalize([100, 100], 10);
        Assert.Empty(RechunkPlan.Stages(from, from, 8));
        var goal = Chunks.Normalize([100, 100], 20);
        Assert.Equal([goal], RechunkPlan.Stages(from, goal, 8));
        Assert.Equal([Chunks.Of([5, 5])], RechunkPlan.Stages(Chunks.Of([3, 7]), Chunks.Of([5, 5]), 8));
    }

    [Fact]
    public void From_rows_to_columns_goes_by_squares()
    {
        // One stage would take 1000 × 1000 pieces. A block between may hold 100 rows.
        var from = Chunks.Normalize([1000, 1000], [1, -1]);
        var goal = Chunks.Normalize([1000, 1000], [-1, 1]);
        var stages = RechunkPlan.Stages(from, goal, itemSize: 8, blockBytes: 800_000);
        Assert.Equal(goal, stages[^1]);
        Assert.InRange(stages.Count, 2, 5);
        var pieces = 0L;
        var last = from;
        foreach (var stage in stages)
        {
            pieces += Total(new RechunkPieces(last, stage), stage);
            last = stage;
        }

        Assert.InRange(pieces, 2000, 50_000);
        Assert.Equal(1_000_000, Total(new RechunkPieces(from, goal), goal));

        // Without a limit the whole array is one block between.
        Assert.Equal("(1000) × (1000)", RechunkPlan.Stages(from, goal, 8)[0].ToString());
    }

    [Fact]
    public void Every_stage_cuts_the_same_shape_within_the_budget() => AnyChunks.ForAll(
        any =>
        {
            var random = new Random(any.Seed + 1);
            var from = any.Chunks;
            var goal = any.Another(random);
            var (itemSize, blockBytes) = (random.Next(1, 9), random.Next(1, 500));
            var stages = RechunkPlan.Stages(from, goal, itemSize, threshold: random.Next(1, 4), blockBytes);
            Assert.Equal(from == goal ? [] : [goal], stages.TakeLast(1));
            var budget = Math.Max(blockBytes / itemSize, Math.Max(Largest(from), Largest(goal)));
            for (var i = 0; i < stages.Count; i++)
            {
                Assert.NotEqual(i == 0 ? from : stages[i - 1], stages[i]);
                Assert.Equal(from.Shape.ToArray(), stages[i].Shape.ToArray());
                Assert.InRange(Largest(stages[i]), 0, budget);
            }
        },
        runs: 3000);

    [Fact]
    public void Pieces_fill_every_block_once() => AnyChunks.ForAll(any =>
    {
        var from = any.Chunks;
        var to = any.Another(new Random(any.Seed + 1));
        var pieces = new RechunkPieces(from, to);
        var taken = new HashSet<string>();
        for (var block = 0; block < to.BlockCount; block++)
        {
            var shape = to.BlockShape(block);
            var origin = to.BlockOrigin(block);
            var ofBlock = pieces.Of(block);
            Assert.Equal(ofBlock.Length, pieces.Count(block));
            Assert.Equal(ofBlock.OrderBy(piece => piece.Block).Select(piece => piece.Block), ofBlock.Select(piece => piece.Block));
            foreach (var piece in ofBlock)
            {
                var oldShape = from.BlockShape(piece.Block);
                var oldOrigin = from.BlockOrigin(piece.Block);
                for (var axis = 0; axis < from.Rank; axis++)
                {
                    Assert.InRange(piece.Length[axis], 1, shape[axis] - piece.Target[axis]);
                    Assert.InRange(piece.Start[axis] + piece.Length[axis], 1, oldShape[axis]);
                    Assert.Equal(oldOrigin[axis] + piece.Start[axis], origin[axis] + piece.Target[axis]); // the same element
                }

                Assert.True(taken.Add($"{block} {string.Join(' ', piece.Target)}"));
            }

            Assert.Equal(shape.Aggregate(1L, (all, each) => all * each), ofBlock.Sum(piece => piece.Length.Aggregate(1L, (all, each) => all * each)));
        }
    });

    [Fact]
    public void An_axis_of_unknown_length_stays_as_it_is()
    {
        var from = Chunks.Of([Chunks.Unknown, Chunks.Unknown], [2, 2]);
        var to = Chunks.Of([Chunks.Unknown, Chunks.Unknown], [4]);
        Assert.Equal([to], RechunkPlan.Stages(from, to, 8));
        var pieces = new RechunkPieces(from, to).Of(1);
        Assert.Equal([2, 3], pieces.Select(piece => piece.Block));
        Assert.Equal([Chunks.Unknown, 2], pieces[0].Length);
        var error = Assert.Throws<ArgumentException>(() => new RechunkPieces(from, Chunks.Of([Chunks.Unknown], [4])));
        Assert.Contains("call Persist() first", error.Message, StringComparison.Ordinal);
        Assert.Contains("expected them to add up to (5,)", Assert.Throws<ArgumentException>(() => RechunkPlan.Stages(Chunks.Of([5]), Chunks.Of([6]), 8)).Message, StringComparison.Ordinal);
    }

    private static long Largest(Chunks chunks) =>
        Enumerable.Range(0, chunks.BlockCount).Max(block => chunks.BlockShape(block).Aggregate(1L, (all, each) => all * Math.Max(1, each)));

    private static long Total(RechunkPieces pieces, Chunks to) => Enumerable.Range(0, to.BlockCount).Sum(block => (long)pieces.Count(block));
}
