using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Makes arrays whose blocks are blocks of others, views on one of them, or put together from pieces of several.</summary>
internal static class Assembling
{
    /// <summary>Makes an array by a plan for each axis.</summary>
    /// <param name="name">For labels.</param>
    /// <param name="sources">Arrays of one type of elements, cut alike along all axes but the one they are joined along.</param>
    /// <param name="axes">For each axis of what its blocks are made.</param>
    /// <param name="joined">The axis whose plan names the array; -1 if there is only one.</param>
    /// <param name="fills">The values that runs of negative numbers stand for: an array of the element type. Of several axes the last decides.</param>
    public static ILazyArray Of(string name, ILazyArray[] sources, AxisPlan[] axes, int joined = -1, Array? fills = null) =>
        sources[0].Accept(new Maker(name, sources, axes, joined, fills));

    /// <summary>Makes an array of runs of another along one axis.</summary>
    public static ILazyArray Along(string name, ILazyArray array, int axis, IEnumerable<AxisRun> runs, long longest = 0) =>
        Along(name, [array], axis, runs, longest);

    /// <summary>Makes an array of runs of others along one axis. They are cut alike along the other axes.</summary>
    public static ILazyArray Along(string name, ILazyArray[] arrays, int axis, IEnumerable<AxisRun> runs, long longest = 0)
    {
        foreach (var array in arrays)
        {
            array.Chunks.RequireKnown(name);
        }

        var plans = Keep(arrays[0]);
        plans[axis] = AxisPlan.Of(runs, Array.ConvertAll(arrays, array => array.Chunks.Starts(axis)), longest);
        return Of(name, arrays, plans, axis);
    }

    /// <summary>Gets plans that leave every axis as it is.</summary>
    public static AxisPlan[] Keep(ILazyArray array)
    {
        var plans = new AxisPlan[array.Rank];
        for (var axis = 0; axis < plans.Length; axis++)
        {
            plans[axis] = AxisPlan.Keep(array.Chunks.Axis(axis));
        }

        return plans;
    }

    private sealed class Maker(string name, ILazyArray[] sources, AxisPlan[] axes, int joined, Array? fills) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged
        {
            var chunks = new Chunks(Array.ConvertAll(axes, plan => plan.Lengths));
            var origin = ArrayOrigin.Of(name);
            var arrays = Array.ConvertAll(sources, source => (LazyArray<T>)source);
            var values = (T[]?)fills;
            return new LazyArray<T>(chunks, number => Make(arrays, values, origin, new BlockPlace(chunks, number)));
        }

        private Delayed<Block<T>> Make<T>(LazyArray<T>[] arrays, T[]? values, NodeOrigin origin, BlockPlace place)
            where T : unmanaged
        {
            Span<int> position = stackalloc int[axes.Length];
            place.Chunks.Locate(place.Number, position);
            var atoms = new AxisAtom[axes.Length];
            var isSingle = true;
            for (var axis = 0; axis < axes.Length; axis++)
            {
                var ofBlock = axes[axis].Atoms(position[axis]);
                atoms[axis] = ofBlock[0];
                isSingle &= ofBlock.Length == 1;
            }

            if (!isSingle)
            {
                return Pieces(arrays, origin, position, place);
            }

            return Array.FindLastIndex(atoms, atom => atom.Source < 0) is var filled and >= 0
                ? new SourceNode<T>(origin, new ConstantSource<T>(values![~atoms[filled].Source]), place)
                : View(Source(arrays, atoms), atoms, origin, place);
        }

        private LazyArray<T> Source<T>(LazyArray<T>[] arrays, AxisAtom[] atoms)
            where T : unmanaged => arrays[joined < 0 ? 0 : atoms[joined].Source];

        private static Delayed<Block<T>> Node<T>(LazyArray<T> array, AxisAtom[] atoms)
            where T : unmanaged
        {
            Span<int> position = stackalloc int[atoms.Length];
            for (var axis = 0; axis < position.Length; axis++)
            {
                position[axis] = atoms[axis].Block;
            }

            return array.Node(array.Chunks.NumberOf(position));
        }

        private static Delayed<Block<T>> View<T>(LazyArray<T> array, AxisAtom[] atoms, NodeOrigin origin, BlockPlace place)
            where T : unmanaged
        {
            var node = Node(array, atoms);
            if (Array.TrueForAll(atoms, atom => atom.IsWhole))
            {
                return node;
            }

            var (picked, steps, starts, lengths) = (new int[atoms.Length], new int[atoms.Length], new int[atoms.Length], new int[atoms.Length]);
            for (var axis = 0; axis < atoms.Length; axis++)
            {
                var atom = atoms[axis];
                picked[axis] = atom.Step == 0 ? -1 : axis;
                steps[axis] = atom.Step;
                starts[axis] = atom.Start;
                lengths[axis] = atom.Length; // -1 where it is unknown, and then the block is taken as it is
            }

            return Views.Node(origin, node, new ViewMap(picked, starts, steps, lengths), place);
        }

        private PiecesNode<T> Pieces<T>(LazyArray<T>[] arrays, NodeOrigin origin, ReadOnlySpan<int> position, BlockPlace place)
            where T : unmanaged
        {
            var (nodes, numbers, pieces) = (new List<GraphNode>(), new Dictionary<GraphNode, int>(ReferenceEqualityComparer.Instance), new List<BlockPiece>());
            var chosen = new int[axes.Length];
            while (true)
            {
                var atoms = new AxisAtom[axes.Length];
                for (var axis = 0; axis < atoms.Length; axis++)
                {
                    atoms[axis] = axes[axis].Atoms(position[axis])[chosen[axis]];
                }

                var node = Node(Source(arrays, atoms), atoms);
                if (!numbers.TryGetValue(node, out var number))
                {
                    numbers.Add(node, number = nodes.Count);
                    nodes.Add(node);
                }

                pieces.Add(new BlockPiece(number, Array.ConvertAll(atoms, atom => atom.Start), Array.ConvertAll(atoms, atom => atom.Step), Array.ConvertAll(atoms, atom => atom.Target), Array.ConvertAll(atoms, atom => atom.Length)));
                var moving = axes.Length - 1;
                for (; moving >= 0 && ++chosen[moving] == axes[moving].Atoms(position[moving]).Length; moving--)
                {
                    chosen[moving] = 0;
                }

                if (moving < 0)
                {
                    return new PiecesNode<T>(origin, [.. nodes], [.. pieces], place);
                }
            }
        }
    }
}
