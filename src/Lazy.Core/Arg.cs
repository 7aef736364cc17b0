using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>An argument of a lifted function: a plain value or a promise of one. Made by implicit conversion.</summary>
/// <remarks>
/// C# looks for a conversion from the static type of what is written, which shows at the edges: a variable of an
/// interface type needs <c>Delayed.Value(xs)</c>, for C# allows no conversion operators from interfaces; a
/// <c>Delayed&lt;int&gt;</c> where a double is wanted needs <c>.Select(v =&gt; (double)v)</c>, a plain int does not;
/// a promise for a parameter of type <see cref="object"/> arrives as its value.
/// </remarks>
/// <typeparam name="T">The type of the function's parameter.</typeparam>
public readonly struct Arg<T>
{
    private readonly T _value;
    private readonly Delayed<T>? _promise;

    private Arg(T value, Delayed<T>? promise)
    {
        _value = value;
        _promise = promise;
    }

    /// <summary>Gets the node of the argument: the promise itself, or a new constant.</summary>
    internal Delayed<T> Node => _promise ?? ValueNode<T>.Literal(_value);

    /// <summary>Takes a plain value.</summary>
    /// <param name="value">The value; a promise in an <see cref="object"/> counts as a promise.</param>
    public static implicit operator Arg<T>(T value)
    {
        // Only where T is object can a promise get here in the clothes of a value.
        if (typeof(T) == typeof(object) && value is GraphNode node)
        {
            return new Arg<T>(default!, CastNode<T>.From(node)); // the value is not read
        }

        return new Arg<T>(value, null);
    }

    /// <summary>Takes a promise: the function gets its value.</summary>
    /// <param name="promise">The promise.</param>
    /// <exception cref="ArgumentNullException"><paramref name="promise"/> is null.</exception>
    public static implicit operator Arg<T>(Delayed<T> promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return new Arg<T>(default!, promise); // the value is not read
    }

    /// <summary>Shows the value or the promise.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _promise?.ToString() ?? _value?.ToString() ?? "null";
}
