namespace LazyGraph;

/// <summary>placeholder until files are merged</summary>
/// <param name="Bytes">bytes</param>
public readonly record struct ByteSize(long Bytes);
