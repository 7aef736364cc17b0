using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>Numbers of equal probability from low to high, high excluded: 24 random bits each, twice as many at a time as doubles.</summary>
internal sealed class UniformSingle : Distribution<float>
{
    private readonly float _low;
    private readonly float _high;
    private readonly float _greatest;
    private readonly float _width;

    internal UniformSingle(float low = 0, float high = 1)
    {
        Parameter.Finite(low);
        Parameter.Finite(high);
        Parameter.Ordered(low, high);
        (_low, _high, _greatest, _width) = (low, high, float.BitDecrement(high), high - low);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Uniform({_low}, {_high})");

    internal override void Fill(ulong seed, long firstIndex, Span<float> destination)
    {
        if (_low == 0 && _high == 1)
        {
            RandomStream.Fill(seed, firstIndex, destination, default(UnitSingle));
        }
        else if (_width is > 1e-30f and <= float.MaxValue)
        {
            RandomStream.Fill(seed, firstIndex, destination, new AffineSingle(_width * UnitSingle.Unit, _low, _greatest));
        }
        else
        {
            // The width is beyond what a float holds, or its steps are below: doubles hold both.
            RandomStream.Fill(seed, firstIndex, destination, default(UnitSingle));
            var width = (double)_high - _low;
            foreach (ref var element in destination)
            {
                element = float.MinNative((float)((element * width) + _low), _greatest);
            }
        }
    }
}
