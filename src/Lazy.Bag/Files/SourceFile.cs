namespace LazyGraph.Bags;

/// <summary>A file to read: where it is, and what the user calls it.</summary>
/// <param name="Path">The full path: the current folder may be another one when the file is read.</param>
/// <param name="Name">The path as it was given, for messages.</param>
internal sealed record SourceFile(string Path, string Name);
