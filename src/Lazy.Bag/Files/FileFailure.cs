namespace LazyGraph.Bags;

/// <summary>What is said about files that are not as expected.</summary>
internal static class FileFailure
{
    public static IOException Shrunk(TextBlock block, long length) =>
        new(FormattableString.Invariant($"Found {length} bytes in {block.File.Name}, expected the {block.FileLength} that it had when the bag was built and cut it into blocks. Build the bag anew."));
}
