namespace LazyGraph;

/// <summary>How files are compressed.</summary>
public enum FileCompression
{
    /// <summary>By the name of the file: <c>.gz</c>, <c>.zz</c> or <c>.zlib</c>, <c>.br</c>; not compressed if it ends otherwise.</summary>
    Infer,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>Gzip, also of several members one after the other.</summary>
    GZip,

    /// <summary>Zlib (RFC 1950).</summary>
    ZLib,

    /// <summary>Brotli.</summary>
    Brotli,
}
