namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Gets what makes arrays of random numbers, which are the same for the same seed: on every machine, with every number of workers, in whatever chunks.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The maker. Each of its calls gives other numbers.</returns>
    public static RandomArrays Random(long seed) => new(unchecked((ulong)seed));
}
