using LazyGraph.Arrays;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Tests.Chunking;

/// <summary>What arrays need while they are computed, told before and kept within a limit.</summary>
public sealed class MemoryTests
{
    private const int Side = 1024;
    private const long Bytes = Side * Side * sizeof(double);

    [Theory, InlineData(1), InlineData(2)]
    public void An_array_of_four_times_the_limit_is_cut_anew_and_reduced_within_it(int workers)
    {
        const long limit = Bytes / 4;
        var array = LazyArray.FromFunction((long row, long column) => (double)((row * Side) + column), [Side, Side], Chunks.Normalize([Side, Side], [8, -1]));
        var sums = (LazyArray<double>)LazyArray.Sum(array.Rechunk(Chunks.Normalize([Side, Side], [-1, 8]), blockBytes: 1 << 16), [0]);
        var observer = new HeldObserver();
        var result = sums.Compute(Schedulers.Threads(workers), memoryLimit: limit, options: new ComputeOptions { Observers = [observer] });
        for (var column = 0; column < Side; column++)
        {
            Assert.Equal((Side * (Side - 1L) / 2 * Side) + ((long)column * Side), result[column]);
        }

        // Above the limit there can be what the tasks under way read and write.
        Assert.InRange(observer.Peak, limit / 2, limit + (workers * 20L << 16));
    }

    [Fact]
    public void A_plan_tells_the_bytes_before_anything_runs()
    {
        var array = LazyArray.FromFunction((long row, long column) => row < 0 ? throw new InvalidOperationException() : (double)column, [Side, Side], Chunks.Normalize([Side, Side], [256, -1]));
        var plan = array.Rechunk(Chunks.Normalize([Side, Side], [-1, 256])).Plan();
        Assert.Equal(0, plan.ResultsOfUnknownSize);
        Assert.InRange(plan.PeakLiveBytes, Bytes, 2 * Bytes);
    }

    [Fact]
    public async Task Blocks_are_handed_over_one_by_one()
    {
        var array = LazyArray.Arange(10L, chunks: 4).Rechunk(3);
        var blocks = new List<long[]>();
        await foreach (var block in array.ComputeEach(Schedulers.Threads(2)).WithCancellation(TestContext.Current.CancellationToken))
        {
            blocks.Add(block.ToArray());
        }

        Assert.Equal([[0L, 1, 2], [3L, 4, 5], [6L, 7, 8], [9L]], blocks);
        var kept = array.Persist();
        Assert.All(kept.Nodes, node => Assert.IsType<ValueNode<Block<long>>>(node));
        Assert.Equal(array.Chunks, kept.Chunks);
    }

    [Fact]
    public void A_slice_computes_only_the_blocks_it_needs()
    {
        var made = new List<string>();
        var array = LazyArray.FromBlocks(
            (start, shape) =>
            {
                lock (made)
                {
                    made.Add($"{start[0]},{start[1]}");
                }

                return Enumerable.Range(0, shape[0] * shape[1]).Select(i => ((start[0] + (i / shape[1])) * 12) + start[1] + (i % shape[1])).ToArray();
            },
            [12, 12],
            Chunks.Normalize([12, 12], 4));
        Assert.Equal([13L, 25], Made(array[1..3, 1], "0,0"));
        Assert.Equal([143L, 0], Made(array.Points([-1, 0], [-1, 0]), "0,0", "8,8"));
        Assert.Equal([11L, 9], Made(array[0, Slice.At(11, 9)], "0,8"));
        Assert.Equal([60L, 72], Made(array.Rechunk(Chunks.Of([6, 6], [6, 6]))[5..7, 0], "0,0", "0,4", "4,0", "4,4", "8,0", "8,4"));
        Assert.Equal([7L], Made(array.With(7L, 0, 0)[0, ..1], "0,0"));

        long[] Made(LazyArray<long> asked, params string[] blocks)
        {
            made.Clear();
            var result = asked.Compute(Schedulers.Threads(2));
            Assert.Equal(blocks, made.Order(StringComparer.Ordinal));
            return [.. result];
        }
    }

    private sealed class HeldObserver : IExecutionObserver
    {
        private long _peak;

        public long Peak => Volatile.Read(ref _peak);

        public void GraphStarted(TaskGraph graph)
        {
        }

        public void TaskStarted(in TaskEvent task)
        {
        }

        public void TaskFinished(in TaskEvent task)
        {
            lock (this)
            {
                _peak = Math.Max(_peak, task.HeldBytes);
            }
        }

        public void GraphFinished(Exception? error)
        {
        }
    }
}
