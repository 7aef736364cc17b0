namespace LazyGraph.Arrays;

/// <summary>Reduces arrays whose type of results the caller knows.</summary>
internal static class TypedReduction
{
    /// <summary>Reduces all axes.</summary>
    public static Delayed<TResult> Whole<TResult>(ILazyArray array, ReductionKind kind, double ddof = 0)
        where TResult : unmanaged => Element(Along<TResult>(array, kind, Axes.All, ddof: ddof), LabelOf(kind));

    /// <summary>Reduces some axes.</summary>
    public static LazyArray<TResult> Along<TResult>(ILazyArray array, ReductionKind kind, Axes axis, bool keepDims = false, int? splitEvery = null, double ddof = 0)
        where TResult : unmanaged
    {
        var options = ReductionOptions.Of(array, axis, keepDims, splitEvery);
        var wide = kind is ReductionKind.Sum or ReductionKind.Prod ? LazyArray.Widened(array, null) : array;
        return (LazyArray<TResult>)wide.Accept(new NumberDispatch<ILazyArray>(new UntypedReduction(kind, options, ddof)));
    }

    /// <summary>Gets the only element of an array without axes.</summary>
    public static Delayed<TResult> Element<TResult>(LazyArray<TResult> array, string name)
        where TResult : unmanaged => new ElementNode<TResult>(ArrayOrigin.Of(name), [array.Node(0)]);

    private static string LabelOf(ReductionKind kind) => kind switch
    {
        ReductionKind.Sum => "sum",
        ReductionKind.Prod => "prod",
        ReductionKind.Min => "min",
        ReductionKind.Max => "max",
        ReductionKind.Ptp => "ptp",
        ReductionKind.Any => "any",
        ReductionKind.All => "all",
        ReductionKind.CountNonzero => "count_nonzero",
        ReductionKind.ArgMin => "argmin",
        ReductionKind.ArgMax => "argmax",
        ReductionKind.Mean => "mean",
        ReductionKind.Var => "var",
        ReductionKind.Std => "std",
        ReductionKind.Median => "median",
        ReductionKind.NanSum => "nansum",
        ReductionKind.NanProd => "nanprod",
        ReductionKind.NanMin => "nanmin",
        ReductionKind.NanMax => "nanmax",
        ReductionKind.NanArgMin => "nanargmin",
        ReductionKind.NanArgMax => "nanargmax",
        ReductionKind.NanMean => "nanmean",
        ReductionKind.NanVar => "nanvar",
        ReductionKind.NanStd => "nanstd",
        _ => "nanmedian",
    };
}
