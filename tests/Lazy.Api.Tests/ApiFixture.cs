#pragma warning disable // A shape of every kind that the text must show; nothing here does anything.
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Tests.Fixture;

public enum Level : byte
{
    Low,
    High = 7,
}

public delegate TResult Convert<in T, out TResult>(T value) where T : notnull;

public interface IShape<out T>
{
    static abstract int Count { get; }

    T Value { get; }

    int Twice() => 2;
}

public sealed record Options(int Workers, string? Name = null)
{
    public TimeSpan? Limit { get; init; }
}

public readonly record struct Key(string Name, int Index);

public abstract class Node<T> : IDisposable where T : class?, IComparable<T>
{
    public const string Prefix = "a\"b";

    internal Node() { }

    public event EventHandler? Changed;

    public required string Label { get; init; }

    public T? Best { get; protected set; }

    public List<string?>? this[string row, string? column, Index depth = default] => null;

    protected abstract void Run(ref int a, out T? b, in long c);

    public virtual (int Index, string? Value)[] Pairs(params ReadOnlySpan<string> names) => [];

    public async Task<T?> RunAsync<TState>(Func<TState, T?, Task>? step, Level level = Level.High, CancellationToken cancellationToken = default, [CallerArgumentExpression(nameof(step))] string? text = null)
        where TState : unmanaged => null;

    public void Dispose() { }

    internal void Hidden() { }

    public sealed class Inner<TOther>
    {
        public Dictionary<T, TOther?>.Enumerator Walk(Node<T>.Inner<int> other) => default;
    }
}

public static class Extensions
{
    public static int Old(this string text) => 0;

    // Counts as many parameters as the member of the block below, and is another method.
    public static TOther As<T, TOther>(this IShape<T> shape, string text, int count) => throw new NotSupportedException();

    extension<T>(IShape<T> shape) where T : INumberBase<T>
    {
        public T Sum => shape.Value;

        public TOther As<TOther>(TOther? seed, T? add) where TOther : struct => default;

        public static IShape<T> operator +(IShape<T> left, T right) => left;
    }

    extension(string)
    {
        public static string Empty2 => "";

        public static string Make(int length = 3) => "";
    }
}
