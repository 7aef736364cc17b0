using System.Globalization;

namespace LazyGraph;

/// <summary>Which norm: a number, or one of the two norms of matrices that have a name.</summary>
/// <remarks>Numbers convert by themselves: <c>x.Norm(1)</c>, <c>x.Norm(double.PositiveInfinity)</c>, <c>a.Norm(NormOrder.Nuclear)</c>.</remarks>
public readonly struct NormOrder : IEquatable<NormOrder>
{
    private const string FrobeniusName = "Frobenius";
    private const string NuclearName = "Nuclear";

    private readonly double _number;
    private readonly string? _name;

    private NormOrder(double number, string? name) => (_number, _name) = (number, name);

    /// <summary>Gets the norm of matrices that is the root of the sum of all squares.</summary>
    public static NormOrder Frobenius => new(0, FrobeniusName);

    /// <summary>Gets the norm of matrices that is the sum of all singular values.</summary>
    public static NormOrder Nuclear => new(0, NuclearName);

    /// <summary>Gets the number; null for a norm with a name.</summary>
    internal double? Number => _name is null ? _number : null;

    /// <summary>Makes an order of a number.</summary>
    /// <param name="number">The number; may be an infinity.</param>
    public static implicit operator NormOrder(double number) => FromDouble(number);

    /// <summary>Compares two orders.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(NormOrder left, NormOrder right) => left.Equals(right);

    /// <summary>Compares two orders.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(NormOrder left, NormOrder right) => !left.Equals(right);

    /// <summary>Makes an order of a number.</summary>
    /// <param name="number">The number; may be an infinity.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentException">It is NaN.</exception>
    public static NormOrder FromDouble(double number) => double.IsNaN(number)
        ? throw new ArgumentException("Found order NaN, expected a number or an infinity.", nameof(number))
        : new(number, null);

    /// <inheritdoc/>
    public bool Equals(NormOrder other) => _name == other._name && _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NormOrder other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_number, _name);

    /// <summary>Returns the number or the name.</summary>
    public override string ToString() => _name ?? _number.ToString(CultureInfo.InvariantCulture);
}
