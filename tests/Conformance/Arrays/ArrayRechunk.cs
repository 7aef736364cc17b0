namespace LazyGraph.Conformance;

/// <summary>Area <c>array-rechunk</c>.</summary>
internal static class ArrayRechunk
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["normalize_chunks"] = item => ArrayAnswer.Of(Chunks.Normalize(ArrayArguments.Longs(item.Arg("shape")!.Value), ArrayArguments.Chunks(item))),
    };
}
