using System.Threading.Tasks.Dataflow;

namespace LazyGraph.Tests.Snippets;

public sealed class WhenNotToUseSnippets
{
    [Fact]
    public async Task UsesTheFramework()
    {
        #region instead
        double sum = Enumerable.Range(0, 1_000_000).AsParallel().Sum(n => Math.Sqrt(n)); // one pass over one sequence

        var squares = new long[1_000_000];
        Parallel.For(0, squares.Length, i => squares[i] = (long)i * i);                   // a loop whose rounds are alike

        int[] all = await Task.WhenAll(Task.Run(() => 1), Task.Run(() => 2));             // a few tasks, each needed once

        var block = new ActionBlock<int>(n => Console.WriteLine(n), new() { BoundedCapacity = 10 });
        await block.SendAsync(1);                                                         // a stream without end, with back-pressure
        #endregion

        block.Complete();
        await block.Completion;
        Assert.Equal((3, 1L), (all.Sum(), squares[1]));
        Assert.True(sum > 0);
    }
}
