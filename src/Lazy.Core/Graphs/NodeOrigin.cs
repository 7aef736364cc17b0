using LazyGraph.Execution;

namespace LazyGraph.Graphs;

/// <summary>What all calls of one lifted function from one source line share: the function, its label, the place and the policy.</summary>
/// <remarks>Immutable but for the cache of siblings, so nodes of any thread share it. Keeping it out of the node saves 32 bytes a task.</remarks>
internal sealed class NodeOrigin : ISurrogatedByParts, ISharedByTasks
{
    private readonly string? _name;
    private readonly string? _source;
    private readonly string? _file;
    private readonly int _line;
    private readonly NodeOrigin _root;
    private NodeOrigin? _sites; // of the root: the newest first, linked by _nextSite; only ever prepended to
    private NodeOrigin? _nextSite;
    private string? _label;

    // function: the user's, or the library's own: what purity compares. invoker: what the node really calls.
    public NodeOrigin(Delegate? function, string? name, string? source, NodeTraits traits = NodeTraits.None, Delegate? invoker = null, string? file = null, int line = 0)
    {
        Function = function;
        Invoker = invoker;
        Traits = traits;
        _name = name;
        _source = source;
        _file = file;
        _line = line;
        _root = this;
    }

    private NodeOrigin(NodeOrigin root, string? file, int line, NodePolicy? policy, string? name)
    {
        Function = root.Function;
        Invoker = root.Invoker;
        IsOperator = root.IsOperator;
        Traits = root.Traits | (policy?.Traits ?? NodeTraits.None);
        _name = name ?? root._name;
        _source = root._source;
        _file = file;
        _line = line;
        _root = root;
        Policy = policy;
    }

    public Delegate? Function { get; }

    public Delegate? Invoker { get; }

    public NodeTraits Traits { get; }

    /// <summary>Gets whether this is one of the library's operators, which have no place of their own.</summary>
    public bool IsOperator { get; init; }

    /// <summary>Gets how the node is run, where that differs from the rule.</summary>
    public NodePolicy? Policy { get; init; }

    /// <summary>Gets the origin that all sites and policies of one lifted function go back to.</summary>
    public NodeOrigin Root => _root;

    /// <summary>Gets the key that the user gave, or the label.</summary>
    public string Name => Policy?.Key ?? Label;

    public string Label => _label ??= _name ?? SourceLabel.From(_source) ?? Function?.Method.Name ?? "?";

    public BuildSite? Site => string.IsNullOrEmpty(_file) ? null : new BuildSite(_file, _line);

    /// <summary>Gets the origin of a call from this place.</summary>
    public NodeOrigin At(string file, int line)
    {
        // The strings are literals of the caller's assembly: one object for each file.
        var site = _sites;
        if (site is not null && site._line == line && ReferenceEquals(site._file, file))
        {
            return site;
        }

        return FindSite(file, line);
    }

    public NodeOrigin With(NodePolicy policy) => new(_root, _file, _line, policy, _name);

    /// <summary>Gets the origin of the value that a node of this origin had: same label and place, and nothing that keeps other nodes alive.</summary>
    public NodeOrigin AsValue() => new(null, Name, null, NodeTraits.None, null, _file, _line);

    /// <summary>Gets the origin of a node that runs others as its parts, which the name tells.</summary>
    /// <param name="name">The names of all of them.</param>
    /// <param name="traits">Those traits of the parts that hold for the whole.</param>
    public NodeOrigin Fused(string name, NodeTraits traits) => new(Function, name, null, Traits | traits, Invoker, _file, _line) { IsOperator = IsOperator, Policy = Policy };

    /// <summary>Gets an origin whose nodes are equal to no others.</summary>
    public NodeOrigin WithoutPurity() =>
        new(Function, _name, _source, Traits & ~NodeTraits.Pure, Invoker, _file, _line) { IsOperator = IsOperator, Policy = Policy };

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new OriginSurrogate
    {
        // What only compares or names the function is not worth its captured variables.
        Function = Function is not null && ((Traits & NodeTraits.Pure) != 0 || Function.Equals(Invoker)) ? Function : null,
        Invoker = Invoker,
        Label = Label,
        Traits = Traits & ~NodeTraits.After,
        IsOperator = IsOperator,
        File = _file,
        Line = _line,
        Policy = Policy is null ? null : Policy with { After = [], Backoff = null },
    };

    private NodeOrigin FindSite(string file, int line)
    {
        var newest = Volatile.Read(ref _sites);
        for (var site = newest; site is not null; site = site._nextSite)
        {
            if (site._line == line && string.Equals(site._file, file, StringComparison.Ordinal))
            {
                return site;
            }
        }

        var added = new NodeOrigin(this, file, line, Policy, _name) { _nextSite = newest };

        // Losing the race costs only a second object for the same place.
        Interlocked.CompareExchange(ref _sites, added, newest);
        return added;
    }
}
