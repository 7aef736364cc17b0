using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Applies a user's lambda to elements.</summary>
internal static class LambdaMapping
{
    public static LazyArray<T> Apply<T>(NodeOrigin origin, LambdaKernel kernel, ILazyArray[] operands)
        where T : unmanaged =>
        AlignedBlocks.Build<T>(origin, operands, (sources, place) => new LambdaNode<T>(origin, kernel, sources, place));
}

/// <summary>A user's lambda on the elements of blocks, which are broadcast against each other: as many operations as the lambda has, in one node.</summary>
internal sealed class LambdaNode<T>(NodeOrigin origin, LambdaKernel kernel, GraphNode[] sources, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
{
    public override unsafe TileSource OpenComputed(TileScope scope)
    {
        var operands = AlignedBlocks.Open(scope, Sources);
        var shape = operands[0].Shape;
        var constants = scope.Allocate(kernel.Constants.Length);
        kernel.Constants.AsSpan().CopyTo(new Span<byte>(constants, kernel.Constants.Length));
        var steps = new TileSource[kernel.Instructions.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            var step = kernel.Instructions[i];
            steps[i] = step.Kind switch
            {
                InstructionKind.Operand => operands[step.A],
                InstructionKind.Constant => new ConstantTiles(ElementKind.Of(step.Type), shape, constants + (step.A * KernelExpression.ConstantSize)),
                _ => new ElementwiseTiles(scope, step.Operation!, shape, Array.ConvertAll(Array.FindAll([step.A, step.B, step.C], source => source >= 0), source => steps[source])),
            };
        }

        return steps[^1];
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new LambdaNode<T>(origin, kernel, arguments.ToArray(), Place);
}
