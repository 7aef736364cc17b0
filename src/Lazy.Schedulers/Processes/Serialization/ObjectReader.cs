using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Reads the message of an <see cref="ObjectWriter"/>.</summary>
/// <remarks>Nothing in a message is believed: lengths must fit what is left of it, types must be in the catalog and fit where they stand.</remarks>
internal sealed partial class ObjectReader(AssemblyCatalog catalog, IExternals? externals, bool allowsDelegates)
{
    private const int Open = -1;
    private const int Closed = int.MaxValue;
    private const int KeptObjects = 1 << 16;

    private readonly List<(Type Type, Codec Codec)> _types = [];
    private readonly List<Action> _last = [];
    private readonly Queue<(int Slot, Codec Codec)> _waiting = new();
    private Array[] _segments = [];
    private object?[] _objects = new object?[16];

    // For each object: Open while its content is read; then the lowest object that was open and that its content leads to, or Closed.
    private int[] _lows = new int[16];
    private int _count;
    private int _low;
    private int _depth;

    public bool AllowsDelegates => allowsDelegates;

    public AssemblyCatalog Catalog => catalog;

    /// <summary>Gets how many bytes the segments of a message may have together.</summary>
    public long SegmentLimit { get; init; } = 1L << 36;

    /// <summary>Begins a message: makes the arrays that its segments are to be read into.</summary>
    /// <exception cref="InvalidTransferException">The table is damaged, or the segments are larger than the limit.</exception>
    public Array[] ReadSegmentTable(ReadOnlyMemory<byte> body)
    {
        Reset();
        try
        {
            return _segments = ReadTable(body);
        }
        catch (Exception error) when (error is not (InvalidTransferException or OutOfMemoryException))
        {
            throw new InvalidTransferException("Found a damaged segment table.", error);
        }
    }

    /// <summary>Reads the object of the message, after <see cref="ReadSegmentTable"/> and once the segments are filled.</summary>
    /// <exception cref="InvalidTransferException">The message is damaged, or holds what the rules forbid.</exception>
    public object? ReadRoot()
    {
        try
        {
            var root = ReadReference();
            while (_waiting.TryDequeue(out var next))
            {
                next.Codec.Fill(this, _objects[next.Slot]!);
                _lows[next.Slot] = Closed;
            }

            Expect(_position == _end, "the message's end");
            foreach (var step in _last)
            {
                step();
            }

            return root;
        }
        catch (Exception error) when (error is not (InvalidTransferException or OutOfMemoryException))
        {
            // A cast that fails, a comparer that throws at half an object: all the same to the caller.
            throw new InvalidTransferException($"Found a message that can't be read: {error.Message}", error);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Reads what <see cref="ObjectWriter.WriteReference"/> wrote.</summary>
    public object? ReadReference()
    {
        var code = ReadUInt32();
        switch (code)
        {
            case ReferenceCode.Null:
                return null;
            case ReferenceCode.External:
                var number = ReadInt64();
                return externals is null ? throw Invalid("an external object", "none in this message") : externals.Resolve(number);
            case ReferenceCode.Text:
                return ReadString();
            case ReferenceCode.NewType:
                return ReadNew(ReadFirstType().Codec);
            case ReferenceCode.Waiting:
                return ReadWaiting();
        }

        code -= ReferenceCode.First;
        var index = (int)(code >> 1);
        if ((code & 1) == 0)
        {
            return BackReference(index);
        }

        return index < _types.Count ? ReadNew(_types[index].Codec) : throw Invalid($"type {index}", $"one of the {_types.Count} of the message");
    }

    /// <summary>Gives an object to those that refer back to it, before its content is read.</summary>
    public void Register(int slot, object value)
    {
        if (slot >= 0)
        {
            _objects[slot] = value;
        }
    }

    /// <summary>Reads a type.</summary>
    public Type ReadType()
    {
        var number = ReadUInt32();
        if (number == 0)
        {
            return ReadFirstType().Type;
        }

        return number <= _types.Count ? _types[(int)number - 1].Type : throw Invalid($"type {number - 1}", $"one of the {_types.Count} of the message");
    }

    /// <summary>Gets an array that came as a segment.</summary>
    public Array Segment(uint number) => number < _segments.Length ? _segments[number] : throw Invalid($"segment {number}", $"one of {_segments.Length}");

    /// <summary>Begins to watch whether what is read next leads back to an object whose content isn't complete.</summary>
    public int BeginWatch()
    {
        var before = _low;
        _low = Closed;
        return before;
    }

    /// <summary>Ends a watch.</summary>
    /// <returns>Whether something read since leads to an object, other than the one of the slot, whose content isn't complete.</returns>
    public bool EndWatch(int before, int slot)
    {
        var low = _low;
        _low = Math.Min(before, low);
        return (low != Closed && low < (slot < 0 ? Closed : slot)) || _waiting.Count > 0;
    }

    /// <summary>Puts a step off until all objects have their content.</summary>
    public void AtEnd(Action step) => _last.Add(step);

    private object ReadNew(Codec codec)
    {
        if (!codec.IsTracked)
        {
            return ReadContent(codec, -1);
        }

        var slot = NewSlot();
        var before = BeginWatch();
        var value = ReadContent(codec, slot);
        _objects[slot] = value;
        _lows[slot] = _low < slot ? _low : Closed;
        _low = Math.Min(before, _lows[slot]);
        return value;
    }

    private object ReadWaiting()
    {
        var codec = Codecs.Of(ReadType());
        Expect(codec.CanWait, "an object that can wait for its content");
        var slot = NewSlot();
        var value = codec.MakeEmpty();
        _objects[slot] = value;
        _low = Math.Min(_low, slot);
        _waiting.Enqueue((slot, codec));
        return value;
    }

    private int NewSlot()
    {
        var slot = _count++;
        if (slot == _objects.Length)
        {
            Array.Resize(ref _objects, 2 * slot);
            Array.Resize(ref _lows, 2 * slot);
        }

        _lows[slot] = Open;
        return slot;
    }

    private object ReadContent(Codec codec, int slot)
    {
        Expect(_depth < DeepStack.MostNested, "objects nested less deeply");
        _depth++;
        object? value = null;
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            value = codec.ReadObject(this, slot);
        }
        else
        {
            DeepStack.Run(() => value = codec.ReadObject(this, slot));
        }

        _depth--;
        return value!;
    }

    private object BackReference(int index)
    {
        if (index >= _count || _objects[index] is not { } known)
        {
            throw Invalid($"a reference to object {index}", "one that was read before");
        }

        var low = _lows[index];
        if (low == Open)
        {
            _low = Math.Min(_low, index);
        }
        else if (low != Closed && _lows[low] == Open)
        {
            _low = Math.Min(_low, low);
        }

        return known;
    }

    private (Type Type, Codec Codec) ReadFirstType()
    {
        var type = catalog.Types.TypeOf(ReadRaw(ReadLength(1)));
        _types.Add((type, Codecs.Of(type)));
        return _types[^1];
    }

    private Array[] ReadTable(ReadOnlyMemory<byte> body)
    {
        _body = body;
        _end = body.Length;
        Expect(body.Length > sizeof(int), "a message's head");
        var table = BinaryPrimitives.ReadInt32LittleEndian(body.Span);
        _position = sizeof(int);
        if (table == 0)
        {
            return [];
        }

        Expect(table > _position && table < _end, "the place of the segment table");
        _position = table;
        var segments = SegmentPlan.Read(this, ReadLength(2));
        Expect(_position == body.Length, "the segment table's end");
        Expect(segments.Aggregate(Int128.Zero, static (sum, segment) => sum + segment.Bytes) <= SegmentLimit, $"segments of at most {SegmentLimit} bytes");
        _end = table;
        _position = sizeof(int);
        return [.. segments.Select(static segment => segment.Allocate())];
    }

    private void Reset()
    {
        Array.Clear(_objects, 0, _count);
        if (_objects.Length > KeptObjects)
        {
            _objects = new object?[16];
            _lows = new int[16];
        }

        _count = 0;
        _depth = 0;
        _low = Closed;
        _types.Clear();
        _last.Clear();
        _waiting.Clear();
        _segments = [];
        _body = default;
        _position = _end = 0;
    }
}
