using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>The axes that something is done along: one, several or all of them.</summary>
/// <remarks>Written as a number or a list: <c>x.Sum(axis: 0)</c>, <c>x.Sum(axis: [0, -1])</c>, <c>x.Sum(Axes.All)</c>. Negative numbers count from the end.</remarks>
[CollectionBuilder(typeof(Axes), nameof(Create))]
public readonly struct Axes : IEquatable<Axes>
{
    private readonly int[]? _axes; // null: all

    private Axes(int[]? axes) => _axes = axes;

    /// <summary>Gets all axes of an array, however many it has.</summary>
    public static Axes All => default;

    /// <summary>Names one axis.</summary>
    /// <param name="axis">Its number.</param>
    public static implicit operator Axes(int axis) => new([axis]);

    /// <summary>Names several axes.</summary>
    /// <param name="axes">Their numbers; null for all axes.</param>
    public static implicit operator Axes(int[]? axes) => new((int[]?)axes?.Clone());

    /// <summary>Compares two choices of axes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the same numbers were given in the same order.</returns>
    public static bool operator ==(Axes left, Axes right) => left.Equals(right);

    /// <summary>Compares two choices of axes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether some number differs.</returns>
    public static bool operator !=(Axes left, Axes right) => !left.Equals(right);

    /// <summary>Names several axes.</summary>
    /// <param name="axes">Their numbers. None at all means that nothing is reduced, not all axes.</param>
    /// <returns>The axes.</returns>
    public static Axes Create(ReadOnlySpan<int> axes) => new(axes.ToArray());

    /// <summary>Goes through the numbers as they were given; through none for all axes.</summary>
    /// <returns>An enumerator of the numbers.</returns>
    public ReadOnlySpan<int>.Enumerator GetEnumerator() => new ReadOnlySpan<int>(_axes).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Axes other) => _axes is null == other._axes is null && _axes.AsSpan().SequenceEqual(other._axes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Axes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var axis in this)
        {
            hash.Add(axis);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the numbers: <c>(0, 2)</c>; <c>all</c> for all axes.</summary>
    public override string ToString() => _axes is null ? "all" : $"({string.Join(", ", _axes)})";

    /// <summary>Gets the numbers of the axes of an array, in ascending order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">One is named twice.</exception>
    internal int[] Of(ILazyArray array, string parameter = "axis")
    {
        var rank = array.Rank;
        if (_axes is null)
        {
            return [.. Enumerable.Range(0, rank)];
        }

        var numbers = Array.ConvertAll(_axes, axis => ArrayAxes.Of(array, axis, parameter));
        Array.Sort(numbers);
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] == numbers[i - 1])
            {
                throw new ArgumentException($"Found axis {numbers[i]} twice in {this}, expected each axis of an array of shape {ArrayText.Shape(array.Shape)} at most once.", parameter);
            }
        }

        return numbers;
    }
}
