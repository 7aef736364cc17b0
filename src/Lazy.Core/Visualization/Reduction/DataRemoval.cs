namespace LazyGraph.Visualization;

/// <summary>Leaves out boxes for data, keeping what was connected through them connected.</summary>
/// <remarks>
/// A box with one input is contracted into that input, which inherits its double border. A box without input is dropped
/// with its edges, if values are not wanted and something reads it (else it is all there is to see).
/// A box with several inputs stays: contracting it could multiply the edges.
/// </remarks>
internal static class DataRemoval
{
    private const int Dropped = -1;

    public static GraphPicture Remove(GraphPicture picture, PictureData data) => Remove(picture, data, out _);

    /// <summary>Leaves out boxes and tells which node of the new picture shows each node of the old one: -1 for none.</summary>
    public static GraphPicture Remove(GraphPicture picture, PictureData data, out int[] shownAs)
    {
        if (data == PictureData.All)
        {
            shownAs = [.. Enumerable.Range(0, picture.Nodes.Count)];
            return picture;
        }

        var nodes = picture.Nodes;
        var stand = StandIns(picture, data); // which node is drawn in the place of each
        var isAsked = new bool[nodes.Count];
        var newId = new int[nodes.Count];
        var count = 0;
        for (var v = 0; v < nodes.Count; v++)
        {
            newId[v] = stand[v] == v ? count++ : Dropped;
            if (stand[v] != Dropped && nodes[v].IsAsked)
            {
                isAsked[stand[v]] = true;
            }
        }

        var kept = new List<PictureNode>(count);
        for (var v = 0; v < nodes.Count; v++)
        {
            if (newId[v] != Dropped)
            {
                kept.Add(nodes[v] with { Id = newId[v], IsAsked = isAsked[v] });
            }
        }

        shownAs = Array.ConvertAll(stand, v => v == Dropped ? Dropped : newId[v]);
        return new(kept, Edges(picture, stand, newId)) { Note = picture.Note };
    }

    private static int[] StandIns(GraphPicture picture, PictureData data)
    {
        var stand = new int[picture.Nodes.Count];
        foreach (var v in picture.TopologicalOrder) // so that a box read through another box finds its stand-in known
        {
            var kind = picture.Nodes[v].Kind;
            var isUnwanted = kind == PictureKind.Result || (kind != PictureKind.Function && data == PictureData.None);
            var inputs = picture.Inputs.Neighbours(v);
            stand[v] = v;
            if (isUnwanted && inputs.Length == 1 && stand[inputs[0]] != Dropped)
            {
                stand[v] = stand[inputs[0]];
            }
            else if (isUnwanted && inputs.Length == 0 && data == PictureData.None && picture.Consumers.Degree(v) > 0)
            {
                stand[v] = Dropped;
            }
        }

        return stand;
    }

    private static List<PictureEdge> Edges(GraphPicture picture, int[] stand, int[] newId)
    {
        // For a contracted box, which has one input: whether the way to it from its stand-in is dashed anywhere.
        var isDashedInto = new bool[stand.Length];
        foreach (var (_, target, style) in picture.Edges)
        {
            isDashedInto[target] = stand[target] != target && style == PictureEdgeStyle.Dashed;
        }

        foreach (var v in picture.TopologicalOrder)
        {
            if (stand[v] != v && stand[v] != Dropped)
            {
                isDashedInto[v] |= isDashedInto[picture.Inputs.Neighbours(v)[0]];
            }
        }

        var edges = new List<PictureEdge>(picture.Edges.Count);
        foreach (var (source, target, style) in picture.Edges)
        {
            if (stand[source] != Dropped && stand[target] == target)
            {
                edges.Add(new(newId[stand[source]], newId[target], isDashedInto[source] ? PictureEdgeStyle.Dashed : style));
            }
        }

        return edges;
    }
}
