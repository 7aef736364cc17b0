namespace LazyGraph.Arrays;

/// <summary>An operation on the elements of other sources, all of them of its own shape.</summary>
/// <remarks>Whoever asks it for tiles makes one kernel of it and of all elementwise sources below it.</remarks>
internal sealed unsafe class ElementwiseTiles(TileScope scope, Operation operation, int[] shape, TileSource[] operands) : TileSource(operation.ResultKind, shape)
{
    private TileKernel? _kernel;

    public Operation Operation => operation;

    public TileSource[] Operands => operands;

    public override byte* Read(int start, int count, byte* buffer)
    {
        (_kernel ??= TileKernel.Make(scope, this, KernelSink.Store)).Run(start, count, buffer);
        return buffer;
    }

    public override void CopyTo(int start, int count, byte* destination) =>
        (_kernel ??= TileKernel.Make(scope, this, KernelSink.Store)).Run(start, count, destination);
}
