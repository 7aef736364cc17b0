using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LazyGraph.Visualization;

/// <summary>Writes a picture as one web page that loads nothing: each node by itself, and the groups by operation, both laid out beforehand.</summary>
internal static class HtmlWriter
{
    // A page with more nodes than this is slow to move and shows nothing that the groups do not.
    private const int MostNodes = 1500;

    private sealed record View(string Name, GraphPicture Picture);

    /// <summary>Writes a picture that is not yet reduced: the page shows it in several reductions.</summary>
    public static string Write(GraphPicture picture, PictureOptions options)
    {
        var all = PictureReduction.WithoutData(picture, options with { GroupAbove = MostNodes });
        var groups = OperationGroups.Of(all);
        var views = new List<View>();
        if (all.Nodes.Count <= MostNodes)
        {
            views.Add(new("all", all));
        }

        if (views.Count == 0 || groups.Picture.Nodes.Count < all.Nodes.Count)
        {
            views.Add(new("groups", groups.Picture));
        }

        var first = views.Count == 1 || all.Nodes.Count <= options.GroupAbove ? views[0] : views[1];
        var title = string.IsNullOrWhiteSpace(options.Title) ? "Task graph" : options.Title;
        var page = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n")
            .Append("<link rel=\"icon\" href=\"data:,\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{PictureText.Xml(title)}</title>\n<style>\n{HtmlParts.Style}</style>\n</head>\n<body>\n")
            .Append(CultureInfo.InvariantCulture, $"<header><h1>{PictureText.Xml(title)}</h1>{HtmlParts.Controls}</header>\n<main>\n<div id=\"canvas\">\n");
        foreach (var view in views)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"view\" data-view=\"{view.Name}\"{(view == first ? "" : " hidden")}>\n")
                .Append(SvgWriter.Write(view.Picture, options with { Title = null }, view.Name + "-"))
                .Append("</div>\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"</div>\n{HtmlParts.Panel}</main>\n<script type=\"application/json\" id=\"graph\">")
            .Append(Data(views, first, groups.GroupOf, all.Nodes.Count))
            .Append(CultureInfo.InvariantCulture, $"</script>\n<script>\n{HtmlParts.Script}</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>What the script needs to know, as JSON; its writer escapes &lt; so that no label ends the script element.</summary>
    private static string Data(List<View> views, View first, int[] groupOf, int allCount)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("first", first.Name);
            if (allCount > MostNodes)
            {
                json.WriteString("notice", string.Create(CultureInfo.InvariantCulture, $"Groups are not expanded: there are {allCount:N0} nodes, and a page shows {MostNodes:N0} at most."));
            }

            json.WriteStartObject("views");
            foreach (var (name, picture) in views)
            {
                json.WriteStartObject(name);
                WriteNodes(json, picture, name == "all" && views.Count > 1 ? groupOf : null);
                WriteEdges(json, picture);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteNodes(Utf8JsonWriter json, GraphPicture picture, int[]? groupOf)
    {
        json.WriteStartArray("nodes");
        foreach (var node in picture.Nodes)
        {
            json.WriteStartObject();
            json.WriteString("label", PictureText.Clean(node.Label));
            json.WriteString("kind", node.Count > 1 ? "group" : node.Kind.ToString().ToLowerInvariant());
            json.WriteString("text", PictureText.Clean(node.Tooltip));
            json.WriteString("operation", PictureText.Clean(node.Operation));
            if (node.Order is { } order && node.Count == 1)
            {
                json.WriteNumber("order", order);
            }

            if (groupOf is not null)
            {
                json.WriteNumber("group", groupOf[node.Id]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEdges(Utf8JsonWriter json, GraphPicture picture)
    {
        json.WriteStartArray("edges"); // source, target, source, target, …
        foreach (var (source, target, _) in picture.Edges)
        {
            json.WriteNumberValue(source);
            json.WriteNumberValue(target);
        }

        json.WriteEndArray();
    }
}
