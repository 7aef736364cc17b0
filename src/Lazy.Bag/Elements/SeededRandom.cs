namespace LazyGraph.Bags;

/// <summary>Random numbers that depend on a seed and the number of a stream alone, the same on every machine.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). Seed and stream are mixed
/// before the start, so that neighbouring seeds and streams share nothing.
/// </remarks>
internal sealed class SeededRandom
{
    private const ulong Increment = 0x9E3779B97F4A7C15;

    private ulong _state;

    public SeededRandom(long seed, long stream) => _state = HashMixing.Combine(HashMixing.Mix((ulong)seed), (ulong)stream);

    public ulong NextUInt64()
    {
        var number = HashMixing.Mix(_state);
        _state = unchecked(_state + Increment);
        return number;
    }

    /// <summary>Gets a number from 0 to below 1, with 53 random bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Gets a number from 0 to below <paramref name="bound"/>, each equally likely.</summary>
    public long NextInt64(long bound)
    {
        // Lemire's method: the upper half of a product is even over the bound once the few lowest products are left out.
        var product = (UInt128)NextUInt64() * (ulong)bound;
        if ((ulong)product < (ulong)bound)
        {
            var threshold = unchecked(0UL - (ulong)bound) % (ulong)bound;
            while ((ulong)product < threshold)
            {
                product = (UInt128)NextUInt64() * (ulong)bound;
            }
        }

        return (long)(ulong)(product >> 64);
    }
}
