namespace LazyGraph.Tests.Support;

/// <summary>Compares many elements fast: the assertion, which looks at each for long, is asked only for its message, and about elements that know no equality.</summary>
internal static class Same
{
    public static void Elements<T>(IReadOnlyList<T> expected, IReadOnlyList<T> found)
    {
        if (!expected.SequenceEqual(found))
        {
            Assert.Equal(expected, found);
        }
    }
}
