namespace LazyGraph.Tests.Support;

/// <summary>Tests that look at the temporary folders of this process, so no other tests may run beside them.</summary>
[CollectionDefinition(nameof(SpillFolders), DisableParallelization = true)]
public sealed class SpillFolders
{
    public static HashSet<string> Now() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), FormattableString.Invariant($"lazygraph-spill-{Environment.ProcessId}-*"))];

    /// <summary>The last worker to leave a run that did not end well cleans up, so that may come later.</summary>
    public static void AssertNoneIsLeft(HashSet<string> before) => Limited.Until(() => Now().IsSubsetOf(before));
}
