using System.Collections.Concurrent;

namespace LazyGraph.Processes.Serialization;

/// <summary>Turns types into bytes and back: the number of the assembly, the TypeDef token, generic arguments.</summary>
/// <remarks>The bytes of a type don't depend on the message, so both ways are remembered.</remarks>
internal sealed class TypeTable(AssemblyCatalog catalog)
{
    private const byte Definition = 0;
    private const byte Generic = 1;
    private const byte Vector = 2;
    private const byte ManyAxes = 3;
    private const int TypeDef = 0x02000000;
    private const int MostRows = 0x00FFFFFF;
    private const int MostDepth = 48;
    private const int MostRemembered = 1 << 16;

    private readonly ConcurrentDictionary<Type, byte[]> _descriptions = new();
    private readonly ConcurrentDictionary<byte[], Type> _types = new(new ByteComparer());

    /// <summary>Gets the bytes of a type.</summary>
    /// <exception cref="TransferRefusal">The type can't be named in another process.</exception>
    public byte[] DescriptionOf(Type type)
    {
        if (_descriptions.TryGetValue(type, out var description))
        {
            return description;
        }

        var writer = new ObjectWriter(catalog, null);
        var isLasting = Write(writer, type);
        description = writer.Body.ToArray();

        // A name in place of a number is dropped once the parent has listed the assembly.
        return isLasting ? _descriptions.GetOrAdd(type, description) : description;
    }

    /// <summary>Gets the type of some bytes.</summary>
    /// <exception cref="InvalidTransferException">There is no such type in the catalog.</exception>
    public Type TypeOf(ReadOnlySpan<byte> description)
    {
        var known = _types.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (known.TryGetValue(description, out var type))
        {
            return type;
        }

        var bytes = description.ToArray();
        var reader = ObjectReader.Over(bytes);
        type = Read(reader, 0);
        reader.Expect(reader.Remaining == 0, "the end of a type");
        if (_types.Count < MostRemembered)
        {
            _types.TryAdd(bytes, type);
        }

        return type;
    }

    // Returns whether all assemblies went by number.
    private bool Write(ObjectWriter writer, Type type)
    {
        if (type.IsSZArray)
        {
            writer.WriteByte(Vector);
            return Write(writer, type.GetElementType()!);
        }

        if (type.IsArray)
        {
            writer.WriteByte(ManyAxes);
            writer.WriteByte((byte)type.GetArrayRank());
            return Write(writer, type.GetElementType()!);
        }

        if (type.IsPointer || type.IsByRef || type.IsGenericParameter || type.IsFunctionPointer)
        {
            throw new TransferRefusal(type, "Pointers, references and open type parameters mean nothing in another process.");
        }

        if (!type.IsConstructedGenericType)
        {
            writer.WriteByte(Definition);
            return WriteDefinition(writer, type);
        }

        writer.WriteByte(Generic);
        var isLasting = WriteDefinition(writer, type.GetGenericTypeDefinition());
        foreach (var argument in type.GetGenericArguments())
        {
            isLasting &= Write(writer, argument);
        }

        return isLasting;
    }

    private bool WriteDefinition(ObjectWriter writer, Type type)
    {
        var assembly = type.Assembly;
        var number = catalog.NumberOf(assembly);
        writer.WriteUInt32((uint)number);
        if (number == AssemblyCatalog.Inline)
        {
            writer.WriteString(assembly.GetName().FullName);
            writer.WriteMemory(assembly.ManifestModule.ModuleVersionId);
        }

        writer.WriteUInt32((uint)(type.MetadataToken & MostRows));
        return number != AssemblyCatalog.Inline;
    }

    private Type Read(ObjectReader reader, int depth)
    {
        reader.Expect(depth < MostDepth, "a type that is less deeply nested");
        switch (reader.ReadByte())
        {
            case Definition:
                return ReadDefinition(reader);
            case Generic:
                var definition = ReadDefinition(reader);
                reader.Expect(definition.IsGenericTypeDefinition, "a generic type");
                var arguments = new Type[definition.GetGenericArguments().Length];
                for (var i = 0; i < arguments.Length; i++)
                {
                    arguments[i] = Read(reader, depth + 1);
                }

                return definition.MakeGenericType(arguments);
            case Vector:
                return Read(reader, depth + 1).MakeArrayType();
            case ManyAxes:
                var rank = reader.ReadByte();
                reader.Expect(rank is > 0 and <= 32, "an array of 1 to 32 axes");
                return Read(reader, depth + 1).MakeArrayType(rank);
            default:
                throw ObjectReader.Invalid("an unknown kind of type", "a definition, a generic type or an array");
        }
    }

    private Type ReadDefinition(ObjectReader reader)
    {
        var number = reader.ReadUInt32();
        var assembly = number == AssemblyCatalog.Inline
            ? catalog.ResolveInline(reader.ReadString() ?? "", reader.ReadMemory<Guid>())
            : catalog.Resolve((int)Math.Min(number, int.MaxValue));
        var row = reader.ReadUInt32();
        reader.Expect(row <= MostRows, "a type's token");
        return assembly.ManifestModule.ResolveType(TypeDef | (int)row);
    }

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
