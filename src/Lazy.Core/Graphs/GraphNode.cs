using System.Diagnostics;

namespace LazyGraph.Graphs;

/// <summary>A node of a task graph: what one promise stands for, whatever the type of its result.</summary>
/// <remarks>
/// A node is immutable as far as anybody outside can see. Its identity is the object itself; labels and keys serve
/// display. The promise is the node (see <see cref="Delayed{T}"/>), so a call costs one object.
/// <para>
/// <see cref="Owner"/>, <see cref="Index"/> and the result in the derived class are working memory of the one run that
/// has claimed the node (<see cref="RunClaims"/>). Two runs never share them: the second one works on a copy.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract class GraphNode
{
    /// <summary>What all calls of one lifted function from one source line share.</summary>
    /// <remarks>Changed on copies only, before a run sees them.</remarks>
    internal NodeOrigin Origin;

    /// <summary>The run that has claimed this node, or a run that has ended, or 0. Changed by interlocked exchange only.</summary>
    [NonSerialized] // the runs of another process have numbers of their own
    internal long Owner;

    /// <summary>The node's number in its owner's graph; -1 while its inputs are being discovered.</summary>
    [NonSerialized]
    internal int Index;

    private protected GraphNode(NodeOrigin origin) => Origin = origin;

    /// <summary>Gets the text that pictures, errors and profiles show: the function's source text, or the name that was given.</summary>
    public string Label => Origin.Label;

    /// <summary>Gets the place in the user's source where this node was built, if it is known.</summary>
    /// <remarks>An operator has no caller information; it reports the place of its first operand that has one.</remarks>
    public BuildSite? Site
    {
        get
        {
            var node = this;
            while (node.Origin.Site is null && node.Origin.IsOperator && node.ArgumentCount > 0)
            {
                // The first argument that is a promise. An operator on blocks may have none left: an empty slice reads nothing.
                var argument = 0;
                while (node.GetArgument(argument).IsConstant && argument < node.ArgumentCount - 1)
                {
                    argument++;
                }

                node = node.GetArgument(argument);
            }

            return node.Origin.Site;
        }
    }

    /// <summary>Gets the type of the result.</summary>
    public abstract Type ResultType { get; }

    /// <summary>Gets what this node does, in terms of pictures and plans.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>Gets the nodes whose results this node reads, in the order of its arguments, then those it only runs after.</summary>
    /// <remarks>The list is made anew for each call; plain values among the arguments appear as nodes of kind <see cref="NodeKind.Literal"/>.</remarks>
    public IReadOnlyList<GraphNode> Inputs
    {
        get
        {
            var inputs = new GraphNode[InputCount];
            for (var i = 0; i < inputs.Length; i++)
            {
                inputs[i] = GetInput(i);
            }

            return inputs;
        }
    }

    /// <summary>Gets whether the node has its value from the start, so that there is nothing to run.</summary>
    internal virtual bool IsConstant => false;

    /// <summary>Gets the number of arguments, constants included.</summary>
    internal abstract int ArgumentCount { get; }

    /// <summary>Gets the number of arguments and of nodes that this one only runs after.</summary>
    internal int InputCount => ArgumentCount + (Origin.Policy?.After.Length ?? 0);

    internal abstract GraphNode GetArgument(int position);

    internal GraphNode GetInput(int position) =>
        position < ArgumentCount ? GetArgument(position) : Origin.Policy!.After[position - ArgumentCount]; // a position beyond the arguments has a policy

    /// <summary>Pushes the inputs that are tasks, last first, so that the first one is on top.</summary>
    internal abstract void PushInputs(ref NodeStack stack);

    /// <summary>Records the edges from the inputs that are tasks. Every such input has its number already.</summary>
    internal abstract void LinkInputs(ref EdgeList edges);

    /// <summary>Computes the result from the inputs' results, which are all there, and stores it in the node.</summary>
    internal abstract void Execute(CancellationToken cancellationToken);

    /// <summary>Does the same without holding a thread, where the node's function is asynchronous.</summary>
    internal virtual ValueTask ExecuteAsync(CancellationToken cancellationToken)
    {
        Execute(cancellationToken);
        return ValueTask.CompletedTask;
    }

    /// <summary>Calls the function of a node that grows the graph: its result will be that of the promise which comes back.</summary>
    internal virtual ValueTask<GraphNode> GrowAsync(CancellationToken cancellationToken) => throw new UnreachableException();

    /// <summary>Tells <paramref name="readers"/> that this node has read its inputs.</summary>
    internal abstract void ReleaseInputs(in ReaderCounts readers);

    /// <summary>Tells <paramref name="readers"/> that nodes which this one only runs after are not waited for any more.</summary>
    internal void ReleaseAwaited(in ReaderCounts readers)
    {
        if ((Origin.Traits & NodeTraits.After) != 0)
        {
            foreach (var awaited in Origin.Policy!.After) // the trait says that there is a policy
            {
                readers.Release(awaited);
            }
        }
    }

    /// <summary>Forgets the result.</summary>
    internal abstract void ClearResult();

    /// <summary>Gets what the node was at when it failed, beyond its own name: a line of a file, an element. Null if there is nothing to tell.</summary>
    internal virtual string? FailurePosition => null;

    internal abstract object? ResultObject { get; }

    /// <summary>Gets the bytes that the result occupies, as far as its type tells.</summary>
    internal abstract long ResultBytes { get; }

    /// <summary>Gets what writes the result to disk when memory is short, beyond the spillers of the run; null if nothing does.</summary>
    internal virtual ISpiller? Spiller => null;

    /// <summary>Gets the bytes that the result is going to occupy, if that is known before the node runs.</summary>
    internal abstract long? ExpectedBytes { get; }

    /// <summary>Takes over the result of a copy of this node.</summary>
    internal abstract void TakeResult(GraphNode copy);

    /// <summary>Puts a result back that was written to disk.</summary>
    internal abstract void RestoreResult(object? result);

    /// <summary>Makes the same node over other arguments and another origin.</summary>
    internal abstract GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments);

    /// <summary>Makes the same node over its own arguments and another origin.</summary>
    internal GraphNode RebuildAs(NodeOrigin origin)
    {
        var arguments = new GraphNode[ArgumentCount];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = GetArgument(i);
        }

        return Rebuild(origin, arguments);
    }

    /// <summary>Makes a node that has the present result as its value.</summary>
    internal abstract GraphNode Freeze();

    /// <summary>Returns the type and the label: <c>Delayed&lt;int&gt; a + b</c>. Nothing is computed.</summary>
    public override string ToString() => $"Delayed<{TypeName.Of(ResultType)}> {Label}";

    private string DebuggerText => ToString();
}
