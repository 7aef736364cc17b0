using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LazyGraph.Graphs;
using LazyGraph.Optimization;

namespace LazyGraph.Execution;

/// <summary>The way from something lazy to its value: prepare, run, assemble.</summary>
/// <remarks>The extension methods of Lazy.Schedulers are what users call; they know a scheduler where none is given.</remarks>
internal static class ComputeEngine
{
    public static T Compute<T>(ILazy<T> lazy, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        Compute(OutputsOf(lazy), lazy.Assemble, RunMode.FailFast, scheduler, options, cancellationToken);

    public static Task<T> ComputeAsync<T>(ILazy<T> lazy, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        ComputeAsync(OutputsOf(lazy), lazy.Assemble, RunMode.FailFast, scheduler, options, cancellationToken);

    /// <summary>Computes several things together; what they share runs once.</summary>
    public static T[] ComputeAll<T>(IReadOnlyList<ILazy<T>> lazies, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        Compute(OutputsOf(lazies, out var starts), results => AssembleAll(lazies, starts, results), RunMode.FailFast, scheduler, options, cancellationToken);

    public static Task<T[]> ComputeAllAsync<T>(IReadOnlyList<ILazy<T>> lazies, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        ComputeAsync(OutputsOf(lazies, out var starts), results => AssembleAll(lazies, starts, results), RunMode.FailFast, scheduler, options, cancellationToken);

    /// <summary>Computes nodes of any types together, and lets <paramref name="assemble"/> make one value of their results.</summary>
    public static T Compute<T>(GraphNode[] outputs, Func<ComputedResults, T> assemble, RunMode mode, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        Compute(outputs, (_, results) => assemble(results), mode, scheduler, options, cancellationToken);

    public static Task<T> ComputeAsync<T>(GraphNode[] outputs, Func<ComputedResults, T> assemble, RunMode mode, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        ComputeAsync(outputs, (_, results) => assemble(results), mode, scheduler, options, cancellationToken);

    /// <summary>Computes promises, and gives each one's value or error.</summary>
    public static Settled<T>[] ComputeSettled<T>(Delayed<T>[] promises, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        Compute([.. promises], Settle<T>, RunMode.Settle, scheduler, options, cancellationToken);

    public static Task<Settled<T>[]> ComputeSettledAsync<T>(Delayed<T>[] promises, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        ComputeAsync([.. promises], Settle<T>, RunMode.Settle, scheduler, options, cancellationToken);

    /// <summary>Computes promises, and gives each value as soon as it is there.</summary>
    public static IAsyncEnumerable<(int Index, T Value)> ComputeEach<T>(Delayed<T>[] promises, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        ComputeEach(promises, inOrder: false, scheduler, options, cancellationToken);

    // A value is given away when it is handed over, not before: until then the run holds it, and counts its bytes.
    private static async IAsyncEnumerable<(int Index, T Value)> ComputeEach<T>(Delayed<T>[] promises, bool inOrder, IGraphScheduler scheduler, ComputeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Whoever stops enumerating stops the run.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ended = Channel.CreateUnbounded<GraphNode>();
        var run = GraphPreparation.Prepare([.. promises], options, RunMode.FailFastByTask, stop.Token);
        try
        {
            var handOver = new OutputHandOver(run.Graph.Outputs.Span, inOrder);
            run.OutputSettled += node => ended.Writer.TryWrite(node);
            using var activity = Telemetry.StartCompute(run.Graph.Count, scheduler);
            run.CaptureContext();
            var mostUntaken = scheduler.RunsInCaller ? int.MaxValue : 2 * scheduler.Workers;
            if (handOver.Next is { } first)
            {
                run.ReaderAwaits(first, mostUntaken);
            }

            var running = RunToEnd(run, scheduler, ended.Writer);
            foreach (var (position, node, _) in handOver.Constants.ToArray().SelectMany(handOver.Ended))
            {
                yield return (position, ((Delayed<T>)node).Result);
            }

            while (await NextEnded(run, ended.Reader, handOver, mostUntaken).ConfigureAwait(false) is { } settled)
            {
                foreach (var (position, node, isLast) in handOver.Ended(settled))
                {
                    var value = ((Delayed<T>)node).Result;
                    if (isLast && !node.IsConstant)
                    {
                        run.GiveAway(node);
                    }

                    yield return (position, value);
                }
            }

            await running.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            ThrowIfUnfinished(run, scheduler);
            run.ThrowIfUnsuccessful();
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            run.LetGo();
        }
    }

    // Who reads a collection part by part wants little of it in memory, so the run is told how far the reader is.
    private static async ValueTask<GraphNode?> NextEnded(GraphRun run, ChannelReader<GraphNode> ended, OutputHandOver handOver, int mostUntaken)
    {
        GraphNode? settled;
        while (!ended.TryRead(out settled))
        {
            if (handOver.Next is { } awaited)
            {
                run.ReaderAwaits(awaited, mostUntaken);
            }

            if (!await ended.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                return null;
            }
        }

        if (handOver.Next is not null)
        {
            run.ReaderAwaits(null, mostUntaken);
        }

        return settled;
    }

    /// <summary>Computes a promise, and makes one that has the value, and no inputs.</summary>
    public static Delayed<T> Persist<T>(Delayed<T> promise, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        Compute([promise], Freeze<T>, RunMode.FailFast, scheduler, options, cancellationToken);

    public static Task<Delayed<T>> PersistAsync<T>(Delayed<T> promise, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        ComputeAsync([promise], Freeze<T>, RunMode.FailFast, scheduler, options, cancellationToken);

    /// <summary>Computes the parts of a collection, and makes the collection over their values.</summary>
    public static TCollection Persist<TPart, TCollection>(ILazyParts<TPart, TCollection> lazy, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        Compute([.. lazy.Parts], (run, _) => lazy.WithParts(FreezeAll<TPart>(run)), RunMode.FailFast, scheduler, options, cancellationToken);

    public static Task<TCollection> PersistAsync<TPart, TCollection>(ILazyParts<TPart, TCollection> lazy, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        ComputeAsync([.. lazy.Parts], (run, _) => lazy.WithParts(FreezeAll<TPart>(run)), RunMode.FailFast, scheduler, options, cancellationToken);

    /// <summary>Computes the parts of a collection, and gives them in their order, each as soon as it and those before it are there.</summary>
    public static async IAsyncEnumerable<TPart> ComputeParts<TPart>(Delayed<TPart>[] parts, IGraphScheduler scheduler, ComputeOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, part) in ComputeEach(parts, inOrder: true, scheduler, options, cancellationToken).ConfigureAwait(false))
        {
            yield return part;
        }
    }

    /// <summary>Makes ready to compute something: everything that <see cref="Compute{T}(ILazy{T}, IGraphScheduler, ComputeOptions, CancellationToken)"/> does before the first task.</summary>
    public static GraphRun Prepare<T>(ILazy<T> lazy, ComputeOptions options, CancellationToken cancellationToken) =>
        GraphPreparation.Prepare(OutputsOf(lazy), options, RunMode.FailFast, cancellationToken);

    /// <summary>Runs what was prepared, and lets go of it.</summary>
    public static T RunPrepared<T>(GraphRun run, ILazy<T> lazy, IGraphScheduler scheduler) =>
        Run(run, (_, results) => lazy.Assemble(results), scheduler);

    private static T Compute<T>(GraphNode[] outputs, Func<GraphRun, ComputedResults, T> assemble, RunMode mode, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken) =>
        Run(GraphPreparation.Prepare(outputs, options, mode, cancellationToken), assemble, scheduler);

    private static T Run<T>(GraphRun run, Func<GraphRun, ComputedResults, T> assemble, IGraphScheduler scheduler)
    {
        try
        {
            using var activity = Telemetry.StartCompute(run.Graph.Count, scheduler);
            run.CaptureContext();
            if (!run.IsFinished)
            {
                scheduler.Run(run);
            }

            ThrowIfUnfinished(run, scheduler);
            run.ThrowIfUnsuccessful();
            return assemble(run, run.Results);
        }
        finally
        {
            run.LetGo();
        }
    }

    private static async Task<T> ComputeAsync<T>(GraphNode[] outputs, Func<GraphRun, ComputedResults, T> assemble, RunMode mode, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken)
    {
        var run = GraphPreparation.Prepare(outputs, options, mode, cancellationToken);
        try
        {
            using var activity = Telemetry.StartCompute(run.Graph.Count, scheduler);
            run.CaptureContext();
            if (!run.IsFinished)
            {
                await scheduler.RunAsync(run).ConfigureAwait(false);
            }

            ThrowIfUnfinished(run, scheduler);
            run.ThrowIfUnsuccessful();
            return assemble(run, run.Results);
        }
        finally
        {
            run.LetGo();
        }
    }

    private static void ThrowIfUnfinished(GraphRun run, IGraphScheduler scheduler)
    {
        if (!run.IsFinished)
        {
            throw new InvalidOperationException($"The scheduler '{scheduler.Name}' returned before the run was finished, expected it to take and execute tasks until GraphRun.IsFinished. Let its Run, and the task of its RunAsync, wait for GraphRun.Completion.");
        }
    }

    private static async Task RunToEnd(GraphRun run, IGraphScheduler scheduler, ChannelWriter<GraphNode> ended)
    {
        try
        {
            if (!run.IsFinished)
            {
                await scheduler.RunAsync(run).ConfigureAwait(false);
            }
        }
        finally
        {
            ended.Complete();
        }
    }

    private static Settled<T>[] Settle<T>(GraphRun run, ComputedResults results)
    {
        var settled = new Settled<T>[results.Count];
        var outputs = run.Graph.Outputs.Span;
        for (var i = 0; i < settled.Length; i++)
        {
            settled[i] = run.FailureOf(outputs[i]) is { } failure ? new Settled<T>(failure) : new Settled<T>(results.Get<T>(i));
        }

        return settled;
    }

    private static Delayed<T> Freeze<T>(GraphRun run, ComputedResults results) => (Delayed<T>)run.Graph.Outputs.Span[0].Freeze();

    private static Delayed<T>[] FreezeAll<T>(GraphRun run)
    {
        var outputs = run.Graph.Outputs.Span;
        var values = new Delayed<T>[outputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (Delayed<T>)outputs[i].Freeze();
        }

        return values;
    }

    private static GraphNode[] OutputsOf<T>(ILazy<T> lazy) => lazy is GraphNode node ? [node] : [.. lazy.Outputs];

    private static GraphNode[] OutputsOf<T>(IReadOnlyList<ILazy<T>> lazies, out int[] starts)
    {
        var outputs = new List<GraphNode>();
        starts = new int[lazies.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = outputs.Count;
            outputs.AddRange(OutputsOf(lazies[i]));
        }

        return [.. outputs];
    }

    private static T[] AssembleAll<T>(IReadOnlyList<ILazy<T>> lazies, int[] starts, ComputedResults results)
    {
        var values = new T[lazies.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : results.Count;
            values[i] = lazies[i].Assemble(results.Slice(starts[i], end - starts[i]));
        }

        return values;
    }
}
