using System.Collections.Immutable;
using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>How one compute is to be run. Immutable; the defaults suit most programs.</summary>
public sealed record ComputeOptions
{
    /// <summary>The options that hold when none are given.</summary>
    public static readonly ComputeOptions Default = new();

    /// <summary>Gets whether linear chains of tasks run as one task.</summary>
    /// <value>The default is true. Results are the same; off, every task is scheduled and seen by itself.</value>
    public bool Fuse { get; init; } = true;

    /// <summary>Gets the number of bytes of live results above which no new root starts, and spillers write results to disk.</summary>
    /// <value>The default is null: no limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public long? MemoryLimit
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a positive number of bytes. Leave the limit out for none.");
    }

    /// <summary>Gets how much of each resource there is for the tasks that hold some (<see cref="DelayedPolicies.WithResource"/>).</summary>
    /// <value>The default is empty.</value>
    public ImmutableDictionary<string, double> Resources { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>Gets what is told about each task.</summary>
    /// <value>The default is none.</value>
    public ImmutableArray<IExecutionObserver> Observers
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Gets what is told how far the run is. Called under the run's lock: be quick, and don't wait for a compute.</summary>
    /// <value>The default is null.</value>
    public IProgress<ComputeProgress>? Progress { get; init; }

    /// <summary>Gets what turns results of one type into bytes on disk when memory is short.</summary>
    /// <value>The default is empty: arrays of plain numbers, and strings, are always spilled.</value>
    public ImmutableArray<ISpiller> Spillers
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Gets the clock for timeouts and pauses between tries.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
