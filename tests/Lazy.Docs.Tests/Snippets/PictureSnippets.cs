namespace LazyGraph.Tests.Snippets;

public sealed class PictureSnippets
{
    private static Delayed<int> Diamond()
    {
        #region pictures-diamond
        var start = Delayed.Call(() => 10, name: "start");
        var left = start.Select(v => v + 1, name: "left");
        var right = start.Select(v => v * 2, name: "right");
        var end = left + right;
        #endregion

        return end;
    }

    private static Delayed<long> Tree(int leaves)
    {
        var load = Delayed.Func((int part) => (long)part, name: "load");
        var add = Delayed.Func((long a, long b) => a + b, name: "add");
        Delayed<long>[] level = [.. Enumerable.Range(0, leaves).Select(part => load(part))];
        while (level.Length > 1)
        {
            level = [.. level.Chunk(2).Select(pair => pair.Length == 2 ? add(pair[0], pair[1]) : pair[0])];
        }

        return level[0];
    }

    [Fact]
    public void WritesFiles()
    {
        var end = Diamond();

        #region pictures-files
        end.Visualize("end.svg");          // drawn by the library: nothing needs to be installed
        end.Visualize("end.html");         // one page that loads nothing: search, follow, fold and unfold groups
        end.Visualize("end.dot");          // Graphviz's language
        string svg = end.ToSvg();          // the same as text
        string dot = end.ToDot();
        #endregion

        Assert.Equal(svg, File.ReadAllText("end.svg"));
        Assert.Equal(dot, File.ReadAllText("end.dot"));
        Assert.Equal(31, end.Compute());
        Pictures.AssertDrawn("diamond", svg);
    }

    [Fact]
    public void HasOptions()
    {
        var end = Diamond();

        #region pictures-options
        end.Visualize("order.svg", color: GraphColor.Order);                  // light runs first, dark last
        end.Visualize("flat.svg", direction: GraphDirection.LeftToRight);
        end.Visualize("functions.svg", data: PictureData.None);
        end.Visualize("titled.svg", new PictureOptions { Title = "The diamond", Data = PictureData.Values });
        #endregion

        Pictures.AssertDrawn("diamond-order", File.ReadAllText("order.svg"));
        Pictures.AssertDrawn("diamond-flat", File.ReadAllText("flat.svg"));
        Pictures.AssertDrawn("diamond-functions", File.ReadAllText("functions.svg"));
    }

    [Fact]
    public void DrawsTheOptimizedGraph()
    {
        #region pictures-optimize
        Delayed<double> x = Delayed.Call(() => 2.0, name: "x");
        Delayed<double> y = (x * x) + (x * x);             // operators are pure: x * x is computed once
        y.Visualize("built.svg");
        y.Visualize("runs.svg", optimize: true);
        #endregion

        Assert.Equal(8, y.Compute());
        Assert.Equal((3, 3), (y.ToPicture(optimize: true).Nodes.Count / 2, y.ToGraph().Count));
        Pictures.AssertDrawn("as-built", File.ReadAllText("built.svg"));
        Pictures.AssertDrawn("as-run", File.ReadAllText("runs.svg"));
    }

    [Fact]
    public void GroupsLargeGraphs()
    {
        var sum = Tree(300);

        #region pictures-group
        sum.Visualize("large.svg", new PictureOptions { GroupAbove = 100 }); // more nodes than that: one box for each operation
        #endregion

        Pictures.AssertDrawn("grouped", File.ReadAllText("large.svg"));
        Pictures.AssertDrawn("tree", Tree(7).ToSvg());
    }

    [Fact]
    public void Plans()
    {
        var sum = Tree(64);

        #region pictures-plan
        GraphPlan plan = sum.Plan();
        Console.WriteLine(plan.TasksBeforeFusion); // 127
        Console.WriteLine(plan.LongestChain);      // 7: no number of workers takes fewer steps
        Console.WriteLine(plan.PeakLiveResults);   // 8: held at a time by one worker, not 64
        Console.WriteLine(plan.PeakNode?.Label);   // while this one runs
        #endregion

        Assert.Equal((127, 7, 8), (plan.TasksBeforeFusion, plan.LongestChain, plan.PeakLiveResults));
        Assert.NotNull(plan.PeakNode);
    }
}
