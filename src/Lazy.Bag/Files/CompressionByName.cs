namespace LazyGraph.Bags;

/// <summary>Tells the compression of a file by its name.</summary>
internal static class CompressionByName
{
    public static FileCompression Resolve(FileCompression compression, string path) => compression switch
    {
        FileCompression.Infer => Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".GZ" => FileCompression.GZip,
            ".ZZ" or ".ZLIB" => FileCompression.ZLib,
            ".BR" => FileCompression.Brotli,
            _ => FileCompression.None,
        },
        _ => compression,
    };

    public static void Check(FileCompression compression, string parameter)
    {
        if (!Enum.IsDefined(compression))
        {
            throw new ArgumentOutOfRangeException(parameter, compression, "Expected Infer, None, GZip, ZLib or Brotli.");
        }
    }
}
