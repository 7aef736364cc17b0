namespace LazyGraph.Benchmarks.Bags;

/// <summary>Reading a file and counting its lines, the rate at which anything that reads a file can go at most.</summary>
internal static class ReadingWorkload
{
    public static BagWorkload Of(string file, int workers) => BagWorkload.OfFile(
        file,
        workers,
        () => BagAnswer.OfNumber(File.ReadAllBytes(file).AsSpan().Count((byte)'\n')),
        ("machine", () => new ParallelReading(file, workers)));
}
