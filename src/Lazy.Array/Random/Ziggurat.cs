using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>
/// Normal and exponential numbers by the ziggurat of 256 layers (Marsaglia and Tsang, "The ziggurat method for generating
/// random variables", 2000; layer and position from separate bits as in Doornik, "An improved ziggurat method", 2005).
/// </summary>
/// <remarks>
/// A word is layer (8 bits) and position (53 bits). All but about one in a hundred lie in the part of their layer that is
/// under the curve throughout; the others go on with numbers of the element's own. The tail is drawn exactly.
/// </remarks>
internal static class Ziggurat
{
    private const int Layers = 256;
    private const double NormalTail = 3.6541528853610088;
    private const double NormalArea = 0.00492867323399;
    private const double ExponentialTail = 7.69711747013104972;
    private const double ExponentialArea = 0.0039496598225815571993;

    private static readonly Layer[] NormalLayers =
        Build(NormalTail, NormalArea, 52, x => PortableMath.Exp(-0.5 * x * x), y => Math.Sqrt(-2 * PortableMath.Log(y)));

    private static readonly Layer[] ExponentialLayers =
        Build(ExponentialTail, ExponentialArea, 53, x => PortableMath.Exp(-x), y => -PortableMath.Log(y));

    /// <summary>Makes standard normal numbers of words.</summary>
    internal static void FillNormal(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<double> destination)
    {
        ref var layers = ref NormalLayers[0];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var position = (long)word >> 11;
            ref readonly var layer = ref Unsafe.Add(ref layers, (int)(byte)word);
            if (Math.Abs(position) < layer.Inside)
            {
                destination[i] = position * layer.Step;
            }
            else
            {
                var random = new ElementRandom(elementKey, firstIndex + i);
                destination[i] = NormalFrom(word, ref random);
            }
        }
    }

    /// <summary>Makes exponential numbers of mean 1 of words.</summary>
    internal static void FillExponential(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<double> destination)
    {
        ref var layers = ref ExponentialLayers[0];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var position = (long)(word >> 11);
            ref readonly var layer = ref Unsafe.Add(ref layers, (int)(byte)word);
            if (position < layer.Inside)
            {
                destination[i] = position * layer.Step;
            }
            else
            {
                var random = new ElementRandom(elementKey, firstIndex + i);
                destination[i] = ExponentialFrom(word, ref random);
            }
        }
    }

    /// <summary>Draws a standard normal number.</summary>
    internal static double Normal(ref ElementRandom random) => NormalFrom(random.NextWord(), ref random);

    private static double NormalFrom(ulong word, ref ElementRandom random)
    {
        while (true)
        {
            var position = (long)word >> 11;
            var index = (int)(byte)word;
            ref readonly var layer = ref NormalLayers[index];
            var x = position * layer.Step;
            if (Math.Abs(position) < layer.Inside)
            {
                return x;
            }

            if (index == 0)
            {
                // Marsaglia's tail: beyond r, by two exponentials.
                double beyond, height;
                do
                {
                    beyond = -PortableMath.Log(random.NextOpen()) / NormalTail;
                    height = -PortableMath.Log(random.NextOpen());
                }
                while (2 * height < beyond * beyond);
                return position < 0 ? -NormalTail - beyond : NormalTail + beyond;
            }

            if (layer.Low + (random.NextUnit() * layer.Rise) < PortableMath.Exp(-0.5 * x * x))
            {
                return x;
            }

            word = random.NextWord();
        }
    }

    private static double ExponentialFrom(ulong word, ref ElementRandom random)
    {
        var begin = 0.0;
        while (true)
        {
            var position = (long)(word >> 11);
            var index = (int)(byte)word;
            ref readonly var layer = ref ExponentialLayers[index];
            var x = position * layer.Step;
            if (position < layer.Inside)
            {
                return begin + x;
            }

            if (index == 0)
            {
                begin += ExponentialTail; // the tail is the whole curve again, moved and lower
            }
            else if (layer.Low + (random.NextUnit() * layer.Rise) < PortableMath.Exp(-x))
            {
                return begin + x;
            }

            word = random.NextWord();
        }
    }

    /// <summary>Builds layers of one area, from the bottom, which has the tail, to the top.</summary>
    private static Layer[] Build(double tail, double area, int bits, Func<double, double> curve, Func<double, double> inverse)
    {
        var layers = new Layer[Layers];
        var positions = Math.ScaleB(1, bits);
        var right = area / curve(tail); // the bottom is as wide as a rectangle of its area
        var low = 0.0;
        for (var i = 0; i < Layers; i++)
        {
            var inside = i == 0 ? tail : i == Layers - 1 ? 0 : inverse(low + (area / right));
            var high = i == Layers - 1 ? 1 : curve(inside);
            layers[i] = new Layer((long)(inside / right * positions), right / positions, low, high - low);
            (right, low) = (inside, high);
        }

        return layers;
    }

    /// <summary>A layer: positions below <paramref name="Inside"/> are under the curve throughout; a position times <paramref name="Step"/> is x.</summary>
    private readonly record struct Layer(long Inside, double Step, double Low, double Rise);
}
