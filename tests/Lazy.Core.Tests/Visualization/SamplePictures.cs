using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

/// <summary>The small graphs that the tests draw, as the engine would hand them over.</summary>
internal static class SamplePictures
{
    public static readonly IReadOnlyDictionary<string, Func<GraphPicture>> ByName = new SortedDictionary<string, Func<GraphPicture>>(StringComparer.Ordinal)
    {
        ["diamond"] = Diamond,
        ["gather of ten"] = GatherOfTen,
        ["shared input"] = SharedInput,
        ["tree of 13"] = () => Tree(13),
        ["tree of 64"] = () => Tree(64),
        ["layers"] = () => Layers(10, 10, seed: 3),
        ["chain with a long edge"] = () => ChainWithLongEdge(4),
        ["chunks"] = () => Chunks(8),
        ["a thousand nodes"] = () => Chunks(250),
        ["array pipeline"] = () => ArrayPipeline(6),
        ["tangle"] = () => Tangle(40, seed: 1),
        ["wavefront"] = () => Wavefront(8),
        ["every kind"] = EveryKind,
    };

    /// <summary>
    /// <code>
    ///        total
    ///       /     \
    ///     left   right
    ///       \     /
    ///        load
    /// </code>
    /// </summary>
    public static GraphPicture Diamond()
    {
        var b = new PictureBuilder();
        var load = b.Call("load", b.Literal("data.csv"));
        var left = b.Call("left", load);
        var right = b.Call("right", load);
        return b.Ask(b.Call("total", left, right)).Build();
    }

    /// <summary>Ten calls of add(n, n), gathered.</summary>
    public static GraphPicture GatherOfTen()
    {
        var b = new PictureBuilder();
        int[] sums = [.. Enumerable.Range(0, 10).Select(n => { var v = b.Literal($"{n}"); return b.Call("add", v, v); })];
        return b.Ask(b.Call("gather", sums)).Build();
    }

    /// <summary>The course's small workflow: x is read by y and by z.</summary>
    public static GraphPicture SharedInput()
    {
        var b = new PictureBuilder();
        var x = b.Call("inc", b.Literal("1"));
        var y = b.Call("double", x);
        var z = b.Call("square", x);
        return b.Ask(b.Call("add", y, z)).Build();
    }

    /// <summary>A binary reduction of as many leaves.</summary>
    public static GraphPicture Tree(int leaves)
    {
        var b = new PictureBuilder();
        var level = Enumerable.Range(0, leaves).Select(_ => b.Call("load")).ToList();
        while (level.Count > 1)
        {
            level = [.. level.Chunk(2).Select(pair => pair.Length == 1 ? pair[0] : b.Call("add", pair))];
        }

        return b.Ask(level[0]).Build();
    }

    /// <summary>Layers in which each node reads three random nodes of the layer before.</summary>
    public static GraphPicture Layers(int layers, int width, int seed)
    {
        var random = new Random(seed);
        var b = new PictureBuilder { HasResults = false };
        int[] layer = [.. Enumerable.Range(0, width).Select(_ => b.Call("f0"))];
        for (var l = 1; l < layers; l++)
        {
            var former = layer;
            layer = [.. Enumerable.Range(0, width).Select(_ => b.Call($"f{l}", former[random.Next(width)], former[random.Next(width)], former[random.Next(width)]))];
        }

        return b.Build();
    }

    /// <summary>Nodes that each read one or two random nodes before them: many long edges.</summary>
    public static GraphPicture Tangle(int nodes, int seed)
    {
        var random = new Random(seed);
        var b = new PictureBuilder { HasResults = false };
        b.Call("f");
        for (var v = 1; v < nodes; v++)
        {
            int[] inputs = [random.Next(v), random.Next(v)];
            b.Call("f", [.. inputs.Distinct()]);
        }

        return b.Build();
    }

    /// <summary>A chain whose end reads its beginning too.</summary>
    public static GraphPicture ChainWithLongEdge(int length)
    {
        var b = new PictureBuilder();
        var first = b.Call("start");
        var v = first;
        for (var i = 0; i < length; i++)
        {
            v = b.Call("step", v);
        }

        return b.Ask(b.Call("compare", first, v)).Build();
    }

    /// <summary>As many chunks: loaded, cleaned, counted, and summed by a tree.</summary>
    public static GraphPicture Chunks(int chunks)
    {
        var b = new PictureBuilder();
        var level = Enumerable.Range(0, chunks).Select(i => b.Call("count", b.Call("clean", b.Call("load", b.Literal($"part {i}"))))).ToList();
        while (level.Count > 1)
        {
            level = [.. level.Chunk(4).Select(c => b.Call("sum", c))];
        }

        return b.Ask(b.Call("report", level[0])).Build();
    }

    /// <summary>x = load, y = load; x + y, x - y, and their products with a mean of x in between, as arrays of chunks.</summary>
    public static GraphPicture ArrayPipeline(int chunks)
    {
        var b = new PictureBuilder { HasResults = false };
        int[] x = [.. Enumerable.Range(0, chunks).Select(_ => b.Call("random"))];
        int[] sums = [.. x.Select(c => b.Call("sum", c))];
        var mean = b.Call("mean", sums);
        int[] centered = [.. x.Select(c => b.Call("subtract", c, mean))];
        int[] squares = [.. centered.Select(c => b.Call("square", c))];
        int[] squareSums = [.. squares.Select(c => b.Call("sum", c))];
        return b.Ask(b.Call("mean", squareSums)).Build();
    }

    /// <summary>A grid in which each node reads its left and its upper neighbour.</summary>
    public static GraphPicture Wavefront(int size)
    {
        var b = new PictureBuilder { HasResults = false };
        var row = new int[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                row[j] = (i, j) switch
                {
                    (0, 0) => b.Call("f"),
                    (0, _) => b.Call("f", row[j - 1]),
                    (_, 0) => b.Call("f", row[j]),
                    _ => b.Call("f", row[j], row[j - 1]),
                };
            }
        }

        return b.Build();
    }

    /// <summary>A chain of single nodes that take turns in the operations given.</summary>
    public static GraphPicture Chain(int length, params string[] operations)
    {
        var b = new PictureBuilder { HasResults = false };
        var v = b.Call(operations[0]);
        for (var i = 1; i < length; i++)
        {
            v = b.Call(operations[i % operations.Length], v);
        }

        return b.Build();
    }

    /// <summary>All kinds of nodes and edges: a branch, a fused task, a group, a wide label, add(x, x), a part by itself.</summary>
    public static GraphPicture EveryKind()
    {
        PictureNode[] nodes =
        [
            new() { Id = 0, Kind = PictureKind.Value, Label = "prices: double[1000]", Tooltip = "prices\n{1.5, 2.5, …}\nProgram.cs:12" },
            new() { Id = 1, Kind = PictureKind.Literal, Label = "3" },
            new() { Id = 2, Kind = PictureKind.Function, Label = "scale", Operation = "scale", Order = 0 },
            new() { Id = 3, Kind = PictureKind.Result, Label = "" },
            new() { Id = 4, Kind = PictureKind.Function, Label = "load -> clean -> count", Operation = "fused", IsFused = true, Order = 1 },
            new() { Id = 5, Kind = PictureKind.Function, Label = "if", Operation = "if", Order = 2 },
            new() { Id = 6, Kind = PictureKind.Function, Label = "add", Operation = "add", Order = 3 },
            new() { Id = 7, Kind = PictureKind.Result, Label = "answer", IsAsked = true },
            new() { Id = 8, Kind = PictureKind.Function, Label = "part", Operation = "part", Count = 1024 },
            new() { Id = 9, Kind = PictureKind.Function, Label = "alone", Operation = "alone", IsAsked = true, Order = 4 },
        ];
        PictureEdge[] edges =
        [
            new(0, 2), new(1, 2), new(2, 3), new(3, 4), new(3, 5, PictureEdgeStyle.Dashed), new(8, 5), new(4, 6), new(4, 6), new(5, 6, PictureEdgeStyle.Dashed), new(6, 7),
        ];
        return new(nodes, edges);
    }

    /// <summary>Labels that must be escaped or replaced in one of the formats.</summary>
    public static IEnumerable<string> NastyLabels() =>
    [
        "", " ", "a \"quoted\" word", "back\\slash \\n \\N \\", "<b>&amp;{x|y}</b>", "two\nlines", "carriage\r\nreturn\ttab", "]]>", "-->",
        "nul\0 bell\a escape\u001b", "lone \ud800 surrogate \udc00", "\ufffe\uffff", "emoji 😀👩‍👩‍👧 漢字 العربية é",
        new('W', 200), string.Concat(Enumerable.Repeat("😀", 40)), "</script><script>alert(1)</script>", "'apostrophe'", "one\ntwo\nthree\nfour\nfive", "${x} `y`",
    ];
}

/// <summary>Builds pictures call by call; each function has a box for its result, as the course draws it.</summary>
internal sealed class PictureBuilder
{
    private readonly List<PictureNode> _nodes = [];
    private readonly List<PictureEdge> _edges = [];
    private int _calls;

    public bool HasResults { get; init; } = true;

    public int Literal(string label) => Add(new() { Id = _nodes.Count, Kind = PictureKind.Literal, Label = label, Operation = "literal" });

    /// <summary>Adds a function and returns what others read: the box for its result, or itself.</summary>
    public int Call(string operation, params int[] inputs)
    {
        var id = Add(new() { Id = _nodes.Count, Kind = PictureKind.Function, Label = operation, Operation = operation, Tooltip = $"{operation} built at Program.cs:{_calls + 1}", Order = _calls++ });
        _edges.AddRange(inputs.Select(i => new PictureEdge(i, id)));
        if (!HasResults)
        {
            return id;
        }

        var result = Add(new() { Id = _nodes.Count, Kind = PictureKind.Result, Label = "", Operation = operation });
        _edges.Add(new(id, result));
        return result;
    }

    public PictureBuilder Ask(int id)
    {
        _nodes[id] = _nodes[id] with { IsAsked = true };
        return this;
    }

    public GraphPicture Build() => new(_nodes, _edges);

    private int Add(PictureNode node)
    {
        _nodes.Add(node);
        return node.Id;
    }
}
