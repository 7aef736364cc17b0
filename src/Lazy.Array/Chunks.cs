using System.Globalization;
using System.Text;
using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>How an array is cut into chunks: for each axis, the lengths of its blocks one after the other.</summary>
/// <remarks>
/// A value: two are equal if they cut in the same way. Lengths are numbers of elements. After a selection by a mask the
/// lengths of an axis are unknown until the array is computed; an unknown length is <see cref="Unknown"/>.
/// Chunks of several axes make a grid of blocks, which is numbered row by row, the last axis fastest.
/// </remarks>
public sealed partial class Chunks : IEquatable<Chunks>, ISurrogated, ISharedByTasks
{
    /// <summary>The length of a block that is not known before the array is computed.</summary>
    public const long Unknown = -1;

    private readonly long[][] _lengths; // never changed
    private readonly long[][] _starts; // of each block, and the length of the axis; empty for an axis of unknown lengths
    private readonly long[] _shape;

    internal Chunks(long[][] lengths)
    {
        _lengths = lengths;
        _starts = new long[lengths.Length][];
        _shape = new long[lengths.Length];
        var blocks = 1L;
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            var ofAxis = lengths[axis];
            blocks *= ofAxis.Length;
            if (blocks > int.MaxValue)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Found at least {blocks} blocks, expected at most {int.MaxValue}: take longer chunks."), nameof(lengths));
            }

            if (Array.IndexOf(ofAxis, Unknown) >= 0)
            {
                _starts[axis] = [];
                _shape[axis] = Unknown;
                continue;
            }

            var total = Total(ofAxis, axis);
            var starts = new long[ofAxis.Length + 1];
            for (var i = 0; i < ofAxis.Length; i++)
            {
                starts[i + 1] = starts[i] + ofAxis[i];
            }

            _starts[axis] = starts;
            _shape[axis] = total;
        }

        BlockCount = (int)blocks;
    }

    /// <summary>Gets the number of axes.</summary>
    public int Rank => _lengths.Length;

    /// <summary>Gets the length of each axis; <see cref="Unknown"/> where a block's length is unknown.</summary>
    public ReadOnlySpan<long> Shape => _shape;

    /// <summary>Gets the number of blocks in all.</summary>
    public int BlockCount { get; }

    /// <summary>Gets whether every length is known.</summary>
    public bool IsKnown => Array.IndexOf(_shape, Unknown) < 0;

    /// <summary>Gets the lengths of the blocks along an axis.</summary>
    /// <param name="axis">The number of the axis.</param>
    public ReadOnlySpan<long> this[int axis] => _lengths[axis];

    /// <summary>Compares two ways of cutting.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether all lengths are equal; two unknown lengths are.</returns>
    public static bool operator ==(Chunks? left, Chunks? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares two ways of cutting.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether some length differs.</returns>
    public static bool operator !=(Chunks? left, Chunks? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(Chunks? other)
    {
        if (other is null || other.Rank != Rank)
        {
            return false;
        }

        for (var axis = 0; axis < Rank; axis++)
        {
            if (!_lengths[axis].AsSpan().SequenceEqual(other._lengths[axis]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Chunks);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var ofAxis in _lengths)
        {
            hash.Add(ofAxis.Length);
            hash.Add(ofAxis.Length > 0 ? ofAxis[0] : 0);
        }

        return hash.ToHashCode();
    }

    /// <summary>Copies the lengths: one array for each axis.</summary>
    /// <returns>Arrays of the caller's own.</returns>
    public long[][] ToArrays() => Array.ConvertAll(_lengths, ofAxis => (long[])ofAxis.Clone());

    /// <summary>Returns the lengths of each axis, runs of equal ones written once: <c>(1000 × 4, 500) × (250)</c>, <c>?</c> for an unknown one.</summary>
    public override string ToString()
    {
        if (Rank == 0)
        {
            return "()";
        }

        var text = new StringBuilder();
        foreach (var ofAxis in _lengths)
        {
            text.Append(text.Length > 0 ? " × (" : "(");
            for (var i = 0; i < ofAxis.Length;)
            {
                var run = 1;
                while (i + run < ofAxis.Length && ofAxis[i + run] == ofAxis[i])
                {
                    run++;
                }

                text.Append(i > 0 ? ", " : string.Empty);
                text.Append(ofAxis[i] == Unknown ? "?" : ofAxis[i].ToString(CultureInfo.InvariantCulture));
                text.Append(run > 1 ? string.Create(CultureInfo.InvariantCulture, $" × {run}") : string.Empty);
                i += run;
            }

            text.Append(')');
        }

        return text.ToString();
    }

    /// <summary>Gets the lengths of an axis. Not to be changed.</summary>
    internal long[] Axis(int axis) => _lengths[axis];

    /// <summary>Gets where the blocks of an axis of known lengths begin, and, last, the length of the axis. Not to be changed.</summary>
    internal long[] Starts(int axis) => _starts[axis];

    /// <summary>Gets the position of a block in the grid.</summary>
    internal void Locate(int number, Span<int> position)
    {
        for (var axis = Rank - 1; axis >= 0; axis--)
        {
            (number, position[axis]) = Math.DivRem(number, _lengths[axis].Length);
        }
    }

    /// <summary>Gets the number of the block at a position in the grid.</summary>
    internal int NumberOf(ReadOnlySpan<int> position)
    {
        var number = 0;
        for (var axis = 0; axis < Rank; axis++)
        {
            number = (number * _lengths[axis].Length) + position[axis];
        }

        return number;
    }

    /// <summary>Gets the lengths of one block; <see cref="Unknown"/> among them where they are.</summary>
    internal long[] BlockShape(int number)
    {
        Span<int> position = stackalloc int[Rank];
        Locate(number, position);
        var shape = new long[Rank];
        for (var axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = _lengths[axis][position[axis]];
        }

        return shape;
    }

    /// <summary>Gets where in the array one block begins. All lengths before it are known.</summary>
    internal long[] BlockOrigin(int number)
    {
        Span<int> position = stackalloc int[Rank];
        Locate(number, position);
        var origin = new long[Rank];
        for (var axis = 0; axis < origin.Length; axis++)
        {
            origin[axis] = _starts[axis][position[axis]];
        }

        return origin;
    }

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing(_lengths);

    /// <summary>Adds the lengths of an axis, which may have been made longer than a long can count.</summary>
    private static long Total(ReadOnlySpan<long> lengths, int axis)
    {
        var total = 0UL;
        foreach (var length in lengths)
        {
            total += (ulong)length; // neither is above long.MaxValue
            if (total > long.MaxValue)
            {
                throw new ArgumentException($"Found at least {total} elements along axis {axis}, expected at most {long.MaxValue}.", nameof(lengths));
            }
        }

        return (long)total;
    }

    private sealed class Crossing(long[][] lengths) : ISurrogate
    {
        public object Restore() => new Chunks(lengths);
    }
}
