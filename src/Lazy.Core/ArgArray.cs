using System.ComponentModel;
using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>An array argument of a lifted function: an array, a promise of one, or a collection of promises of its elements.</summary>
/// <remarks>
/// Collection expressions mix plain values and promises: <c>sum([1, 2, x])</c>. A sequence of promises is written
/// <c>sum([.. promises])</c>: C# allows no conversion operators from interfaces.
/// </remarks>
/// <typeparam name="T">The type of the array's elements.</typeparam>
[CollectionBuilder(typeof(ArgArray), nameof(ArgArray.Create))]
public readonly struct ArgArray<T>
{
    private readonly Delayed<T[]>? _node;

    internal ArgArray(Delayed<T[]> node) => _node = node;

    /// <summary>Gets the node of the argument; a default instance counts as an empty array.</summary>
    internal Delayed<T[]> Node => _node ?? ValueNode<T[]>.Literal([]);

    /// <summary>Takes a plain array.</summary>
    /// <param name="values">The array. It is not copied: don't change it before the promise is computed.</param>
    public static implicit operator ArgArray<T>(T[] values) => new(ValueNode<T[]>.Literal(values));

    /// <summary>Takes a promise of an array.</summary>
    /// <param name="promise">The promise.</param>
    public static implicit operator ArgArray<T>(Delayed<T[]> promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return new(promise);
    }

    /// <summary>Takes promises of the elements.</summary>
    /// <param name="promises">The promises, copied.</param>
    public static implicit operator ArgArray<T>(Delayed<T>[] promises) => new(Delayed.Gather(promises));

    /// <summary>Takes promises of the elements.</summary>
    /// <param name="promises">The promises, copied.</param>
    public static implicit operator ArgArray<T>(List<Delayed<T>> promises) => new(Delayed.Gather(promises));

    /// <summary>Present because collection expressions ask for it; an argument can't be enumerated.</summary>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IEnumerator<Arg<T>> GetEnumerator() =>
        throw new NotSupportedException("An argument of a lifted function can't be enumerated: it may be a promise. Compute the promise first.");
}

/// <summary>Makes array arguments from collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArgArray
{
    /// <summary>Makes an array argument of plain values and promises.</summary>
    /// <param name="elements">The elements.</param>
    /// <typeparam name="T">Their type.</typeparam>
    /// <returns>The argument.</returns>
    public static ArgArray<T> Create<T>(ReadOnlySpan<Arg<T>> elements)
    {
        var nodes = new Delayed<T>[elements.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = elements[i].Node;
        }

        return new ArgArray<T>(Delayed.Gather(nodes));
    }
}
