using System.Globalization;

namespace LazyGraph.Visualization;

/// <summary>Leaves out and groups what the options say, so that every writer draws the same picture.</summary>
internal static class PictureReduction
{
    public static GraphPicture Reduce(GraphPicture picture, PictureOptions options)
    {
        var ungrouped = WithoutData(picture, options);
        return ungrouped.Nodes.Count <= options.GroupAbove ? ungrouped : OperationGroups.Of(ungrouped).Picture;
    }

    /// <summary>The picture before grouping; results are left out too when the nodes are too many with them.</summary>
    public static GraphPicture WithoutData(GraphPicture picture, PictureOptions options)
    {
        var wanted = DataRemoval.Remove(picture, options.Data);
        if (options.Data != PictureData.All || wanted.Nodes.Count <= options.GroupAbove)
        {
            return wanted;
        }

        var fewer = DataRemoval.Remove(picture, PictureData.Values);
        return fewer.Nodes.Count == wanted.Nodes.Count
            ? wanted
            : new GraphPicture(fewer.Nodes, fewer.Edges)
            {
                Note = string.Create(CultureInfo.InvariantCulture, $"Results are not drawn: with them there are {wanted.Nodes.Count:N0} nodes"),
            };
    }
}
