using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes an object and all that it holds as one message, which needs no other to be read.</summary>
/// <remarks>
/// A message: the place of the segment table (4 bytes, 0 if there is none), the root, the segment table.
/// Not safe for several threads at once; deep objects are written by several threads one after the other.
/// </remarks>
internal sealed partial class ObjectWriter(AssemblyCatalog catalog, IExternals? externals)
{
    private const int DeepestAtOnce = 200;

    private readonly Dictionary<Type, UsedType> _types = [];
    private readonly List<Array> _segments = [];
    private readonly IdentityTable _objects = new();
    private readonly CaptureSets _captures = new();
    private readonly List<int> _openLate = []; // the numbers of those objects being written that a reader has only after their content
    private readonly Queue<(object Value, Codec Codec, string Path)> _waiting = new();
    private UsedType? _last;
    private int _typeCount;
    private int _objectCount;
    private int _pass; // types with another pass are not in the message yet
    private bool _restarts;
    private int _depth;
    private bool _isAtOnce; // the next object
    private int _held; // how many of the objects being written need their content at once

    /// <summary>Gets the message. It is valid until the next <see cref="WriteRoot"/> or <see cref="Reset"/>.</summary>
    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(0, _position);

    /// <summary>Gets the big arrays of the message, in the order of its segment table: their memory follows it.</summary>
    public IReadOnlyList<Array> Segments => _segments;

    public AssemblyCatalog Catalog => catalog;

    /// <summary>Gets whether the message is written only to see whether its objects can cross. Exceptions always can, so their content is left out.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Gets the path of the object being written, where a refusal is being looked into; codecs then go by reflection.</summary>
    public TransferPath? Path { get; private set; }

    /// <summary>Writes an object as the message.</summary>
    /// <exception cref="NotTransferableException">Something in it can't cross.</exception>
    public void WriteRoot(object? root)
    {
        _captures.Clear();
        try
        {
            WriteWhole(root);
        }
        catch (TransferRefusal)
        {
            WriteToRefusal(root);
        }
        catch (InsufficientExecutionStackException error)
        {
            throw new NotTransferableException("", root!.GetType(), "a chain of objects that is too long to follow", error.Message);
        }
    }

    /// <summary>Forgets the message, so that what it held can be collected.</summary>
    public void Reset()
    {
        _captures.Clear();
        Begin();
        TrimBuffer();
    }

    /// <summary>Says which fields of a closure object a delegate of this message reaches.</summary>
    /// <param name="closure">The closure object; it need not be written yet.</param>
    /// <param name="fields">For each field of <see cref="ObjectShape.Fields"/>, whether it is reached.</param>
    public void Widen(object closure, ReadOnlySpan<bool> fields)
    {
        if (_captures.Widen(closure, fields) && _objects.NumberAt(_objects.Find(closure)) >= 0)
        {
            // It was written with fewer fields: this pass is lost, and the next one begins with the larger set.
            _restarts = true;
        }
    }

    /// <summary>Gets which fields of a closure object to write; null for all.</summary>
    public bool[]? CapturesOf(object closure) => _captures.Of(closure);

    /// <summary>Writes an object: null, a back reference, an external, or its type and content.</summary>
    public void WriteReference(object? value)
    {
        if (value is null)
        {
            WriteByte(ReferenceCode.Null);
            return;
        }

        var type = value.GetType();
        if (type == typeof(string))
        {
            WriteByte(ReferenceCode.Text);
            WriteString((string)value);
            return;
        }

        var used = UseOf(type);
        var place = 0;
        if (!type.IsValueType || used.Codec.IsTracked)
        {
            place = _objects.Find(value);
            var known = _objects.NumberAt(place);
            if (known >= 0)
            {
                WriteBackReference(known, type);
                return;
            }

            if (externals is not null && externals.TryName(value, out var number))
            {
                WriteByte(ReferenceCode.External);
                WriteInt64(number);
                return;
            }
        }

        WriteNew(value, used, place);
    }

    /// <summary>Writes an object that must have its content once it is read, though what it holds need not.</summary>
    public void WriteAtOnce(object value)
    {
        _isAtOnce = true;
        WriteReference(value);
        _isAtOnce = false;
    }

    /// <summary>Adds an array whose memory is sent after the message.</summary>
    /// <returns>Its number.</returns>
    public int AddSegment(Array array)
    {
        _segments.Add(array);
        return _segments.Count - 1;
    }

    /// <summary>Writes a type itself.</summary>
    public void WriteType(Type type)
    {
        var used = UseOf(type);
        if (used.Pass == _pass)
        {
            WriteUInt32((uint)used.Number + 1);
            return;
        }

        WriteByte(0);
        WriteFirst(used);
    }

    private void WriteWhole(object? root)
    {
        do
        {
            Begin();
            WriteReference(root);
            while (_waiting.TryDequeue(out var next))
            {
                Path?.Restart(next.Path);
                next.Codec.WriteObject(this, next.Value);
            }
        }
        while (_restarts);

        WriteSegmentTable();
    }

    // What was refused at full speed is written once more, slowly, to learn where it is. It may have changed in between: then all is well.
    private void WriteToRefusal(object? root)
    {
        Path = new TransferPath();
        try
        {
            WriteWhole(root);
        }
        catch (TransferRefusal refusal)
        {
            throw new NotTransferableException(Path.ToString(), refusal.Type, refusal.What, refusal.Remedy);
        }
        finally
        {
            Path = null;
        }
    }

    private void Begin()
    {
        _objects.Clear();
        _segments.Clear();
        _openLate.Clear();
        _waiting.Clear();
        _depth = _held = 0;
        _isAtOnce = false;
        _typeCount = 0;
        _objectCount = 0;
        _pass++;
        _restarts = false;
        _position = 0;
        WriteRaw([0, 0, 0, 0]);
    }

    private void WriteBackReference(int number, Type type)
    {
        if (_openLate.Count > 0 && _openLate.Contains(number))
        {
            throw new TransferRefusal(type, $"a {TypeNames.Of(type)} that holds itself", "Such a cycle must go through an object that can be made before its content: a class of your own, a List, a Dictionary.");
        }

        WriteUInt32(ReferenceCode.First + ((uint)number << 1));
    }

    private void WriteNew(object value, UsedType used, int place)
    {
        var isAtOnce = _isAtOnce;
        _isAtOnce = false;
        if (_depth >= DeepestAtOnce && _held == 0 && !isAtOnce && used.Codec.CanWait)
        {
            WriteByte(ReferenceCode.Waiting);
            WriteType(used.Type);
            _objects.Put(place, value, _objectCount++);
            _waiting.Enqueue((value, used.Codec, Path?.ToString() ?? ""));
            return;
        }

        if (used.Pass == _pass)
        {
            WriteUInt32(ReferenceCode.First + ((uint)used.Number << 1) + 1);
        }
        else
        {
            WriteByte(ReferenceCode.NewType);
            WriteFirst(used);
        }

        if (_depth >= DeepStack.MostNested)
        {
            throw new InsufficientExecutionStackException($"Expected at most {DeepStack.MostNested} collections one in another.");
        }

        var codec = used.Codec;
        var isLate = false;
        if (codec.IsTracked)
        {
            isLate = !codec.IsEarly;
            if (isLate)
            {
                _openLate.Add(_objectCount);
            }

            _objects.Put(place, value, _objectCount++);
        }

        var held = codec.NeedsContent ? 1 : 0;
        _held += held;
        _depth++;
        Path?.Enter();
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            codec.WriteObject(this, value);
        }
        else
        {
            DeepStack.Run(() => codec.WriteObject(this, value));
        }

        Path?.Leave();
        _depth--;
        _held -= held;
        if (isLate)
        {
            _openLate.RemoveAt(_openLate.Count - 1);
        }
    }

    private void WriteFirst(UsedType used)
    {
        WriteDescription(used.Type);
        used.Pass = _pass;
        used.Number = _typeCount++;
    }

    private void WriteSegmentTable()
    {
        if (_segments.Count == 0)
        {
            return;
        }

        BinaryPrimitives.WriteInt32LittleEndian(_buffer, _position);
        WriteUInt32((uint)_segments.Count);
        foreach (var segment in _segments)
        {
            // Read before the message, so it can't use its numbers of types.
            WriteDescription(segment.GetType());
            for (var i = 0; i < segment.Rank; i++)
            {
                WriteUInt32((uint)segment.GetLength(i));
            }
        }
    }

    private void WriteDescription(Type type)
    {
        var description = catalog.Types.DescriptionOf(type);
        WriteUInt32((uint)description.Length);
        WriteRaw(description);
    }

    private UsedType UseOf(Type type)
    {
        var last = _last;
        if (last is not null && ReferenceEquals(last.Type, type))
        {
            return last;
        }

        if (!_types.TryGetValue(type, out var used))
        {
            used = new UsedType(type);
            _types.Add(type, used);
        }

        return _last = used;
    }

    private sealed class UsedType(Type type)
    {
        private Codec? _codec;

        public Type Type => type;

        public Codec Codec => _codec ??= Codecs.Of(type);

        public int Pass { get; set; }

        public int Number { get; set; }
    }
}
