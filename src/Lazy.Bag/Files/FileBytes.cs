namespace LazyGraph.Bags;

/// <summary>Opens files to be read from a place on.</summary>
internal static class FileBytes
{
    // Below this the pool's thread starts no sooner than all is decompressed.
    private const long WorthReadingAhead = 64 * 1024;

    /// <summary>Opens the contents of a file, decompressed.</summary>
    /// <remarks>
    /// What is not compressed is read by the reader's own thread: the system reads such a file ahead by itself. Copying from its
    /// cache takes a sixth of the time that the lines take, so reading ahead gained nothing when it was measured, and the
    /// second thread is missing elsewhere. Decompressing takes about as long as the lines: where a processor is free, reading
    /// ahead makes a gzip file half as fast again to read; where none is, it costs nothing to speak of.
    /// </remarks>
    public static Stream Open(SourceFile file, FileCompression compression)
    {
        var stream = OpenFile(file);
        if (compression == FileCompression.None)
        {
            return stream;
        }

        var contents = new DecompressedStream(stream, file.Name, compression);
        return !stream.CanSeek || stream.Length >= WorthReadingAhead ? new ReadAheadStream(contents) : contents;
    }

    /// <summary>Opens a file as it is. Nothing lies between the caller's buffer and the system.</summary>
    public static FileStream OpenFile(SourceFile file)
    {
        try
        {
            return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"Found no file {file.Name} ({file.Path}), expected the one that was there when the bag was built. Put it back, or build the bag anew.", file.Path, missing);
        }
    }
}
