using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Visualization;
using LazyGraph.Visualization.Layout;

namespace LazyGraph.Tests.Visualization;

/// <summary>What holds for the picture of any graph.</summary>
public sealed class PictureProperties
{
    private static readonly string[] Labels = ["f", "", "add", "a long label, longer than others", "two\nlines", "<&\">"];

    [Fact]
    public void NothingOverlapsOrIsCutOff() => ForAnyPicture((picture, options) =>
        new DrawnSvg(picture.ToSvg(options)).AssertNothingOverlapsOrIsCutOff());

    [Fact]
    public void AnEdgeMeetsNoNodeButItsOwnTwo() => ForAnyPicture((picture, options) =>
    {
        var svg = new DrawnSvg(picture.ToSvg(options));
        for (var e = 0; e < picture.Edges.Count; e++)
        {
            foreach (var node in svg.Nodes)
            {
                if (node.Id != $"n{picture.Edges[e].Source}" && node.Id != $"n{picture.Edges[e].Target}")
                {
                    Assert.DoesNotContain(svg.Along(e), p => node.Contains(p.X, p.Y));
                }
            }
        }
    });

    [Fact]
    public void ManyEdgesBetweenTwoNodesPassBesideWhatStandsBetween()
    {
        // 1 -> 3 four times, past 2, which stands on the way
        var picture = PictureOf(4, [61, 111, 173, 0, 181, 95, 85, 10, 27]);
        var svg = new DrawnSvg(picture.ToSvg());
        var long4 = Enumerable.Range(0, picture.Edges.Count).Where(e => picture.Edges[e] is { Source: 1, Target: 3 }).ToArray();
        Assert.Equal(4, long4.Length);
        Assert.All(long4, e => Assert.DoesNotContain(svg.Along(e), p => svg.Nodes[2].Contains(p.X, p.Y)));
    }

    [Fact]
    public void EachEdgePointsInTheDirectionOfThePicture() => ForAnyPicture((picture, options) =>
    {
        var nodes = new DrawnSvg(picture.ToSvg(options)).Nodes;
        foreach (var (source, target, _) in picture.Edges)
        {
            var (from, to) = (nodes[source], nodes[target]);
            Assert.True(options.Direction switch
            {
                GraphDirection.TopToBottom => from.Bottom < to.Top,
                GraphDirection.LeftToRight => from.Right < to.Left,
                GraphDirection.RightToLeft => from.Left > to.Right,
                _ => from.Top > to.Bottom,
            });
        }
    });

    [Fact]
    public void EachNodeIsDrawnOnceAndEachIdIsOneElement() => ForAnyPicture((picture, options) =>
    {
        var svg = new DrawnSvg(picture.ToSvg(options));
        Assert.Equal(picture.Nodes.Select(n => $"n{n.Id}"), svg.Nodes.Select(n => n.Id));
        Assert.Equal(picture.Edges.Count, svg.Edges.Count);
        Assert.Equal(svg.Ids.Count(), svg.Ids.Distinct().Count());
        Assert.All(svg.Ids, id => Assert.Matches("^[a-z]+[0-9]*$", id));
    });

    [Fact]
    public void TheSamePictureGivesTheSameBytes() => ForAnyPicture((picture, options) =>
    {
        var copy = new GraphPicture(picture.Nodes.ToList(), picture.Edges.ToList());
        Assert.Equal(picture.ToSvg(options), copy.ToSvg(options));
        Assert.Equal(picture.ToDot(options), copy.ToDot(options));
        Assert.Equal(picture.ToHtml(options), copy.ToHtml(options));
    });

    [Fact]
    public void EachNodeStandsAboveItsInputsAndRightOfItsNeighbour() => ForAnyPicture((picture, _) =>
    {
        if (picture.Nodes.Count == 0)
        {
            return; // the passes get parts, and a part has a node
        }

        var edges = picture.Edges.Select(e => (e.Source, e.Target)).Distinct().ToArray();
        var layer = LayerAssignment.Assign(picture.Inputs, picture.Consumers);
        Assert.All(edges, e => Assert.True(layer[e.Source] < layer[e.Target]));

        var graph = LongEdges.Split([.. picture.Nodes.Select(n => 20.0 + n.Label.Length)], layer, edges, out var bends);
        for (var e = 0; e < edges.Length; e++)
        {
            Assert.Equal(Enumerable.Range(layer[edges[e].Source] + 1, bends[e].Length), bends[e].Select(b => graph.Layer[b]));
            Assert.Equal(layer[edges[e].Target] - layer[edges[e].Source] - 1, bends[e].Length);
        }

        CrossingReduction.Reduce(graph);
        Assert.All(Enumerable.Range(0, graph.NodeCount), v => Assert.Equal(v, graph.Layers[graph.Layer[v]][graph.Position[v]]));
        AssertIncreasing(graph, CoordinateAssignment.Place(graph));
        AssertIncreasing(graph, CoordinateAssignment.PackLeft(graph));
    });

    [Fact]
    public void GroupsShowEachNodeOnceAndFormNoCycle() => ForAnyPicture((picture, _) =>
    {
        var groups = OperationGroups.Of(picture); // a cycle would be refused by the picture's constructor
        Assert.Equal(picture.Nodes.Count, groups.GroupOf.Length);
        Assert.All(groups.GroupOf, g => Assert.InRange(g, 0, groups.Picture.Nodes.Count - 1));
        Assert.All(groups.Picture.Edges, e => Assert.NotEqual(e.Source, e.Target));
        var isDrawn = groups.Picture.Edges.Select(e => (e.Source, e.Target)).ToHashSet();
        Assert.All(picture.Edges, e => Assert.True(
            groups.GroupOf[e.Source] == groups.GroupOf[e.Target] || isDrawn.Contains((groups.GroupOf[e.Source], groups.GroupOf[e.Target]))));
    });

    [Fact]
    public void LeavingDataOutKeepsWhichFunctionReadsOfWhich() => ForAnyPicture((picture, _) =>
    {
        var functions = DataRemoval.Remove(picture, PictureData.None, out var shownAs);
        Assert.Equal(
            picture.Nodes.Where(n => n.Kind == PictureKind.Function).Select(n => n.Label),
            functions.Nodes.Where(n => n.Kind == PictureKind.Function).Select(n => n.Label));
        var before = Reachable(picture);
        var after = Reachable(functions);
        foreach (var a in picture.Nodes.Where(n => n.Kind == PictureKind.Function))
        {
            foreach (var b in picture.Nodes.Where(n => n.Kind == PictureKind.Function))
            {
                Assert.Equal(before[a.Id].Contains(b.Id), after[shownAs[a.Id]].Contains(shownAs[b.Id]));
            }
        }
    });

    private static void ForAnyPicture(Action<GraphPicture, PictureOptions> check) =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte, byte, byte[])>(), seed =>
        {
            var (size, choice, bytes) = seed;
            check(PictureOf(size % 24, bytes), new()
            {
                Direction = (GraphDirection)(choice % 4),
                Color = (GraphColor)(choice / 4 % 2),
                Title = choice % 3 == 0 ? "A <title>" : null,
            });
        }).QuickCheckThrowOnFailure();

    /// <summary>Turns any bytes into a graph: pairs of them are edges, from the lower node to the higher.</summary>
    private static GraphPicture PictureOf(int size, byte[] bytes)
    {
        var nodes = Enumerable.Range(0, size).Select(i =>
        {
            var b = i < bytes.Length ? bytes[i] : i;
            return new PictureNode
            {
                Id = i,
                Kind = (PictureKind)(b % 4),
                Label = Labels[b % Labels.Length],
                Operation = $"{b % 3}",
                Order = i,
                IsAsked = b % 5 == 0,
                IsFused = b % 7 == 0,
                Count = b % 11 == 0 ? 1234 : 1,
            };
        });
        var edges = new List<PictureEdge>();
        for (var i = 0; size > 0 && i + 1 < bytes.Length; i++)
        {
            var (a, b) = (bytes[i] % size, bytes[i + 1] % size);
            if (a != b)
            {
                edges.Add(new(Math.Min(a, b), Math.Max(a, b), (PictureEdgeStyle)(bytes[i] / 128)));
            }
        }

        return new(nodes, edges);
    }

    private static void AssertIncreasing(LayeredGraph graph, double[] x)
    {
        foreach (var layer in graph.Layers)
        {
            for (var i = 1; i < layer.Length; i++)
            {
                Assert.True(x[layer[i]] - x[layer[i - 1]] > (graph.Width[layer[i]] + graph.Width[layer[i - 1]]) / 2);
            }
        }
    }

    private static HashSet<int>[] Reachable(GraphPicture picture)
    {
        var reachable = Array.ConvertAll(new int[picture.Nodes.Count], _ => new HashSet<int>());
        foreach (var v in picture.TopologicalOrder.Reverse())
        {
            foreach (var w in picture.Consumers.Neighbours(v))
            {
                reachable[v].Add(w);
                reachable[v].UnionWith(reachable[w]);
            }
        }

        return reachable;
    }
}
