namespace LazyGraph.Tests;

/// <summary>Fails a test with every fault in full, a line each; Assert.Empty would cut them short.</summary>
internal static class Faults
{
    public static void AssertNone(IEnumerable<string> faults)
    {
        var list = faults.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }
}
