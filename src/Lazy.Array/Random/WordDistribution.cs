using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>A distribution that makes most elements of one word of the stream, and of numbers of the element's own where one isn't enough.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal abstract class WordDistribution<T> : Distribution<T>
    where T : unmanaged
{
    [SkipLocalsInit]
    internal sealed override void Fill(ulong seed, long firstIndex, Span<T> destination)
    {
        Span<ulong> buffer = stackalloc ulong[RandomStream.BlockLength];
        var elementKey = RandomStream.ElementKey(seed);
        while (!destination.IsEmpty)
        {
            // Up to the end of a block, so that the next piece begins one and passes over nothing.
            var count = Math.Min(RandomStream.BlockLength - (int)(firstIndex % RandomStream.BlockLength), destination.Length);
            var words = buffer[..count];
            RandomStream.FillWords(seed, firstIndex, words);
            Map(elementKey, firstIndex, words, destination[..count]);
            destination = destination[count..];
            firstIndex += count;
        }
    }

    /// <summary>Makes elements of as many words.</summary>
    /// <param name="elementKey">For an <see cref="ElementRandom"/> where a word is rejected.</param>
    /// <param name="firstIndex">The index of the first.</param>
    /// <param name="words">The words.</param>
    /// <param name="destination">Where the elements go: as long as the words.</param>
    protected abstract void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<T> destination);
}
