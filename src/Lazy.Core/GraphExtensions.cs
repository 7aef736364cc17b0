using LazyGraph.Graphs;
using LazyGraph.Optimization;
using LazyGraph.Visualization;

namespace LazyGraph;

/// <summary>Looks at graphs without running them.</summary>
public static class GraphExtensions
{
    /// <summary>Takes a snapshot of the graph of a promise or a collection of promises.</summary>
    /// <param name="lazy">What would be computed.</param>
    /// <param name="optimize">Whether equal pure calls are merged and inline tasks multiplied, as in a run; else the graph is as it was built.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>
    /// The graph, in the order in which it would run. Its nodes are what you built; where calls were merged, the first of them
    /// stands for all, and the edges (not <see cref="GraphNode.Inputs"/>) tell who reads it.
    /// </returns>
    public static TaskGraph ToGraph<T>(this ILazy<T> lazy, bool optimize = true)
    {
        ArgumentNullException.ThrowIfNull(lazy);
        return GraphPreparation.Snapshot([.. lazy.Outputs], optimize);
    }

    /// <summary>Tells what a compute would do: tasks, order, peak of live results. Nothing runs.</summary>
    /// <param name="lazy">What would be computed.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The plan.</returns>
    public static GraphPlan Plan<T>(this ILazy<T> lazy) => ToGraph(lazy).Plan();

    /// <summary>Gets the picture of the graph, to be written in any format.</summary>
    /// <param name="lazy">What would be computed.</param>
    /// <param name="optimize">Whether to draw the graph as it runs, instead of as it was built.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The picture.</returns>
    public static GraphPicture ToPicture<T>(this ILazy<T> lazy, bool optimize = false)
    {
        ArgumentNullException.ThrowIfNull(lazy);
        return TaskPicture.Of([.. lazy.Outputs], optimize);
    }

    /// <summary>Draws the graph to a file: boxes for data, ellipses for functions. Nothing runs.</summary>
    /// <param name="lazy">What would be computed.</param>
    /// <param name="path">A file that ends in .svg, .html or .dot, which need nothing installed, or in .png or .pdf, which need Graphviz.</param>
    /// <param name="options">How to draw.</param>
    /// <param name="color">What the colours tell, instead of what the options say.</param>
    /// <param name="direction">Where the edges point to, instead of what the options say.</param>
    /// <param name="data">Which data is drawn, instead of what the options say.</param>
    /// <param name="optimize">Whether to draw the graph as it runs, instead of as it was built.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentException">The extension is none of these.</exception>
    /// <exception cref="GraphvizException">Graphviz is needed and missing, or failed.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing half-written remains.</exception>
    public static void Visualize<T>(this ILazy<T> lazy, string path, PictureOptions? options = null, GraphColor? color = null, GraphDirection? direction = null, PictureData? data = null, bool optimize = false) =>
        ToPicture(lazy, optimize).Save(path, Combine(options, color, direction, data));

    /// <summary>Draws the graph in Graphviz's DOT language.</summary>
    /// <param name="lazy">What would be computed.</param>
    /// <param name="options">How to draw.</param>
    /// <param name="optimize">Whether to draw the graph as it runs, instead of as it was built.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The text; the same for the same graph.</returns>
    public static string ToDot<T>(this ILazy<T> lazy, PictureOptions? options = null, bool optimize = false) => ToPicture(lazy, optimize).ToDot(options);

    /// <summary>Draws the graph as SVG, by the library's own layout.</summary>
    /// <param name="lazy">What would be computed.</param>
    /// <param name="options">How to draw.</param>
    /// <param name="optimize">Whether to draw the graph as it runs, instead of as it was built.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The document; the same for the same graph.</returns>
    public static string ToSvg<T>(this ILazy<T> lazy, PictureOptions? options = null, bool optimize = false) => ToPicture(lazy, optimize).ToSvg(options);

    private static PictureOptions Combine(PictureOptions? options, GraphColor? color, GraphDirection? direction, PictureData? data)
    {
        options ??= new PictureOptions();
        return options with
        {
            Color = color ?? options.Color,
            Direction = direction ?? options.Direction,
            Data = data ?? options.Data,
        };
    }
}
