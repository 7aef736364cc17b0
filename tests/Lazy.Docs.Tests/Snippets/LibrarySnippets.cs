namespace LazyGraph.Tests.Snippets;

public sealed class LibrarySnippets
{
    [Fact]
    public void HandsEdgesOver()
    {
        var add = Delayed.Func((int a, int b) => a + b, name: "add");
        var x = add(1, 2);
        var z = add(x, add(x, 3));

        #region libraries-edges
        var graph = z.ToGraph();

        // What each task is read by. A result that is read twice by one task has two edges.
        ILookup<int, int> readers = graph.Edges.ToLookup(edge => edge.Source, edge => edge.Target);
        foreach (var node in graph.Nodes.Index())
        {
            Console.WriteLine($"{graph.KeyOf(node.Index)} -> {string.Join(", ", readers[node.Index].Select(graph.KeyOf))}");
        }
        #endregion

        Assert.Equal([(0, 1), (0, 2), (1, 2)], graph.Edges.Order());
    }

    [Fact]
    public void ExportsToOthers()
    {
        var z = Delayed.Call(() => 1, name: "one") + 1;

        #region libraries-graphml
        var graph = z.ToGraph();
        var lines = graph.Nodes.Select((node, i) => $"<node id=\"n{i}\"><desc>{System.Security.SecurityElement.Escape(node.Label)}</desc></node>")
            .Concat(graph.Edges.Select(edge => $"<edge source=\"n{edge.Source}\" target=\"n{edge.Target}\"/>"));
        string graphMl = $"<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\">{string.Concat(lines)}</graph></graphml>";
        #endregion

        Assert.Contains("<edge source=\"n0\" target=\"n1\"/>", graphMl, StringComparison.Ordinal);
    }
}
