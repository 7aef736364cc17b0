using System.Globalization;
using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The number of elements of a range.</summary>
internal static class RangeLength
{
    /// <summary>Gets ⌈(stop − start) / step⌉, exactly for integers and in double for others; 0 if the step leads away from the end.</summary>
    public static long Of<T>(T start, T stop, T step)
        where T : unmanaged, INumber<T>
    {
        if (T.IsZero(step))
        {
            throw new ArgumentOutOfRangeException(nameof(step), "Found a step of 0, expected another one: the range would not end.");
        }

        if (!T.IsFinite(start) || !T.IsFinite(stop) || !T.IsFinite(step))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Found a range from {start} to {stop} in steps of {step}, expected finite numbers."), nameof(stop));
        }

        if (default(T) is Half or float or double)
        {
            var count = Math.Ceiling((double.CreateChecked(stop) - double.CreateChecked(start)) / double.CreateChecked(step));
            return count <= 0 ? 0
                : count < long.MaxValue ? (long)count
                : throw new ArgumentException($"Found {count} elements, expected at most {long.MaxValue}.", nameof(step));
        }

        var (distance, size) = (Int128.CreateChecked(stop) - Int128.CreateChecked(start), Int128.CreateChecked(step));
        if (size < 0)
        {
            (distance, size) = (-distance, -size);
        }

        var exact = (distance + size - 1) / size;
        return distance <= 0 ? 0
            : exact <= long.MaxValue ? (long)exact
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Found {exact} elements, expected at most {long.MaxValue}."), nameof(step));
    }
}
