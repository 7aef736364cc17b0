using System.Diagnostics.CodeAnalysis;
using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>What became of one promise: its value, or the error that kept it from having one.</summary>
/// <typeparam name="T">The type of the promise.</typeparam>
public readonly record struct Settled<T>
{
    private readonly T? _value;

    internal Settled(T value)
    {
        _value = value;
        Error = null;
    }

    internal Settled(TaskFailedException error)
    {
        _value = default;
        Error = error;
    }

    /// <summary>Gets whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool HasValue => Error is null;

    /// <summary>Gets the value.</summary>
    /// <exception cref="TaskFailedException">There is none; this is why.</exception>
    public T Value => Error is null ? _value! : throw new TaskFailedException(Error); // without an error, the constructor has set the value

    /// <summary>Gets why there is no value, or null.</summary>
    public TaskFailedException? Error { get; }

    /// <inheritdoc/>
    public override string ToString() => Error is null ? $"{_value}" : $"failed: {Error.Message}";
}
