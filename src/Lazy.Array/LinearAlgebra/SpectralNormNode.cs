using System.Buffers;
using System.Numerics;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>What is made of the singular values of a matrix.</summary>
internal enum SpectralNorm
{
    Largest,
    Smallest,
    Sum,
}

/// <summary>Norms of matrices that hang on their singular values: of each matrix along the last two axes of a block, which hold it whole.</summary>
/// <typeparam name="T">Double or Complex.</typeparam>
internal sealed unsafe class SpectralNormNode<T>(NodeOrigin origin, GraphNode source, SpectralNorm norm, BlockPlace place) : BlockNode<double>(origin, [source], place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => throw new InvalidOperationException("Bug in LazyGraph: a norm is a task of its own.");

    private protected override Block<double> Run(TileScope scope)
    {
        var block = ((Delayed<Block<T>>)Sources[0]).Result;
        var (rows, columns) = (block.ShapeArray[^2], block.ShapeArray[^1]);
        var norms = Block<double>.Uninitialized(block.ShapeArray[..^2]);

        // Columns of no fewer elements than there are columns: those of the matrix, or of its transpose.
        var (length, count) = (Math.Max(rows, columns), Math.Min(rows, columns));
        var strides = block.Strides.AsSpan()[^2..].ToArray();
        int[] order = rows < columns ? strides : [strides[1], strides[0]];
        var size = checked(length * count);
        var real = typeof(T) == typeof(double);
        var elements = ArrayPool<double>.Shared.Rent(real ? size : checked(4 * size));
        var values = new double[real ? count : 2 * count];
        var start = (T*)block.Pin(scope);
        for (var matrix = 0; matrix < norms.Count; matrix++)
        {
            scope.Stop.ThrowIfCancellationRequested();
            var (rest, offset) = (matrix, 0L);
            for (var axis = block.ShapeArray.Length - 3; axis >= 0; axis--)
            {
                (rest, var position) = Math.DivRem(rest, block.ShapeArray[axis]);
                offset += (long)position * block.Strides[axis];
            }

            if (real)
            {
                fixed (double* target = elements)
                {
                    StridedCopy.Copy((double*)start + offset, order, target, [length, 1], [count, length]);
                }

                JacobiSvd.SingularValues(elements.AsSpan(0, size), length, values);
            }
            else
            {
                Embed((Complex*)start + offset, order, count, length, elements);
                JacobiSvd.SingularValues(elements.AsSpan(0, 4 * size), 2 * length, values);
            }

            norms.Memory[matrix] = Norm(values, real ? 1 : 2);
        }

        ArrayPool<double>.Shared.Return(elements);
        return norms;
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new SpectralNormNode<T>(origin, arguments[0], norm, Place);

    /// <summary>Writes a matrix of real numbers that has each singular value of the complex one twice: z becomes the square (x, -y), (y, x).</summary>
    private static void Embed(Complex* source, int[] strides, int count, int length, double[] target)
    {
        for (var column = 0; column < count; column++)
        {
            var one = target.AsSpan(4 * column * length, 2 * length);
            var other = target.AsSpan(((4 * column) + 2) * length, 2 * length);
            for (var row = 0; row < length; row++)
            {
                var z = source[((long)column * strides[0]) + ((long)row * strides[1])];
                (one[2 * row], one[(2 * row) + 1]) = (z.Real, z.Imaginary);
                (other[2 * row], other[(2 * row) + 1]) = (-z.Imaginary, z.Real);
            }
        }
    }

    private double Norm(double[] values, int times)
    {
        if (norm != SpectralNorm.Sum)
        {
            return norm == SpectralNorm.Largest ? values[0] : values[^1];
        }

        var sum = 0d;
        for (var i = 0; i < values.Length; i += times)
        {
            sum += values[i];
        }

        return sum;
    }
}
