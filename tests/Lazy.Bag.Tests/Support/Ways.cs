using LazyGraph.Execution;

namespace LazyGraph.Tests.Support;

/// <summary>A way to compute: by whom, and how.</summary>
/// <param name="Name">Says which one, where it gives something else than the others.</param>
/// <param name="Scheduler">Who runs it.</param>
/// <param name="Fuse">Whether steps run together.</param>
/// <param name="IsObserved">Whether somebody listens.</param>
/// <param name="MemoryLimit">With one so low, whatever can be is written to disk.</param>
internal sealed record Way(string Name, IGraphScheduler Scheduler, bool Fuse = true, bool IsObserved = false, long? MemoryLimit = null)
{
    public static readonly Way[] All =
    [
        new("synchronous", Schedulers.Synchronous),
        new("one thread", Schedulers.Threads(1)),
        new("four threads", Schedulers.Threads(4)),
        new("synchronous, unfused", Schedulers.Synchronous, Fuse: false),
        new("four threads, unfused", Schedulers.Threads(4), Fuse: false),
        new("observed", Schedulers.Threads(2), IsObserved: true),
        new("observed, unfused", Schedulers.Synchronous, Fuse: false, IsObserved: true),
        new("memory limit", Schedulers.Threads(2), MemoryLimit: 1),
        new("memory limit, unfused", Schedulers.Synchronous, Fuse: false, MemoryLimit: 1),
    ];

    private ComputeOptions Options => new() { Fuse = Fuse, Observers = IsObserved ? [new RecordingObserver()] : [] };

    public T Compute<T>(ILazy<T> lazy) => Limited.Run(() => ComputeHere(lazy));

    public T[] Compute<T>(IEnumerable<Delayed<T>> promises) => Limited.Run(() => ComputeHere(promises));

    /// <summary>Computes without the limit, for who has one around several computes.</summary>
    public T ComputeHere<T>(ILazy<T> lazy) => lazy.Compute(Scheduler, memoryLimit: MemoryLimit, options: Options);

    /// <inheritdoc cref="ComputeHere{T}(ILazy{T})"/>
    public T[] ComputeHere<T>(IEnumerable<Delayed<T>> promises) => Delayed.Compute(promises, Scheduler, memoryLimit: MemoryLimit, options: Options);

    public override string ToString() => Name;
}

/// <summary>What a computed bag or promise must be, whoever computes it.</summary>
internal static class Gives
{
    public static void Value<T>(T expected, Delayed<T> promise) => Each(way => Assert.Equal(expected, way.ComputeHere(promise)));

    public static void Near(double expected, Delayed<double> promise) => Each(way => Assert.InRange(way.ComputeHere(promise), expected - Slack(expected), expected + Slack(expected)));

    /// <summary>The elements, in this order.</summary>
    public static void Elements<T>(IEnumerable<T> expected, Bag<T> bag)
    {
        T[] all = [.. expected];
        Each(way => Same.Elements(all, way.ComputeHere(bag)));
    }

    /// <summary>Just these partitions.</summary>
    public static void Partitions<T>(IEnumerable<T[]> expected, Bag<T> bag)
    {
        T[][] all = [.. expected];
        Assert.Equal(all.Length, bag.PartitionCount);
        Each(way => Assert.Equal(all, way.ComputeHere(bag.Partitions)));
        Elements(all.SelectMany(items => items), bag);
    }

    /// <summary>Computing it fails by an exception of this type.</summary>
    public static void Failure<TException, T>(ILazy<T> lazy)
        where TException : Exception
    {
        Each(way => Assert.IsType<TException>(Assert.Throws<TaskFailedException>(() => way.ComputeHere(lazy)).InnerException));
    }

    // One thread for all ways: a thread for each compute took longer than the computes.
    private static void Each(Action<Way> check)
    {
        var at = Way.All[0];
        try
        {
            Limited.Run(() =>
            {
                foreach (var way in Way.All)
                {
                    Volatile.Write(ref at, way);
                    check(way);
                }
            });
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Computed by '{Volatile.Read(ref at)}': {error.Message}", error);
        }
    }

    private static double Slack(double expected) => 1e-9 * Math.Max(1, Math.Abs(expected));
}
