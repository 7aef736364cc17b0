namespace LazyGraph.Arrays;

/// <summary>A distribution by rejection: each element comes of as many numbers of its own as it takes.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal abstract class ElementDistribution<T> : Distribution<T>
    where T : unmanaged
{
    internal sealed override void Fill(ulong seed, long firstIndex, Span<T> destination)
    {
        var elementKey = RandomStream.ElementKey(seed);
        for (var i = 0; i < destination.Length; i++)
        {
            var random = new ElementRandom(elementKey, firstIndex + i);
            destination[i] = Draw(ref random);
        }
    }

    /// <summary>Draws one element.</summary>
    protected abstract T Draw(ref ElementRandom random);
}
