using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>Gives arrays other shapes: brings them to a cut whose blocks are whole stretches of rows in both shapes, and renames the axes of each block.</summary>
internal static class Reshaping
{
    /// <param name="array">The array.</param>
    /// <param name="shape">The new shape; -1 stands once for the length that is left over.</param>
    public static ILazyArray To(ILazyArray array, ReadOnlySpan<long> shape)
    {
        var target = Resolve(array, shape);
        if (array.Shape.SequenceEqual(target))
        {
            return array;
        }

        if (Array.IndexOf(target, 0) >= 0)
        {
            return array.Accept(new Nothing(target));
        }

        var (cut, chunks) = ReshapePlan.Make(array.Chunks, target, ElementKind.Of(array.ElementType).Size);
        return Rechunking.To(array, cut).Accept(new Renaming("reshape", chunks));
    }

    /// <summary>One axis with all elements, row by row.</summary>
    public static ILazyArray Flat(ILazyArray array) => array.Rank == 1 ? array : To(array, [-1]);

    /// <summary>Gives each block another shape of as many elements. Blocks keep their numbers.</summary>
    public static ILazyArray EachBlock(ILazyArray array, string name, Chunks chunks) => array.Accept(new Renaming(name, chunks));

    private static long[] Resolve(ILazyArray array, ReadOnlySpan<long> shape)
    {
        array.Chunks.RequireKnown("reshape");
        var target = shape.ToArray();
        var open = Array.IndexOf(target, -1);
        var count = array.Shape.ToArray().Aggregate(Int128.One, (product, length) => product * length);
        var rest = Int128.One;
        for (var axis = 0; axis < target.Length; axis++)
        {
            if (target[axis] < -1 || (target[axis] == -1 && axis != open))
            {
                throw new ArgumentException($"Found shape {Text(target)}, expected lengths of 0 or more, and -1 at most once for what is left over.", nameof(shape));
            }

            rest *= axis == open ? 1 : target[axis];
        }

        if (open >= 0 && rest != 0 && count % rest == 0)
        {
            target[open] = (long)(count / rest);
            rest = count;
        }

        return open >= 0 && target[open] == -1 || rest != count
            ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Found shape {Text(shape)} for an array of shape {ArrayText.Shape(array.Shape)}, expected lengths whose product is its number of elements, {count}."), nameof(shape))
            : target;
    }

    private static string Text(ReadOnlySpan<long> shape) => shape.Length == 1 ? $"({shape[0]},)" : $"({string.Join(", ", shape.ToArray())})";

    private sealed class Nothing(long[] shape) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => LazyArray.FromSource(ArrayOrigin.Of("reshape"), new ConstantSource<T>(default), ChunkSpec.Whole.Normalize(shape, 1));
    }

    private sealed class Renaming(string name, Chunks chunks) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged
        {
            var origin = ArrayOrigin.Of(name);
            return new LazyArray<T>(chunks, number => new ReshapeNode<T>(origin, array.Node(number), new BlockPlace(chunks, number)));
        }
    }
}
