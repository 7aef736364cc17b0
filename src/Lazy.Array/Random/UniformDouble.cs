using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>Numbers of equal probability from low to high, high excluded: 53 random bits each.</summary>
internal sealed class UniformDouble : Distribution<double>
{
    private static readonly double Tiny = Math.ScaleB(1, -900);

    private readonly double _low;
    private readonly double _high;
    private readonly double _greatest;
    private readonly double _width;
    private readonly double _scale; // not 1 where the width is beyond what a double holds, or its steps below

    internal UniformDouble(double low = 0, double high = 1)
    {
        Parameter.Finite(low);
        Parameter.Finite(high);
        Parameter.Ordered(low, high);
        (_low, _high, _greatest) = (low, high, double.BitDecrement(high));
        _scale = high - low > double.MaxValue ? 0.5 : high - low < Tiny ? 1 / Tiny : 1;
        _width = (high * _scale) - (low * _scale);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Uniform({_low}, {_high})");

    internal override void Fill(ulong seed, long firstIndex, Span<double> destination)
    {
        if (_scale == 1 && (_low != 0 || _high != 1))
        {
            RandomStream.Fill(seed, firstIndex, destination, new AffineDouble(_width * UnitDouble.Unit, _low, _greatest));
            return;
        }

        RandomStream.Fill(seed, firstIndex, destination, default(UnitDouble));
        if (_scale != 1)
        {
            // Multiplying by a power of two is exact, except where the result is among the smallest doubles.
            var (low, back) = (_low * _scale, 1 / _scale);
            foreach (ref var element in destination)
            {
                element = double.MinNative(((element * _width) + low) * back, _greatest);
            }
        }
    }
}
