using System.Numerics;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Slopes along an axis.</summary>
internal sealed class Gradients(int axis, double spacing, int edgeOrder) : INumberFunction<ILazyArray>
{
    public ILazyArray OfFloat<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(array);

    public ILazyArray OfInteger<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Of(Retyping.To<double>(array));

    public ILazyArray OfBool(LazyArray<bool> array) => throw new NotSupportedException("Found elements of bool, expected numbers: convert the array first.");

    public ILazyArray OfComplex(LazyArray<Complex> array) => Of(array);

    /// <summary>Builds the slopes.</summary>
    /// <exception cref="ArgumentException">The axis is too short.</exception>
    public LazyArray<T> Of<T>(LazyArray<T> array)
        where T : unmanaged, INumberBase<T>
    {
        var chunks = array.Chunks;
        chunks.RequireKnown("gradient");
        var length = chunks.Shape[axis];
        if (length < edgeOrder + 1)
        {
            throw new ArgumentException($"Found shape {ArrayText.Shape(array.Shape)}, expected at least {edgeOrder + 1} elements along axis {axis} for edges of order {edgeOrder}.", nameof(array));
        }

        var origin = ArrayOrigin.Of("gradient");
        var starts = chunks.Starts(axis);
        return new LazyArray<T>(chunks, number =>
        {
            Span<int> position = stackalloc int[chunks.Rank];
            chunks.Locate(number, position);
            var own = position[axis];
            var (begin, end) = (Math.Max(0, starts[own] - 1), Math.Min(length, starts[own + 1] + 1));
            begin = end == length ? Math.Max(0, Math.Min(begin, length - 1 - edgeOrder)) : begin;
            end = begin == 0 ? Math.Min(length, Math.Max(end, 1 + edgeOrder)) : end;
            var sources = new List<GraphNode>();
            var starting = new List<long>();
            for (var i = 0; i < starts.Length - 1; i++)
            {
                if (i == own || (starts[i] < end && starts[i + 1] > begin))
                {
                    position[axis] = i;
                    sources.Add(array.Node(chunks.NumberOf(position)));
                    starting.Add(starts[i]);
                }
            }

            return new GradientNode<T>(origin, axis, spacing, edgeOrder, [.. sources], [.. starting], new BlockPlace(chunks, number));
        });
    }
}
