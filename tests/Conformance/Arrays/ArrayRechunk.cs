namespace LazyGraph.Conformance;

/// <summary>Area <c>array-rechunk</c>.</summary>
internal static class ArrayRechunk
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["rechunk"] = item => ArrayAnswer.Of(LazyArray.Rechunk(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Chunks(item)!, ArrayArguments.Flag(item, "balance"))),
        ["normalize_chunks"] = item => ArrayAnswer.Of(Chunks.Normalize(ArrayArguments.Longs(item.Arg("shape")!.Value), ArrayArguments.Chunks(item))),
    };
}
