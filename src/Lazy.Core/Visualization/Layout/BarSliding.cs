namespace LazyGraph.Visualization.Layout;

/// <summary>Slides straight runs of nodes and bends sideways, as rigid bars, to where their edges lean least.</summary>
/// <remarks>
/// The four alignments leave loose ends far out where layers are dense. A bar moves to the weighted median of where its
/// neighbours pull it, as far as there is room; so each move makes the edges shorter in sum and keeps order, distances and
/// straight lines. A parent in a tree that stands between its children stays: to move it towards its own parent would make
/// the edges shorter still, but spoil the tree.
/// </remarks>
internal sealed class BarSliding
{
    private const int Sweeps = 12;

    // What leans less than this is straight; the picture is drawn to a tenth.
    private const double Straight = 0.01;

    private readonly LayeredGraph _graph;
    private readonly double[] _x;
    private readonly int[] _bar; // the bar of each node
    private readonly List<List<int>> _members = [];

    private BarSliding(LayeredGraph graph, double[] x, Func<int, int, bool> isRigid)
    {
        (_graph, _x) = (graph, x);
        _bar = new int[graph.NodeCount];
        Array.Fill(_bar, -1);
        var stack = new Stack<int>();
        for (var start = 0; start < _bar.Length; start++)
        {
            if (_bar[start] >= 0)
            {
                continue;
            }

            var members = new List<int>();
            stack.Push(start);
            _bar[start] = _members.Count;
            while (stack.TryPop(out var v))
            {
                members.Add(v);
                Join(v, graph.Down.Neighbours(v));
                Join(v, graph.Up.Neighbours(v));
            }

            _members.Add(members);
        }

        void Join(int v, ReadOnlySpan<int> neighbours)
        {
            foreach (var w in neighbours)
            {
                if (_bar[w] < 0 && Math.Abs(x[v] - x[w]) < Straight && isRigid(v, w))
                {
                    _bar[w] = _bar[v];
                    stack.Push(w);
                }
            }
        }
    }

    public static void Improve(LayeredGraph graph, double[] x)
    {
        new BarSliding(graph, x, (_, _) => true).Slide();
        new BarSliding(graph, x, IsLink).Slide();

        // A piece of a long edge or of a chain: its straight line is worth more than any other edge of its ends.
        bool IsLink(int v, int w)
        {
            var (lower, upper) = graph.Layer[v] < graph.Layer[w] ? (v, w) : (w, v);
            return (graph.IsBend(v) && graph.IsBend(w)) || (graph.Up.Degree(lower) == 1 && graph.Down.Degree(upper) == 1);
        }
    }

    private void Slide()
    {
        int[] order = [.. Enumerable.Range(0, _members.Count)];
        var pulls = new List<(double Shift, int Weight)>();
        var hasMoved = true;
        for (var sweep = 0; sweep < Sweeps && hasMoved; sweep++)
        {
            // What moves to the right makes room for what follows it from the left, so the sweeps take turns.
            var sign = sweep % 2 == 0 ? 1 : -1;
            Array.Sort(order, (a, b) => (sign * _x[_members[a][0]].CompareTo(_x[_members[b][0]]), a).CompareTo((0, b)));
            hasMoved = false;
            foreach (var bar in order)
            {
                hasMoved |= SlideBar(bar, pulls);
            }
        }
    }

    private bool SlideBar(int bar, List<(double Shift, int Weight)> pulls)
    {
        var (least, most) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var v in _members[bar])
        {
            var layer = _graph.Layers[_graph.Layer[v]];
            var i = _graph.Position[v];
            if (i > 0)
            {
                least = Math.Max(least, _x[layer[i - 1]] + CoordinateAssignment.Distance(_graph, layer[i - 1], v) - _x[v]);
            }

            if (i < layer.Length - 1)
            {
                most = Math.Min(most, _x[layer[i + 1]] - CoordinateAssignment.Distance(_graph, v, layer[i + 1]) - _x[v]);
            }
        }

        var shift = Wish(bar, pulls);
        shift = shift < 0 ? Math.Max(shift, Math.Min(least, 0)) : Math.Min(shift, Math.Max(most, 0));
        if (Math.Abs(shift) < Straight)
        {
            return false;
        }

        foreach (var v in _members[bar])
        {
            _x[v] += shift;
        }

        return true;
    }

    /// <summary>How far the bar should move to the right: not at all if it is a parent between its children.</summary>
    private double Wish(int bar, List<(double Shift, int Weight)> pulls) =>
        StandsAmid(bar, _graph.Down, _graph.Up, pulls) || StandsAmid(bar, _graph.Up, _graph.Down, pulls)
            ? 0
            : NearestMedian(pulls); // StandsAmid has left the pulls of both sides

    /// <summary>Whether the bar is a parent in a tree, with one neighbour at most on the other side, that stands between its children.</summary>
    private bool StandsAmid(int bar, Adjacency side, Adjacency other, List<(double Shift, int Weight)> pulls)
    {
        pulls.Clear();
        AddPulls(bar, side, pulls);
        var count = pulls.Count;
        var isAmid = count > 0 && Math.Abs(NearestMedian(pulls)) < Straight;
        AddPulls(bar, other, pulls);
        return isAmid && pulls.Count <= count + 1;
    }

    private void AddPulls(int bar, Adjacency side, List<(double Shift, int Weight)> pulls)
    {
        foreach (var v in _members[bar])
        {
            foreach (var w in side.Neighbours(v))
            {
                if (_bar[w] != bar)
                {
                    // The weights of Gansner and others for edges between two nodes, a node and a bend, two bends.
                    var weight = _graph.IsBend(v) ? _graph.IsBend(w) ? 8 : 2 : _graph.IsBend(w) ? 2 : 1;
                    pulls.Add((_x[w] - _x[v], weight));
                }
            }
        }
    }

    /// <summary>The weighted median of the pulls, or what is nearest to 0 where a whole stretch is at the median.</summary>
    private static double NearestMedian(List<(double Shift, int Weight)> pulls)
    {
        pulls.Sort();
        var total = pulls.Sum(p => (long)p.Weight);
        var before = 0L;
        for (var i = 0; i < pulls.Count; i++)
        {
            before += pulls[i].Weight;
            if (2 * before > total)
            {
                return pulls[i].Shift;
            }

            if (2 * before == total)
            {
                return Math.Clamp(0, pulls[i].Shift, pulls[i + 1].Shift);
            }
        }

        return 0;
    }
}
