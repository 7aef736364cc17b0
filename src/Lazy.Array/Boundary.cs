using System.Globalization;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>What blocks are extended by where the array ends.</summary>
public sealed class Boundary
{
    private Boundary(BoundaryKind kind, object? value = null) => (Kind, Value) = (kind, value);

    /// <summary>Gets the boundary at which blocks are not extended: they are shorter there.</summary>
    public static Boundary None { get; } = new(BoundaryKind.None);

    /// <summary>Gets the boundary that mirrors the array, its outermost elements included: <c>b a | a b c</c>.</summary>
    public static Boundary Reflect { get; } = new(BoundaryKind.Reflect);

    /// <summary>Gets the boundary behind which the array begins anew: <c>y z | a b c</c>.</summary>
    public static Boundary Periodic { get; } = new(BoundaryKind.Periodic);

    /// <summary>Gets the boundary that repeats the outermost elements: <c>a a | a b c</c>.</summary>
    public static Boundary Nearest { get; } = new(BoundaryKind.Nearest);

    internal BoundaryKind Kind { get; }

    internal object? Value { get; }

    /// <summary>Makes the boundary behind which everything has one value.</summary>
    /// <param name="value">The value. It must be one that the elements can have.</param>
    /// <typeparam name="T">The type of the value, which need not be that of the elements.</typeparam>
    /// <returns>The boundary.</returns>
    public static Boundary Constant<T>(T value)
        where T : unmanaged
    {
        _ = ElementKind.Of<T>();
        return new(BoundaryKind.Constant, value);
    }

    /// <summary>Returns the name: <c>Reflect</c>, <c>Constant(7)</c>.</summary>
    public override string ToString() => Kind == BoundaryKind.Constant ? string.Create(CultureInfo.InvariantCulture, $"Constant({Value})") : Kind.ToString();

    /// <summary>Gets the value of a constant boundary as an element.</summary>
    /// <exception cref="ArgumentException">Elements can't have it.</exception>
    internal T ValueAs<T>()
        where T : unmanaged
    {
        if (Value is T value)
        {
            return value;
        }

        var from = Value!.GetType();
        Span<byte> before = stackalloc byte[KernelExpression.ConstantSize];
        Span<byte> after = stackalloc byte[KernelExpression.ConstantSize];
        Span<byte> converted = stackalloc byte[KernelExpression.ConstantSize];
        LambdaKernel.WriteConstant(before, Value);
        Convert(from, typeof(T), before, converted);
        Convert(typeof(T), from, converted, after);
        var isFloat = typeof(T) == typeof(float) || typeof(T) == typeof(Half); // which rounds the value, as it does everywhere
        return isFloat || before.SequenceEqual(after)
            ? System.Runtime.InteropServices.MemoryMarshal.Read<T>(converted)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Found boundary {this} of an array of {typeof(T).Name}, expected a value that its elements can have."), "boundary");
    }

    private static unsafe void Convert(Type from, Type to, ReadOnlySpan<byte> value, Span<byte> result)
    {
        fixed (byte* source = value, target = result)
        {
            Conversions.Find(from, to)!.Run(source, null, null, target, 1); // the types are those of elements, and differ
        }
    }
}
