using LazyGraph.Graphs;

namespace LazyGraph.Tests.Snippets;

public sealed class ErrorSnippets
{
    [Fact]
    public void NamesTheTaskAndItsWay()
    {
        TaskFailedException? seen = null;

        #region errors-read
        var parse = Delayed.Func((string text) => int.Parse(text), name: "parse");
        var add = Delayed.Func((int a, int b) => a + b, name: "add");
        var sum = add(parse("1"), parse("two"));
        try
        {
            sum.Compute();
        }
        catch (TaskFailedException failure)
        {
            Console.WriteLine(failure.Key);                          // parse#1: the second of the tasks labelled parse
            Console.WriteLine(failure.Site);                         // the file and line that made the promise
            Console.WriteLine(string.Join(" -> ", failure.Path));    // parse#1 -> add: why the result needs it
            Console.WriteLine(failure.Attempts);                     // 1
            Console.WriteLine(failure.InnerException?.GetType());    // System.FormatException, with its own stack
            #endregion
            seen = failure;
            #region errors-read
        }
        #endregion

        Assert.NotNull(seen);
        Assert.Equal("parse#1", seen.Key.ToString());
        Assert.Equal("parse#1 -> add", string.Join(" -> ", seen.Path));
        Assert.Equal(1, seen.Attempts);
        Assert.IsType<FormatException>(seen.InnerException);
    }

    [Fact]
    public void ReportsTheFirstInTheOrder()
    {
        string? message = null;

        #region errors-first
        var fail = Delayed.Func((int n) => n == 0 ? 0 : throw new InvalidOperationException($"number {n}"), name: "fail");
        var all = Delayed.Gather(Enumerable.Range(0, 100).Select(n => fail(n)));
        try
        {
            all.Compute(workers: 4); // 99 of the tasks fail
        }
        catch (TaskFailedException failure)
        {
            message = failure.InnerException?.Message; // number 1, whoever was quicker
        }
        #endregion

        Assert.Equal("number 1", message);
    }

    [Fact]
    public void FindsCycles()
    {
        Exception? error = null;

        #region errors-cycle
        Delayed<int> self = null!;
        self = Delayed.Call(() => self, name: "self"); // the function returns a promise that needs the function's own result
        try
        {
            self.Compute();
        }
        catch (TaskFailedException failure)
        {
            error = failure.InnerException; // a GraphCycleException; its Cycle has the nodes
        }
        #endregion

        Assert.Same(self, Assert.Single(Assert.IsType<GraphCycleException>(error).Cycle));
    }

    [Fact]
    public void ChecksArgumentsWhenTheGraphIsBuilt()
    {
        string? message = null;

        #region errors-build
        Delayed<int>[] promises = [Delayed.Value(1), null!];
        try
        {
            Delayed.Gather(promises);
        }
        catch (ArgumentException error)
        {
            message = error.Message; // Promise 1 of 2 is null, expected a promise. Leave it out, or …
        }
        #endregion

        Assert.StartsWith("Promise 1 of 2 is null, expected a promise. Leave it out, or ", message, StringComparison.Ordinal);
    }
}
