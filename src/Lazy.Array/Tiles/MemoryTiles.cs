namespace LazyGraph.Arrays;

/// <summary>Elements that lie in memory one after the other.</summary>
internal sealed unsafe class MemoryTiles(ElementKind kind, int[] shape, byte* memory) : TileSource(kind, shape)
{
    public override byte* Contiguous => memory;

    public override byte* Read(int start, int count, byte* buffer) => memory + ((long)start * Kind.Size);
}

/// <summary>One value, whatever the position.</summary>
internal sealed unsafe class ConstantTiles(ElementKind kind, int[] shape, byte* value) : TileSource(kind, shape)
{
    public byte* Value => value;

    public override byte* Read(int start, int count, byte* buffer)
    {
        Kind.Fill(buffer, value, count);
        return buffer;
    }

    public override void CopyTo(int start, int count, byte* destination) => Kind.Fill(destination, value, count);
}

/// <summary>start + index × step, along a single axis.</summary>
internal sealed unsafe class IotaTiles(ElementKind kind, int[] shape, long index, byte* start, byte* step) : TileSource(kind, shape)
{
    /// <summary>Gets the index of the first element.</summary>
    public long Index => index;

    public byte* Start => start;

    public byte* Step => step;

    public override byte* Read(int start, int count, byte* buffer)
    {
        Kind.Count(buffer, index + start, Start, Step, count);
        return buffer;
    }
}
