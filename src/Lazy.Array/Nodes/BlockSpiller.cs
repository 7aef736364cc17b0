using System.Runtime.InteropServices;

namespace LazyGraph.Arrays;

/// <summary>Writes blocks to disk: their shape and their elements in row-major order.</summary>
internal sealed class BlockSpiller : ISpiller
{
    public static readonly BlockSpiller Instance = new();

    private BlockSpiller()
    {
    }

    public bool CanSpill(object result) => result is IBlock;

    public void Write(object result, Stream stream) => ((IBlock)result).Write(stream);

    public object Read(Type resultType, Stream stream)
    {
        var element = ElementKind.Of(resultType.GetGenericArguments()[0]); // only blocks are written
        Span<int> rank = [0];
        stream.ReadExactly(MemoryMarshal.AsBytes(rank));
        var shape = new int[rank[0]];
        stream.ReadExactly(MemoryMarshal.AsBytes(shape.AsSpan()));
        return element.ReadBlock(shape, stream);
    }
}
