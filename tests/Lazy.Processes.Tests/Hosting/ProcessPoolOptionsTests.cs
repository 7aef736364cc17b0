namespace LazyGraph.Tests.Processes.Hosting;

public class ProcessPoolOptionsTests
{
    private static int _runs;

    [Fact]
    public void Wrong_values_are_refused_when_they_are_given()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { MaxTasksPerWorker = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { MemoryLimitPerWorker = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { LostWorkerRetries = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { ThreadsPerWorker = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { StartTimeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { StartTimeout = Timeout.InfiniteTimeSpan });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { CancellationGrace = TimeSpan.FromMilliseconds(-1) });
        Assert.Throws<ArgumentNullException>(() => new ProcessPoolOptions { Output = null! });
        Assert.Throws<ArgumentNullException>(() => new ProcessPoolOptions { Environment = null! });
        Assert.Throws<ArgumentException>(() => new ProcessPoolOptions { Environment = new Dictionary<string, string?> { ["a=b"] = "" } });
        Assert.Throws<ArgumentException>(() => new ProcessPoolOptions { Environment = new Dictionary<string, string?> { [""] = "" } });
        Assert.Throws<ArgumentException>(() => new ProcessPoolOptions { WorkingDirectory = "/nowhere/at/all" });
    }

    [Fact]
    public void An_initializer_needs_nothing_of_this_process()
    {
        var captured = 5;
        Assert.NotNull(new ProcessPoolOptions { Initializer = Initialize }.Initializer);
        Assert.NotNull(new ProcessPoolOptions { Initializer = static () => _runs++ }.Initializer);
        var error = Assert.Throws<ArgumentException>(() => new ProcessPoolOptions { Initializer = () => _runs += captured });
        Assert.Contains("static", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_is_frozen()
    {
        var variables = new Dictionary<string, string?> { ["A"] = "1" };
        var options = new ProcessPoolOptions { Environment = variables };
        variables["A"] = "2";
        Assert.Equal("1", options.Environment["A"]);
    }

    private static void Initialize() => _runs++;
}
