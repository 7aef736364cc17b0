using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>How often each word occurs, in the order in which the words came first. A word is its bytes, in UTF-8.</summary>
/// <remarks>
/// Words of up to 16 bytes lie as numbers in the tables that are searched; longer ones have their bytes elsewhere.
/// No string is made before <see cref="WordAt"/> is asked for one. One thread at a time.
/// </remarks>
internal sealed class WordTable
{
    private const int IndexBits = 30;
    private const uint IndexMask = (1u << IndexBits) - 1;

    private readonly PackedWords<ShortKey> _short = new();
    private readonly PackedWords<MediumKey> _medium = new();
    private readonly LongWords _long = new();
    private uint[] _order = new uint[512]; // where each word is: its kind above its number among that kind

    private enum Kind
    {
        Short,
        Medium,
        Long,
    }

    /// <summary>Gets the number of different words.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the memory that the table holds.</summary>
    public long SizeInBytes => _short.SizeInBytes + _medium.SizeInBytes + _long.SizeInBytes + ((long)_order.Length * sizeof(uint));

    private bool IsLarge => _short.IsLarge || _medium.IsLarge || _long.IsLarge;

    /// <summary>Adds to the count of a word.</summary>
    public void Add(ReadOnlySpan<byte> word, long count)
    {
        if (word.Length is 0 or > MediumKey.MaxLength || word[^1] == 0)
        {
            AddLong(word, count);
            return;
        }

        Span<byte> padded = stackalloc byte[MediumKey.MaxLength];
        word.CopyTo(padded);
        if (word.Length <= ShortKey.MaxLength)
        {
            AddShort(ShortKey.Read(in padded[0], word.Length), count);
        }
        else
        {
            AddMedium(MediumKey.Read(in padded[0], word.Length), count);
        }
    }

    /// <summary>Counts words of a text once each. Behind the last, 16 more bytes can be read.</summary>
    /// <param name="text">Where the text begins.</param>
    /// <param name="edges">Start and end of each word, none of which is empty or ends with NUL.</param>
    public void AddEach(ref readonly byte text, ReadOnlySpan<ushort> edges)
    {
        if (IsLarge)
        {
            const int Run = 2 * 64;
            for (; edges.Length > Run; edges = edges[Run..])
            {
                Prefetch(in text, edges[..Run]);
                AddRun(in text, edges[..Run]);
            }

            Prefetch(in text, edges);
        }

        AddRun(in text, edges);
    }

    /// <summary>Adds the counts of another table: the words that are new here follow the own ones, in their order.</summary>
    public void MergeFrom(WordTable other)
    {
        const int Ahead = 32;
        for (var i = 0; i < other.Count; i++)
        {
            if (IsLarge && i + Ahead < other.Count)
            {
                Prefetch(other, i + Ahead);
            }

            var (kind, index) = other.Place(i);
            switch (kind)
            {
                case Kind.Short:
                    AddShort(other._short.KeyAt(index), other._short.CountAt(index));
                    break;
                case Kind.Medium:
                    AddMedium(other._medium.KeyAt(index), other._medium.CountAt(index));
                    break;
                default:
                    AddLong(other._long.WordAt(index), other._long.CountAt(index));
                    break;
            }
        }
    }

    /// <summary>Gives memory back for the next table. Nothing of this one is to be used afterwards.</summary>
    public void Release()
    {
        _short.Release();
        _medium.Release();
        Count = 0;
    }

    /// <summary>Gets a word by its number.</summary>
    public string WordAt(int index)
    {
        Span<byte> buffer = stackalloc byte[MediumKey.MaxLength];
        return Encoding.UTF8.GetString(BytesAt(index, buffer));
    }

    /// <summary>Gets the bytes of a word by its number.</summary>
    /// <param name="index">The number.</param>
    /// <param name="buffer">At least 16 bytes, in which the word may be.</param>
    public ReadOnlySpan<byte> BytesAt(int index, Span<byte> buffer)
    {
        var (kind, place) = Place(index);
        return kind switch
        {
            Kind.Short => Unpack(_short.KeyAt(place), buffer),
            Kind.Medium => Unpack(_medium.KeyAt(place), buffer),
            _ => _long.WordAt(place),
        };
    }

    /// <summary>Gets how often a word occurs, by its number.</summary>
    public long CountAt(int index)
    {
        var (kind, place) = Place(index);
        return kind switch
        {
            Kind.Short => _short.CountAt(place),
            Kind.Medium => _medium.CountAt(place),
            _ => _long.CountAt(place),
        };
    }

    private static ReadOnlySpan<byte> Unpack<TKey>(TKey key, Span<byte> buffer)
        where TKey : struct, IWordKey<TKey>
    {
        key.CopyTo(buffer);
        return buffer[..key.Length];
    }

    private (Kind Kind, int Index) Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        var place = _order[index];
        return ((Kind)(place >> IndexBits), (int)(place & IndexMask));
    }

    private void AddRun(ref readonly byte text, ReadOnlySpan<ushort> edges)
    {
        // What is read for each word stays in registers; only a word that is not at its home slot leaves the loop.
        ref var bytes = ref Unsafe.AsRef(in text);
        ref var edge = ref MemoryMarshal.GetReference(edges);
        ref var end = ref Unsafe.Add(ref edge, edges.Length & ~1);
        ref var slots = ref _short.Slots;
        var shift = _short.Shift;
        for (; Unsafe.IsAddressLessThan(ref edge, ref end); edge = ref Unsafe.Add(ref edge, 2))
        {
            nuint start = edge;
            var length = Unsafe.Add(ref edge, 1) - (int)start;
            ref var word = ref Unsafe.Add(ref bytes, start);
            if (length > ShortKey.MaxLength)
            {
                AddLonger(ref word, length);
                continue;
            }

            var key = ShortKey.Read(in word, length);
            ref var slot = ref Unsafe.Add(ref slots, (nuint)(key.Hash >> shift));
            if (slot.Key.Equals(key))
            {
                slot.Count++;
                continue;
            }

            AddShort(key, 1);
            slots = ref _short.Slots;
            shift = _short.Shift;
        }
    }

    private void Prefetch(WordTable other, int i)
    {
        var (kind, index) = other.Place(i);
        if (kind == Kind.Short)
        {
            _short.Prefetch(other._short.KeyAt(index));
        }
        else if (kind == Kind.Medium)
        {
            _medium.Prefetch(other._medium.KeyAt(index));
        }
    }

    // The slots of the words ahead come from memory side by side; without, each word would wait for its own.
    private void Prefetch(ref readonly byte text, ReadOnlySpan<ushort> edges)
    {
        ref var bytes = ref Unsafe.AsRef(in text);
        for (var i = 0; i + 1 < edges.Length; i += 2)
        {
            ref var word = ref Unsafe.Add(ref bytes, (nuint)edges[i]);
            var length = edges[i + 1] - edges[i];
            if (length <= ShortKey.MaxLength)
            {
                _short.Prefetch(ShortKey.Read(in word, length));
            }
            else if (length <= MediumKey.MaxLength)
            {
                _medium.Prefetch(MediumKey.Read(in word, length));
            }
            else
            {
                _long.Prefetch(MemoryMarshal.CreateReadOnlySpan(in word, length));
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddLonger(ref readonly byte word, int length)
    {
        if (length <= MediumKey.MaxLength)
        {
            AddMedium(MediumKey.Read(in word, length), 1);
        }
        else
        {
            AddLong(MemoryMarshal.CreateReadOnlySpan(in word, length), 1);
        }
    }

    private void AddShort(ShortKey key, long count)
    {
        if (_short.Add(key, count))
        {
            Note(Kind.Short, _short.Count);
        }
    }

    private void AddMedium(MediumKey key, long count)
    {
        if (_medium.Add(key, count))
        {
            Note(Kind.Medium, _medium.Count);
        }
    }

    private void AddLong(ReadOnlySpan<byte> word, long count)
    {
        if (_long.Add(word, count))
        {
            Note(Kind.Long, _long.Count);
        }
    }

    // A kind holds less than 2^30 words, so the number fits beside the kind; all of them may be more than an array holds.
    private void Note(Kind kind, int count)
    {
        if (Count == _order.Length)
        {
            if (Count == Array.MaxLength)
            {
                throw new InvalidOperationException(
                    $"The words of a partition have {Count:N0} different ones, the most that a table can hold. Cut the text into smaller partitions.");
            }

            Array.Resize(ref _order, (int)Math.Min(_order.Length * 2L, Array.MaxLength));
        }

        _order[Count++] = ((uint)kind << IndexBits) | (uint)(count - 1);
    }
}
