using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LazyGraph.Bags;

/// <summary>The bytes of long words, one behind the other in segments: no limit but memory, and nothing is copied when it grows.</summary>
internal sealed class WordArena
{
    private const int FirstSegment = 1 << 12;
    private const int LargestSegment = 1 << 26;

    private readonly List<byte[]> _segments = [];
    private byte[] _last = [];
    private int _used; // of the last segment

    public long SizeInBytes { get; private set; }

    /// <summary>Gets a word by what <see cref="Store"/> returned.</summary>
    public ReadOnlySpan<byte> this[long place, int length]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(CollectionsMarshal.AsSpan(_segments)[(int)(place >> 32)]), (int)place), length);
    }

    /// <summary>Copies a word.</summary>
    /// <returns>Its place: the number of the segment, above the offset in it.</returns>
    public long Store(ReadOnlySpan<byte> word)
    {
        if (word.Length > _last.Length - _used || _segments.Count == 0)
        {
            AddSegment(word.Length);
        }

        var place = ((long)(_segments.Count - 1) << 32) | (uint)_used;
        word.CopyTo(_last.AsSpan(_used));
        _used += word.Length;
        return place;
    }

    private void AddSegment(int fewest)
    {
        var length = Math.Max(fewest, (int)Math.Clamp(SizeInBytes, FirstSegment, LargestSegment));
        _last = GC.AllocateUninitializedArray<byte>(length);
        _segments.Add(_last);
        _used = 0;
        SizeInBytes += length;
    }
}
