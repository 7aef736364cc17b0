using System.Runtime.CompilerServices;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>A promise: the description of a computation of a <typeparamref name="T"/> that has not run.</summary>
/// <remarks>
/// A promise is immutable and may be used from any thread. It is a node of a graph whose edges are the promises that its
/// function was given; nothing runs until the promise, or one that depends on it, is computed, and then each node runs once.
/// A promise keeps no result from one compute to the next (see <c>Persist</c> for that), and costs 40 to 64 bytes.
/// <para>Unlike <see cref="Lazy{T}"/> it has inputs, a name and a picture, and can be computed again.</para>
/// </remarks>
/// <typeparam name="T">The type of the promised value.</typeparam>
public abstract class Delayed<T> : GraphNode, ILazy<T>
{
    /// <summary>The result, from the moment the node has run until its last reader has it. Belongs to the run that owns the node.</summary>
    [NonSerialized] // a node that crosses has not run for whoever gets it
    internal T Result = default!; // no value yet: read only after Execute

    private protected Delayed(NodeOrigin origin)
        : base(origin)
    {
    }

    /// <inheritdoc/>
    public sealed override Type ResultType => typeof(T);

    /// <inheritdoc/>
    IReadOnlyList<GraphNode> ILazy<T>.Outputs => [this];

    internal sealed override object? ResultObject => Result;

    internal override long ResultBytes => ResultSize.Of(Result);

    internal override long? ExpectedBytes => RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? null : Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    T ILazy<T>.Assemble(ComputedResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return results.Get<T>(0);
    }

    internal sealed override void ClearResult()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Result = default!; // as before the run
        }
    }

    internal sealed override void TakeResult(GraphNode copy) => Result = ((Delayed<T>)copy).Result;

    internal sealed override void RestoreResult(object? result) => Result = (T)result!; // what was written was a T

    internal sealed override GraphNode Freeze() => new ValueNode<T>(Origin.AsValue(), Result);
}
