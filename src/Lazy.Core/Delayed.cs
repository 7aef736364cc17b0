using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>Makes promises: lifted functions, single calls, values, and promises made of other promises.</summary>
/// <remarks>Nothing here runs anything. All methods may be called from any thread.</remarks>
public static partial class Delayed
{
    /// <summary>Promises a value that is known already.</summary>
    /// <param name="value">The value. It is kept as it is; don't change it before the last compute.</param>
    /// <param name="name">The label; the argument's source text if not given.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>A promise that is always kept.</returns>
    public static Delayed<T> Value<T>(T value, string? name = null, [CallerArgumentExpression(nameof(value))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new ValueNode<T>(new NodeOrigin(null, name, source, NodeTraits.None, null, file, line), value);

    /// <summary>Chooses between two promises when the condition is known; the other one is not computed.</summary>
    /// <param name="condition">A promise, or a value.</param>
    /// <param name="then">Computed if the condition is true.</param>
    /// <param name="otherwise">Computed if it is false.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of both promises.</typeparam>
    /// <returns>A promise of the chosen one's value.</returns>
    public static Delayed<T> If<T>(Arg<bool> condition, Delayed<T> then, Delayed<T> otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentNullException.ThrowIfNull(otherwise);
        return new IfNode<T>(Origins<T>.If.At(file, line), condition.Node, then, otherwise);
    }

    /// <inheritdoc cref="If{T}(Arg{bool}, Delayed{T}, Delayed{T}, string, int)"/>
    public static Delayed<T> If<T>(Arg<bool> condition, Delayed<T> then, T otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        If<T>(condition, then, ValueNode<T>.Literal(otherwise), file, line);

    /// <inheritdoc cref="If{T}(Arg{bool}, Delayed{T}, Delayed{T}, string, int)"/>
    public static Delayed<T> If<T>(Arg<bool> condition, T then, Delayed<T> otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        If<T>(condition, ValueNode<T>.Literal(then), otherwise, file, line);

    /// <inheritdoc cref="If{T}(Arg{bool}, Delayed{T}, Delayed{T}, string, int)"/>
    public static Delayed<T> If<T>(Arg<bool> condition, T then, T otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        If<T>(condition, ValueNode<T>.Literal(then), ValueNode<T>.Literal(otherwise), file, line);

    /// <summary>Makes the origin of a lifted function or of a single call.</summary>
    private static NodeOrigin Origin<TResult>(Delegate function, Delegate invoker, string? name, string? source, bool pure, NodeTraits traits = NodeTraits.None, string? file = null, int line = 0) =>
        new(function, name, source, traits | ResultTraits<TResult>.Traits | (pure ? NodeTraits.Pure : NodeTraits.None), invoker, file, line);

    private static class Origins<T>
    {
        public static readonly NodeOrigin If = new(null, "if", null, ResultTraits<T>.Traits | NodeTraits.Grows);
        public static readonly NodeOrigin Gather = new(null, "gather", null, ResultTraits<T[]>.Traits | NodeTraits.Pure);
    }
}
