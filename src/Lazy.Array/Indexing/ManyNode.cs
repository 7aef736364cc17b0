using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A function of the elements at the same place of any number of arrays, which may refuse elements.</summary>
internal abstract unsafe class ManyOperation(string name)
{
    /// <summary>Gets the name for labels.</summary>
    public string Name { get; } = name;

    /// <summary>Computes <paramref name="count"/> elements.</summary>
    public abstract void Run(byte*[] operands, byte* destination, int count);
}

/// <summary>A <see cref="ManyOperation"/> on the elements of blocks, which are broadcast against each other.</summary>
internal sealed class ManyNode<T>(NodeOrigin origin, ManyOperation operation, GraphNode[] sources, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
{
    public static LazyArray<T> Apply(ManyOperation operation, params ILazyArray[] operands)
    {
        var origin = ArrayOrigin.Of(operation.Name);
        var (chunks, aligned) = Alignment.Of(operands, operation.Name);
        return new LazyArray<T>(chunks, number => new ManyNode<T>(
            origin,
            operation,
            Array.ConvertAll(aligned, operand => operand.Node(Alignment.BlockOf(operand.Chunks, chunks, number))),
            new BlockPlace(chunks, number)));
    }

    public override TileSource OpenComputed(TileScope scope)
    {
        var operands = Array.ConvertAll(Sources, scope.Open);
        var shape = Broadcasting.CommonShape(operands);
        return new ManyTiles(scope, operation, shape, Array.ConvertAll(operands, operand => Broadcasting.To(scope, operand, shape)));
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ManyNode<T>(origin, operation, arguments.ToArray(), Place);

    private sealed unsafe class ManyTiles : TileSource
    {
        private readonly ManyOperation _operation;
        private readonly TileSource[] _operands;
        private readonly byte*[] _buffers;
        private readonly byte*[] _elements;

        public ManyTiles(TileScope scope, ManyOperation operation, int[] shape, TileSource[] operands)
            : base(ElementKind.Of<T>(), shape)
        {
            _operation = operation;
            _operands = operands;
            _buffers = new byte*[operands.Length];
            _elements = new byte*[operands.Length];
            for (var i = 0; i < operands.Length; i++)
            {
                _buffers[i] = scope.AllocateTile(operands[i].Kind);
            }
        }

        public override byte* Read(int start, int count, byte* buffer)
        {
            for (var i = 0; i < _operands.Length; i++)
            {
                _elements[i] = _operands[i].Read(start, count, _buffers[i]);
            }

            _operation.Run(_elements, buffer, count);
            return buffer;
        }
    }
}
