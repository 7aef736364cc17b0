using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph;

public static partial class Delayed
{
    private const int CheckpointBranches = 8;

    private static readonly NodeOrigin CheckpointOrigin = new(null, "checkpoint", null, ResultTraits<Unit>.Traits);

    /// <summary>Turns many promises into a promise of an array, in their order.</summary>
    /// <param name="promises">The promises; the sequence is read now.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of each.</typeparam>
    /// <returns>A promise of the array of their values. All of them are held until it is made.</returns>
    public static Delayed<T[]> Gather<T>(IEnumerable<Delayed<T>> promises, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(promises);
        var items = promises.ToArray();
        CheckNoNull(items, nameof(promises));
        return new GatherNode<T>(Origins<T>.Gather.At(file, line), items);
    }

    /// <summary>Promises that all the given promises have been computed, and nothing else. A tree of checkpoints for many.</summary>
    /// <param name="promises">The promises, of any types.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise without value. Results are released by groups of eight, not held until the end.</returns>
    public static Delayed<Unit> Checkpoint(IEnumerable<GraphNode> promises, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(promises);
        var awaited = promises.ToArray();
        CheckNoNull(awaited, nameof(promises));
        var origin = CheckpointOrigin.At(file, line);
        while (awaited.Length > CheckpointBranches)
        {
            awaited = [.. awaited.Chunk(CheckpointBranches).Select(group => new CheckpointNode(origin, group))];
        }

        return new CheckpointNode(origin, awaited);
    }

    internal static void CheckNoNull(GraphNode[] promises, string parameter)
    {
        var missing = Array.IndexOf(promises, null);
        if (missing >= 0)
        {
            throw new ArgumentException($"Promise {missing} of {promises.Length} is null, expected a promise. Leave it out, or use Delayed.Value for a value that is known.", parameter);
        }
    }

    /// <summary>One item of a promised tuple.</summary>
    private static Delayed<T> Part<TTuple, T>(Delayed<TTuple> tuple, int number, Func<TTuple, T> item) =>
        new CallNode<TTuple, T>(TupleOrigins<TTuple>.Item(number, item), tuple);

    /// <summary>The origins of tuples of one type: made when first needed, then shared.</summary>
    private static class TupleOrigins<TTuple>
    {
        private static readonly NodeOrigin?[] Items = new NodeOrigin?[8];
        private static NodeOrigin? _gather;

        public static NodeOrigin Gather(Func<Delegate> make)
        {
            if (_gather is { } known)
            {
                return known;
            }

            var function = make();
            return _gather ??= new NodeOrigin(function, "gather", null, ResultTraits<TTuple>.Traits | NodeTraits.Pure, function);
        }

        public static NodeOrigin Item<T>(int number, Func<TTuple, T> item) =>
            Items[number] ??= new NodeOrigin(item, $"item {number}", null, ResultTraits<T>.Traits | NodeTraits.Pure, item) { IsOperator = true };
    }
}
