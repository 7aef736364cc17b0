using FsCheck;
using FsCheck.Fluent;

namespace LazyGraph.Tests.Optimization;

/// <summary>
/// Each test draws its graph, inputs below their readers, and says what is wished. Every graph is tried with the arguments of
/// each node in both orders, so that no wish is fulfilled by luck.
/// </summary>
public sealed class ExecutionOrderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void InputsOfOneReducerRunSideBySide(bool reversed)
    {
        //      r
        //    /   \
        //   s     t      a b before or after c d, never mixed
        //  / \   / \
        // a   b c   d
        var graph = new Drawn(reversed, "a", "b", "c", "d", "s:ab", "t:cd", "r:st");
        var order = graph.OrderOf("r");
        Assert.Equal(1, Math.Abs(order["a"] - order["b"]));
        Assert.Equal(1, Math.Abs(order["c"] - order["d"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ABranchIsFinishedBeforeTheNextIsOpened(bool reversed)
    {
        //     r
        //   / | \
        //  c  f  i       each chain as a whole
        //  b  e  h
        //  a  d  g
        var graph = new Drawn(reversed, "a", "b:a", "c:b", "d", "e:d", "f:e", "g", "h:g", "i:h", "r:cfi");
        var order = graph.OrderOf("r");
        foreach (var (bottom, top) in new[] { ("a", "c"), ("d", "f"), ("g", "i") })
        {
            Assert.Equal(2, order[top] - order[bottom]);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheHeavierBranchRunsFirst(bool reversed)
    {
        //   r
        //  / \
        // x   s          s holds two results while it is computed, x one: x last
        //    / \
        //   a   b
        var graph = new Drawn(reversed, "x", "a", "b", "s:ab", "r:xs");
        var order = graph.OrderOf("r");
        Assert.True(order["x"] > order["s"]);
        Assert.Equal(3, graph.PlanOf("r").PeakLiveResults);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFoldFromTheRightHoldsNoMoreThanOneFromTheLeft(bool reversed)
    {
        // f1 = f(a, f2), f2 = f(b, f3), f3 = f(c, d): in the order of arguments a, b and c would be held to the end
        var graph = new Drawn(reversed, "a", "b", "c", "d", "x:cd", "y:bx", "z:ay");
        Assert.Equal(3, graph.PlanOf("z").PeakLiveResults);
    }

    [Fact]
    public void EqualBranchesKeepTheOrderOfArguments()
    {
        var graph = new Drawn(false, "a", "b", "c", "r:abc");
        var order = graph.OrderOf("r");
        Assert.Equal([0, 1, 2, 3], new[] { order["a"], order["b"], order["c"], order["r"] });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatAnUrgentNodeNeedsIsUrgent(bool reversed)
    {
        //   r
        //  / \
        // s   t          t has priority: c, d, t before a, b, s
        // |\  |\
        // a b c d
        var graph = new Drawn(reversed, "a", "b", "c", "d", "s:ab", "t:cd") { ["t"] = node => node.WithPriority(1) };
        graph.Add("r:st");
        var order = graph.OrderOf("r");
        Assert.All(new[] { "c", "d", "t" }, urgent => Assert.True(order[urgent] < Math.Min(order["a"], order["b"])));
    }

    [Fact]
    public void AChainOfAHundredThousandNeedsNoStack()
    {
        var increment = Delayed.Func((int a) => a + 1);
        var node = Delayed.Value(0).Select(a => a);
        for (var i = 0; i < 100_000; i++)
        {
            node = increment(node);
        }

        var plan = node.Plan();
        Assert.Equal(100_001, plan.LongestChain);
        Assert.Equal(1, plan.TasksAfterFusion);
        Assert.Equal(2, plan.PeakLiveResults);
    }

    [Fact]
    public void OrdersAreTopologicalAndDoNotDependOnWhoBuiltTheGraph() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var first = RandomGraph(seed);
            var second = RandomGraph(seed);
            var graph = first[^1].ToGraph();
            var other = second[^1].ToGraph();
            Assert.Equal(graph.Nodes.Select(node => Array.IndexOf(first, node)), other.Nodes.Select(node => Array.IndexOf(second, node)));
            Assert.All(graph.Edges, edge => Assert.True(edge.Source < edge.Target));
            Assert.Same(first[^1], graph.Nodes[^1]);
        }).QuickCheckThrowOnFailure();

    private static Delayed<int>[] RandomGraph(int seed)
    {
        var random = new Random(seed);
        var add = Delayed.Func((int a, int b) => a + b);
        var negate = Delayed.Func((int a) => -a);
        var nodes = new List<Delayed<int>>();
        for (var i = 0; i < 40; i++)
        {
            nodes.Add(i < 3 ? Delayed.Call(() => i)
                : random.Next(3) == 0 ? negate(nodes[random.Next(i)])
                : add(nodes[random.Next(i)], nodes[random.Next(Math.Max(0, i - 6), i)]));
        }

        return [.. nodes];
    }

    /// <summary>Promises by one-letter names: "r:st" reads s and t.</summary>
    private sealed class Drawn(bool reversed, params string[] nodes)
    {
        private readonly Dictionary<string, Delayed<int>> _nodes = Build(reversed, [], nodes);

        public Func<Delayed<int>, Delayed<int>> this[string name]
        {
            set => _nodes[name] = value(_nodes[name]);
        }

        public void Add(string node) => Build(reversed, _nodes, [node]);

        public GraphPlan PlanOf(string name) => _nodes[name].Plan();

        public Dictionary<string, int> OrderOf(string name)
        {
            var order = _nodes[name].ToGraph().Nodes;
            return _nodes.ToDictionary(node => node.Key, node => Enumerable.Range(0, order.Count).First(i => ReferenceEquals(order[i], node.Value)));
        }

        private static Dictionary<string, Delayed<int>> Build(bool reversed, Dictionary<string, Delayed<int>> known, string[] nodes)
        {
            foreach (var node in nodes)
            {
                var inputs = node.Length > 1 ? node[2..].Select(name => known[name.ToString()]).ToArray() : [];
                if (reversed)
                {
                    Array.Reverse(inputs);
                }

                known[node[..1]] = inputs switch
                {
                    [] => Delayed.Call(() => 1),
                    [var a] => a.Select(x => x + 1),
                    [var a, var b] => Delayed.Zip(a, b, (x, y) => x + y),
                    [var a, var b, var c] => Delayed.Zip(a, b, c, (x, y, z) => x + y + z),
                    _ => throw new ArgumentException($"{node} has more than three inputs."),
                };
            }

            return known;
        }
    }
}
