using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Numbers of objects by identity: open addressing, at most half full.</summary>
internal sealed class IdentityTable
{
    private const int FirstSize = 64;
    private const int KeptSize = 1 << 14;

    private Entry[] _entries = new Entry[FirstSize];
    private int _count;

    /// <summary>Finds the place of an object, or the free one where it would go, which holds until the next <see cref="Put"/>.</summary>
    public int Find(object value)
    {
        var entries = _entries;
        var mask = entries.Length - 1;
        var place = (int)((uint)RuntimeHelpers.GetHashCode(value) * 0x9E3779B9u >> 7) & mask;
        while (entries[place].Key is { } key && !ReferenceEquals(key, value))
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    /// <summary>Gets the number at a place, or -1 if it is free.</summary>
    public int NumberAt(int place) => _entries[place].Key is null ? -1 : _entries[place].Number;

    /// <summary>Puts an object at its free place.</summary>
    public void Put(int place, object value, int number)
    {
        if (2 * _count >= _entries.Length)
        {
            Grow();
            place = Find(value);
        }

        _entries[place] = new Entry(value, number);
        _count++;
    }

    public void Clear()
    {
        if (_entries.Length > KeptSize)
        {
            _entries = new Entry[FirstSize];
        }
        else if (_count > 0)
        {
            Array.Clear(_entries);
        }

        _count = 0;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Key is not null)
            {
                _entries[Find(entry.Key)] = entry;
            }
        }
    }

    private readonly record struct Entry(object? Key, int Number);
}
