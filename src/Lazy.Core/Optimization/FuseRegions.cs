using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph.Optimization;

/// <summary>Joins nodes that can run as one task into regions: blocks of arrays, of which no result lies in memory in between.</summary>
/// <remarks>
/// A node becomes a member of the region of its readers if all of them are in the same one, so a region has one result and no
/// way leads out of it and back. A node that is cheap to compute again becomes a member of every reader's region. What was
/// asked for, or has a policy of its own, stays a task. Nothing is joined in a graph that can grow: what is still to come may
/// read anything.
/// </remarks>
internal static class FuseRegions
{
    private const int LargestRegion = 48; // nodes; longer chains are cut, and have a result at each cut
    private const int LongestName = 200;
    private const int MostNames = 4;

    /// <param name="made">The copies that a run is going to be made of, inputs before their readers.</param>
    /// <param name="outputs">Those that were asked for.</param>
    public static void Apply(List<GraphNode> made, GraphNode[] outputs)
    {
        var traits = NodeTraits.None;
        foreach (var node in made)
        {
            traits |= node.Origin.Traits;
        }

        if ((traits & NodeTraits.Regional) == 0 || (traits & NodeTraits.Grows) != 0)
        {
            return;
        }

        var regions = new Regions(made, outputs);
        var names = new Dictionary<RegionOrigins, NodeOrigin>();
        for (var i = 0; i < made.Count; i++)
        {
            if (regions.MembersOf(i) is { Length: > 0 } members)
            {
                var root = made[i];
                ((IRegionNode)root).Absorb(members, Outside(root, members));
                root.Origin = Named(root.Origin, members, names);
            }
        }
    }

    private static GraphNode[] Outside(GraphNode root, GraphNode[] members)
    {
        var arguments = new List<GraphNode>();
        Add(root);
        foreach (var member in members)
        {
            Add(member);
        }

        return [.. arguments];

        void Add(GraphNode node)
        {
            for (var i = 0; i < node.ArgumentCount; i++)
            {
                var argument = node.GetArgument(i);
                if (Array.IndexOf(members, argument) < 0 && !arguments.Contains(argument))
                {
                    arguments.Add(argument);
                }
            }
        }
    }

    // Blocks of one array have one origin each step, and so has what they are joined to.
    private static NodeOrigin Named(NodeOrigin origin, GraphNode[] members, Dictionary<RegionOrigins, NodeOrigin> names)
    {
        var key = new RegionOrigins(origin, Array.ConvertAll(members, member => member.Origin));
        if (!names.TryGetValue(key, out var fused))
        {
            var labels = members.Select(member => member.Label).Distinct().ToList();
            var name = $"{string.Join(", ", labels.Take(MostNames))}{(labels.Count > MostNames ? ", …" : string.Empty)} → {origin.Label}";
            if (name.Length > LongestName)
            {
                name = string.Concat("…", name.AsSpan(name.Length - LongestName + 1));
            }

            names.Add(key, fused = origin.Fused(name, NodeTraits.None));
        }

        return fused;
    }

    // The region of each node, found from the readers to what they read. Working memory of one pass: nodes by their number in the list.
    private sealed class Regions
    {
        private const int Task = -1; // runs by itself
        private const int Unread = -2; // no reader seen yet

        private readonly List<GraphNode> _made;
        private readonly List<int>?[] _members;

        public Regions(List<GraphNode> made, GraphNode[] outputs)
        {
            _made = made;
            _members = new List<int>?[made.Count];

            // The index is working memory of the run that will own these copies; until then it is free for this.
            for (var i = 0; i < made.Count; i++)
            {
                made[i].Index = i;
            }

            var roots = new int[made.Count]; // the region that all readers seen so far are in
            Array.Fill(roots, Unread);
            foreach (var output in outputs)
            {
                if (!output.IsConstant)
                {
                    roots[output.Index] = Task;
                }
            }

            for (var i = made.Count - 1; i >= 0; i--)
            {
                var node = made[i];
                var root = roots[i] < 0 ? i : roots[i];
                if (root != i)
                {
                    (_members[root] ??= []).Add(i);
                }

                Offer(node, i, root, roots);
            }

            // The numbers were only for this pass.
            for (var i = 0; i < made.Count; i++)
            {
                made[i].Index = 0;
            }
        }

        public GraphNode[]? MembersOf(int root) => _members[root] is { } members ? [.. members.Order().Select(member => _made[member])] : null;

        // Tells what the node reads which region it is in.
        private void Offer(GraphNode node, int number, int root, int[] roots)
        {
            var arguments = node.ArgumentCount;
            for (var i = 0; i < node.InputCount; i++)
            {
                var input = node.GetInput(i);
                if (input.IsConstant)
                {
                    continue;
                }

                var mayJoin = i < arguments && node is IRegionNode reader && input is IRegionNode { CanBeMember: true } && input.Origin.Policy is null
                    && reader.Accepts(input) && (_members[root]?.Count ?? 0) < LargestRegion;
                if (mayJoin && ((IRegionNode)input).IsCheap)
                {
                    JoinCheap(input, root);
                    continue;
                }

                ref var known = ref roots[input.Index];
                known = mayJoin && (known == Unread || known == root) ? root : Task;
            }
        }

        // It reads nothing, so nothing else has to come along. Several members may read it.
        private void JoinCheap(GraphNode node, int root)
        {
            var members = _members[root] ??= [];
            if (!members.Contains(node.Index))
            {
                members.Add(node.Index);
            }
        }
    }

    // What the name of a region is made of. Regions over the same arrays have the same origins in the same order.
    private readonly struct RegionOrigins(NodeOrigin root, NodeOrigin[] members) : IEquatable<RegionOrigins>
    {
        private readonly NodeOrigin _root = root;
        private readonly NodeOrigin[] _members = members;

        public bool Equals(RegionOrigins other)
        {
            if (!ReferenceEquals(_root, other._root) || _members.Length != other._members.Length)
            {
                return false;
            }

            for (var i = 0; i < _members.Length; i++)
            {
                if (!ReferenceEquals(_members[i], other._members[i]))
                {
                    return false;
                }
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is RegionOrigins other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_root), _members.Length, RuntimeHelpers.GetHashCode(_members[0]), RuntimeHelpers.GetHashCode(_members[^1]));
    }
}
