using System.Text;

namespace LazyGraph.Visualization;

/// <summary>Writes a picture to a file, in the format that the extension names.</summary>
internal static class PictureFile
{
    public static void Save(GraphPicture picture, string path, PictureOptions options) =>
        Replace(path, Contents(picture, path, options));

    private static byte[] Contents(GraphPicture picture, string path, PictureOptions options)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return extension switch
        {
            ".svg" => Encoding.UTF8.GetBytes(picture.ToSvg(options)),
            ".html" or ".htm" => Encoding.UTF8.GetBytes(picture.ToHtml(options)),
            ".dot" or ".gv" => Encoding.UTF8.GetBytes(picture.ToDot(options)),
            ".png" or ".pdf" => GraphvizProgram.Default.Run(picture.ToDot(options), extension[1..], $"Saving a picture as {extension}"),
            _ => throw new ArgumentException(
                $"Cannot tell the format of the picture '{path}': {(extension.Length == 0 ? "it has no extension" : $"its extension is '{extension}'")}. Use .svg, .html or .dot, or, where Graphviz is installed, .png or .pdf.",
                nameof(path)),
        };
    }

    /// <summary>Writes beside the file and renames, so that a reader sees the old file or the new one, never a part.</summary>
    private static void Replace(string path, byte[] contents)
    {
        var full = Path.GetFullPath(path);
        var directory = Path.GetDirectoryName(full);
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"Cannot write the picture '{path}': there is no directory '{directory}'. Create it first.");
        }

        var temporary = Path.Combine(directory, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            File.WriteAllBytes(temporary, contents);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new IOException($"Cannot write the picture '{path}': {e.Message}", e);
        }
    }
}
