namespace LazyGraph.Benchmarks;
internal static class ReportArea
{
    public const string Help = "FILE";
    public static void Run(string[] words) => throw new UsageException("none yet");
}
