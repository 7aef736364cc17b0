using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A block of a product of matrices, or a part of its sum: axes are those of the stack, then rows, then columns.</summary>
/// <remarks>Blocks of the operands are read where they lie, at any strides; products are added up in the block of the result.</remarks>
/// <param name="origin">What all blocks of the product share.</param>
/// <param name="sources">The left blocks of the terms, then the right ones.</param>
/// <param name="axes">The parts that axes play.</param>
/// <param name="terms">What is summed.</param>
/// <param name="kernel">What multiplies.</param>
/// <param name="place">Which block it is.</param>
internal sealed unsafe class ProductNode<T>(NodeOrigin origin, GraphNode[] sources, ProductAxes axes, ProductTerms terms, MatrixKernel kernel, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
{
    private static readonly Operation AddOperation = Catalog.Of(typeof(T), "add")!;

    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => throw new InvalidOperationException("Bug in LazyGraph: a product is a task of its own.");

    private protected override Block<T> Run(TileScope scope)
    {
        var left = new Operand(this, scope, 0, terms.LeftBlocks.Length, axes.LeftStack, axes.LeftOwn, axes.LeftSummed);
        var right = new Operand(this, scope, terms.LeftBlocks.Length, terms.RightBlocks.Length, axes.RightStack, axes.RightOwn, axes.RightSummed);
        if (!left.Stack.AsSpan().SequenceEqual(right.Stack))
        {
            throw new InvalidOperationException($"Found stacks of {ArrayText.Shape(left.Stack)} and {ArrayText.Shape(right.Stack)} matrices to multiply, expected equal ones: the lengths, unknown when the expression was built, do not fit.");
        }

        int[] shape = [.. left.Stack, .. left.Own, .. right.Own];
        var result = Block<T>.Uninitialized(shape);
        if (result.Count > 0)
        {
            Sum(scope, terms, 0, left, right, (T*)scope.Pin(result.Memory, 0), result.Count, new Partials(scope, result.Count), 0);
        }

        return result;
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ProductNode<T>(origin, arguments.ToArray(), axes, terms, kernel, Place);

    /// <summary>Writes the sum of a tree. Its terms are those of the whole node from <paramref name="first"/> on.</summary>
    private void Sum(TileScope scope, ProductTerms part, int first, Operand left, Operand right, T* target, int count, Partials partials, int depth)
    {
        if (part.Left is { } leftPart && part.Right is { } rightPart)
        {
            Sum(scope, leftPart, first, left, right, target, count, partials, depth + 1);
            var other = partials.At(depth);
            Sum(scope, rightPart, first + leftPart.Terms.Length, left, right, other, count, partials, depth + 1);
            AddOperation.Run(target, other, null, target, count);
            return;
        }

        var (m, n) = (AxisGroup.Count(left.Own), AxisGroup.Count(right.Own));
        var matrices = AxisGroup.Count(left.Stack);
        for (var i = 0; i < part.Terms.Length; i++)
        {
            var term = terms.Terms[first + i];
            for (var matrix = 0; matrix < matrices; matrix++)
            {
                scope.Stop.ThrowIfCancellationRequested();
                var a = left.Take(scope, term.Left, matrix, Array.ConvertAll(term.Stretches, stretch => (stretch.LeftStart, stretch.Length)), out var leftDepth);
                var b = right.Take(scope, term.Right, matrix, Array.ConvertAll(term.Stretches, stretch => (stretch.RightStart, stretch.Length)), out var rightDepth).Transposed;
                if (leftDepth != rightDepth)
                {
                    throw new InvalidOperationException($"Found {leftDepth} and {rightDepth} elements to multiply, expected as many: the lengths, unknown when the expression was built, do not fit.");
                }

                MatrixKernels.Multiply(kernel, a, b, target + ((nint)matrix * m * n), m, n, leftDepth, accumulate: i > 0);
            }
        }
    }

    /// <summary>Room for the right sides of sums: one for each level of the tree, used again and again.</summary>
    private sealed class Partials(TileScope scope, int count)
    {
        private readonly List<nint> _rooms = [];

        public T* At(int depth)
        {
            while (_rooms.Count <= depth)
            {
                _rooms.Add((nint)scope.Allocate((long)count * sizeof(T)));
            }

            return (T*)_rooms[depth];
        }
    }

    /// <summary>The blocks of one operand, looked at as matrices: the operand's own axes go down, the summed ones across.</summary>
    private sealed class Operand
    {
        private readonly Block<T>[] _blocks;
        private readonly nint[] _starts;
        private readonly int[] _stackAxes;
        private readonly int[] _ownAxes;
        private readonly int[] _summedAxes;
        private T* _room;
        private long _roomLength;

        public Operand(ProductNode<T> node, TileScope scope, int first, int count, int[] stack, int[] own, int[] summed)
        {
            (_stackAxes, _ownAxes, _summedAxes) = (stack, own, summed);
            _blocks = new Block<T>[count];
            _starts = new nint[count];
            for (var i = 0; i < count; i++)
            {
                _blocks[i] = ((Delayed<Block<T>>)node.Sources[first + i]).Result;
                _starts[i] = (nint)_blocks[i].Pin(scope);
            }

            Stack = Array.ConvertAll(stack, axis => _blocks[0].ShapeArray[axis]);
            Own = Array.ConvertAll(own, axis => _blocks[0].ShapeArray[axis]);
        }

        public int[] Stack { get; }

        public int[] Own { get; }

        /// <summary>Gets a matrix: where it lies if its axes have strides of their own there, a copy otherwise.</summary>
        public Matrix<T> Take(TileScope scope, int number, int matrix, (int Start, int Length)[] summed, out int depth)
        {
            var block = _blocks[number];
            var start = (T*)_starts[number];
            for (var i = _stackAxes.Length - 1; i >= 0; i--)
            {
                (matrix, var position) = Math.DivRem(matrix, Stack[i]);
                start += (nint)position * block.Strides[_stackAxes[i]];
            }

            var lengths = new int[summed.Length];
            for (var i = 0; i < lengths.Length; i++)
            {
                lengths[i] = summed[i].Length < 0 ? block.ShapeArray[_summedAxes[i]] : summed[i].Length;
                start += (nint)summed[i].Start * block.Strides[_summedAxes[i]];
            }

            var strides = Array.ConvertAll(_ownAxes, axis => block.Strides[axis]);
            var summedStrides = Array.ConvertAll(_summedAxes, axis => block.Strides[axis]);
            var isInPlace = AxisGroup.TryMerge(Own, strides, out var rows, out var row);
            isInPlace &= AxisGroup.TryMerge(lengths, summedStrides, out depth, out var column);
            if (isInPlace)
            {
                return new Matrix<T>(start, row, column);
            }

            var needed = (long)rows * depth;
            if (needed > _roomLength)
            {
                _room = (T*)scope.Allocate(needed * sizeof(T));
                _roomLength = needed;
            }

            int[] shape = [.. Own, .. lengths];
            StridedCopy.Copy(start, [.. strides, .. summedStrides], _room, BlockLayout.RowMajor(shape), shape);
            return new Matrix<T>(_room, depth, 1);
        }
    }
}
