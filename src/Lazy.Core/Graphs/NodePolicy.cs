using System.Collections.Immutable;

namespace LazyGraph.Graphs;

/// <summary>How one node is run, where that differs from the rule. Honoured by every scheduler.</summary>
internal sealed record NodePolicy
{
    // Before None, whose initializer reads it.
    private static readonly ImmutableSortedDictionary<string, double> NoResources =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    public static readonly NodePolicy None = new();

    /// <summary>Gets how often a failed try is repeated.</summary>
    public int Retries { get; init; }

    /// <summary>Gets the pause before try number n (from 1) is repeated.</summary>
    public Func<int, TimeSpan>? Backoff { get; init; }

    /// <summary>Gets the time that each try has.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets the priority; higher runs first among what is ready, 0 is the rule.</summary>
    public int Priority { get; init; }

    /// <summary>Gets how much of which resource the node holds while it runs.</summary>
    public ImmutableSortedDictionary<string, double> Resources { get; init; } = NoResources;

    /// <summary>Gets the nodes that must have run before this one starts.</summary>
    public ImmutableArray<GraphNode> After { get; init; } = [];

    /// <summary>Gets the key that the user gave to this very node.</summary>
    public string? Key { get; init; }

    /// <summary>Gets whether each reader computes the node for itself, so that its result is never held.</summary>
    public bool Inline { get; init; }

    public NodeTraits Traits =>
        (Retries > 0 || Timeout is not null || Resources.Count > 0 ? NodeTraits.Policy : NodeTraits.None)
        | (Priority != 0 ? NodeTraits.Priority : NodeTraits.None)
        | (After.Length > 0 ? NodeTraits.After : NodeTraits.None)
        | (Key is not null ? NodeTraits.Keyed : NodeTraits.None)
        | (Inline ? NodeTraits.Inline : NodeTraits.None);
}
