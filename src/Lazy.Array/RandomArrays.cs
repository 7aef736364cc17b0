using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Makes arrays of random numbers.</summary>
/// <remarks>
/// An element depends on the seed, on the number of the call (the first array that is asked for, the second ...), and on
/// its index in the array, counted row by row: not on chunks, scheduler or workers. So a slice computes only what it needs, and
/// another cut gives the same numbers. Nothing runs before a compute; uniform numbers are made again wherever they are read, which is faster than keeping them.
/// </remarks>
public sealed class RandomArrays
{
    private readonly ulong _seed;
    private int _calls;

    internal RandomArrays(ulong seed) => _seed = seed;

    /// <summary>Makes an array of numbers between two bounds, the upper one excluded.</summary>
    /// <param name="low">The least number.</param>
    /// <param name="high">The bound above, which no number reaches.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that the bounds are not finite, or not in order; or the chunks do not fit.</exception>
    public LazyArray<double> Uniform(double low, double high, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("uniform", new UniformDouble(low, high), shape, chunks, true, file, line);

    /// <summary>Makes an array of numbers of single precision between two bounds, the upper one excluded.</summary>
    /// <param name="low">The least number.</param>
    /// <param name="high">The bound above, which no number reaches.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that the bounds are not finite, or not in order; or the chunks do not fit.</exception>
    public LazyArray<float> UniformSingle(float low, float high, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("uniform", new UniformSingle(low, high), shape, chunks, true, file, line);

    /// <summary>Makes an array of normally distributed numbers.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that the deviation is negative, or one of them not finite; or the chunks do not fit.</exception>
    public LazyArray<double> Normal(double mean, double deviation, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("normal", new Normal(mean, deviation), shape, chunks, false, file, line);

    /// <summary>Makes an array of numbers whose logarithms are normally distributed.</summary>
    /// <param name="mean">The mean of the logarithms.</param>
    /// <param name="deviation">Their standard deviation.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that the deviation is negative, or one of them not finite; or the chunks do not fit.</exception>
    public LazyArray<double> LogNormal(double mean, double deviation, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("lognormal", new LogNormal(mean, deviation), shape, chunks, false, file, line);

    /// <summary>Makes an array of exponentially distributed numbers.</summary>
    /// <param name="scale">The mean.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that the scale is negative or not finite; or the chunks do not fit.</exception>
    public LazyArray<double> Exponential(double scale, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("exponential", new Exponential(scale), shape, chunks, false, file, line);

    /// <summary>Makes an array of gamma distributed numbers.</summary>
    /// <param name="alpha">The distribution's shape parameter.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that a parameter is negative or not finite; or the chunks do not fit.</exception>
    public LazyArray<double> Gamma(double alpha, double scale, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("gamma", new Gamma(alpha, scale), shape, chunks, false, file, line);

    /// <summary>Makes an array of beta distributed numbers.</summary>
    /// <param name="a">Alpha, above 0.</param>
    /// <param name="b">Beta, above 0.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that a parameter is not above 0; or the chunks do not fit.</exception>
    public LazyArray<double> Beta(double a, double b, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("beta", new Beta(a, b), shape, chunks, false, file, line);

    /// <summary>Makes an array of Poisson distributed numbers.</summary>
    /// <param name="lambda">The mean.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that the mean is negative or too large; or the chunks do not fit.</exception>
    public LazyArray<long> Poisson(double lambda, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("poisson", new Poisson(lambda), shape, chunks, false, file, line);

    /// <summary>Makes an array of binomially distributed numbers: how many of some trials succeed.</summary>
    /// <param name="trials">The number of trials.</param>
    /// <param name="probability">The probability that one succeeds.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that the number is negative, or the probability not between 0 and 1; or the chunks do not fit.</exception>
    public LazyArray<long> Binomial(long trials, double probability, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("binomial", new Binomial(trials, probability), shape, chunks, false, file, line);

    /// <summary>Makes an array of true with a probability.</summary>
    /// <param name="probability">The probability of true.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">Found that the probability is not between 0 and 1; or the chunks do not fit.</exception>
    public LazyArray<bool> Bernoulli(double probability, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("bernoulli", new Bernoulli(probability), shape, chunks, true, file, line);

    /// <summary>Makes an array of whole numbers between two bounds, the upper one excluded, all equally probable.</summary>
    /// <param name="low">The least number.</param>
    /// <param name="high">The bound above, which no number reaches.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <typeparam name="T">The type of the numbers: an integer of 8 to 64 bits.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">The bounds are not in order, or the chunks do not fit.</exception>
    public LazyArray<T> Integers<T>(T low, T high, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> =>
        Make("integers", new Integers<T>(low, high), shape, chunks, true, file, line);

    /// <summary>Makes an array of indices, each chosen with a probability of its own, with replacement. Use it with <see cref="Slice.At(LazyArray{long})"/>.</summary>
    /// <param name="probabilities">The probability of each index; they add up to 1.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">A probability is negative, their sum is not 1, or the chunks do not fit.</exception>
    public LazyArray<long> Choice(ReadOnlySpan<double> probabilities, ReadOnlySpan<long> shape, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("choice", new Choice(probabilities), shape, chunks, false, file, line);

    /// <summary>Makes an array of indices below a count, chosen with equal probability.</summary>
    /// <param name="count">The number of indices to choose from.</param>
    /// <param name="draws">How many are chosen.</param>
    /// <param name="replace">Whether an index may be chosen again.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array, of one axis.</returns>
    /// <exception cref="ArgumentException">There is nothing to choose from, or less than are to be chosen without replacement.</exception>
    public LazyArray<long> Choice(long count, long draws, bool replace = true, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (replace)
        {
            return Make("choice", new Integers<long>(0, count), [draws], chunks, true, file, line);
        }

        return draws <= count
            ? Make("choice", new Permutation(count), [draws], chunks, false, file, line)
            : throw new ArgumentOutOfRangeException(nameof(draws), $"Found {draws} draws from {count}, expected at most as many: without replacement no index comes twice.");
    }

    /// <summary>Makes an array of all whole numbers from 0 up to a count, in random order.</summary>
    /// <param name="count">How many.</param>
    /// <param name="chunks">How it is cut; by size if not given.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The array, of one axis.</returns>
    /// <exception cref="ArgumentException">The count is negative, or the chunks do not fit.</exception>
    public LazyArray<long> Permutation(long count, ChunkSpec? chunks = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Make("permutation", new Permutation(count), [count], chunks, false, file, line);

    private unsafe LazyArray<T> Make<T>(string name, Distribution<T> distribution, ReadOnlySpan<long> shape, ChunkSpec? chunks, bool isCheap, string file, int line)
        where T : unmanaged
    {
        var seed = RandomStream.Derive(_seed, (ulong)Interlocked.Increment(ref _calls));
        var source = new RandomSource<T>(distribution, seed, shape.ToArray(), isCheap);
        return LazyArray.FromSource(ArrayOrigin.At(name, file, line), source, Chunks.Normalize(shape, chunks, sizeof(T)));
    }
}
