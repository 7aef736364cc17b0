namespace LazyGraph.Visualization;

internal static class HtmlWriter
{
    public static string Write(GraphPicture picture, PictureOptions options) => SvgWriter.Write(PictureReduction.Reduce(picture, options), options);
}
