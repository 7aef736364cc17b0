using System.Numerics;

namespace LazyGraph.Arrays;

internal enum ReductionKind
{
    Sum,
    Prod,
    Min,
    Max,
    Ptp,
    Any,
    All,
    CountNonzero,
    ArgMin,
    ArgMax,
    Mean,
    Var,
    Std,
    Median,
    NanSum,
    NanProd,
    NanMin,
    NanMax,
    NanArgMin,
    NanArgMax,
    NanMean,
    NanVar,
    NanStd,
    NanMedian,
}

/// <summary>Reduces an array whose element type is known only when running.</summary>
internal sealed class UntypedReduction(ReductionKind kind, ReductionOptions options, double ddof = 0) : INumberFunction<ILazyArray>
{
    public ILazyArray OfFloat<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T> => kind switch
        {
            ReductionKind.Mean => Totals.Mean(array, options),
            ReductionKind.Var => Retyping.To<T>(Totals.Variance(Retyping.To<double>(array), false, ddof, options)),
            ReductionKind.Std => Retyping.To<T>(Totals.Variance(Retyping.To<double>(array), true, ddof, options)),
            ReductionKind.Median => Medians.Of(array, false, options),
            ReductionKind.NanSum => Totals.Sum(Totals.WithoutNaN(array, T.Zero), options),
            ReductionKind.NanProd => Totals.Product(Totals.WithoutNaN(array, T.One), options),
            ReductionKind.NanMin => Extreme<T, SmallestNumber<T>>(array),
            ReductionKind.NanMax => Extreme<T, LargestNumber<T>>(array),
            ReductionKind.NanArgMin => ArgExtremes.Of<T, SmallestNumber<T>>(array, "nanargmin", true, options),
            ReductionKind.NanArgMax => ArgExtremes.Of<T, LargestNumber<T>>(array, "nanargmax", true, options),
            ReductionKind.NanMean => Retyping.To<T>(Totals.NumberMoments(Retyping.To<double>(array), NumberMoment.Mean, ddof, options)),
            ReductionKind.NanVar => Retyping.To<T>(Totals.NumberMoments(Retyping.To<double>(array), NumberMoment.Variance, ddof, options)),
            ReductionKind.NanStd => Retyping.To<T>(Totals.NumberMoments(Retyping.To<double>(array), NumberMoment.Deviation, ddof, options)),
            ReductionKind.NanMedian => Medians.Of(array, true, options),
            _ => OfReal(array, kind),
        };

    public ILazyArray OfInteger<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => kind switch
        {
            ReductionKind.Mean or ReductionKind.NanMean or ReductionKind.Var or ReductionKind.NanVar or ReductionKind.Std or ReductionKind.NanStd
                or ReductionKind.Median or ReductionKind.NanMedian => OfFloat(Retyping.To<double>(array)),
            ReductionKind.NanSum => OfReal(array, ReductionKind.Sum),
            ReductionKind.NanProd => OfReal(array, ReductionKind.Prod),
            ReductionKind.NanMin => OfReal(array, ReductionKind.Min),
            ReductionKind.NanMax => OfReal(array, ReductionKind.Max),
            ReductionKind.NanArgMin => OfReal(array, ReductionKind.ArgMin),
            ReductionKind.NanArgMax => OfReal(array, ReductionKind.ArgMax),
            _ => OfReal(array, kind),
        };

    public ILazyArray OfBool(LazyArray<bool> array) => kind switch
    {
        ReductionKind.Any => Totals.Fold<bool, bool, bool, AnyFold<bool, byte>>(array, default, options),
        ReductionKind.All => Totals.Fold<bool, bool, bool, AllFold<bool, byte>>(array, default, options),
        ReductionKind.CountNonzero => Totals.Fold<bool, long, long, CountFold<bool, byte>>(array, default, options),
        ReductionKind.Max or ReductionKind.NanMax => Totals.Fold<bool, bool, bool, AnyFold<bool, byte>>(array, default, options, needsElements: true),
        ReductionKind.Min or ReductionKind.NanMin => Totals.Fold<bool, bool, bool, AllFold<bool, byte>>(array, default, options, needsElements: true),
        ReductionKind.Mean or ReductionKind.NanMean or ReductionKind.Var or ReductionKind.NanVar or ReductionKind.Std or ReductionKind.NanStd
            or ReductionKind.Median or ReductionKind.NanMedian => OfFloat(Retyping.To<double>(array)),
        ReductionKind.Ptp => throw Unsupported(typeof(bool)),
        _ => OfInteger(Retyping.To<byte>(array)), // places are those of numbers; sums were made wide before
    };

    public ILazyArray OfComplex(LazyArray<Complex> array) => kind switch
    {
        ReductionKind.Sum => Totals.Sum(array, options),
        ReductionKind.Prod => Totals.Product(array, options),
        ReductionKind.Mean => Totals.Mean(array, options),
        ReductionKind.Var => Totals.Variance(array, false, ddof, options),
        ReductionKind.Std => Totals.Variance(array, true, ddof, options),
        ReductionKind.Any or ReductionKind.All or ReductionKind.CountNonzero => OfNumber(array, kind),
        _ => throw Unsupported(typeof(Complex)),
    };

    private ILazyArray OfReal<T>(LazyArray<T> array, ReductionKind ofReal)
        where T : unmanaged, INumber<T> => ofReal switch
        {
            ReductionKind.Sum => Totals.Sum(array, options),
            ReductionKind.Prod => Totals.Product(array, options),
            ReductionKind.Min => Extreme<T, Smallest<T>>(array),
            ReductionKind.Max => Extreme<T, Largest<T>>(array),
            ReductionKind.Ptp => Totals.Fold<T, (T Smallest, T Largest), T, RangeFold<T>>(array, default, options, needsElements: true),
            ReductionKind.ArgMin => ArgExtremes.Of<T, Smallest<T>>(array, "argmin", false, options),
            ReductionKind.ArgMax => ArgExtremes.Of<T, Largest<T>>(array, "argmax", false, options),
            _ => OfNumber(array, ofReal),
        };

    private ILazyArray OfNumber<T>(LazyArray<T> array, ReductionKind ofNumber)
        where T : unmanaged, INumberBase<T> => ofNumber switch
        {
            ReductionKind.Any => Totals.Fold<T, bool, bool, AnyFold<T, T>>(array, default, options),
            ReductionKind.All => Totals.Fold<T, bool, bool, AllFold<T, T>>(array, default, options),
            ReductionKind.CountNonzero => Totals.Fold<T, long, long, CountFold<T, T>>(array, default, options),
            _ => throw Unsupported(typeof(T)),
        };

    private LazyArray<T> Extreme<T, TOrder>(LazyArray<T> array)
        where T : unmanaged
        where TOrder : IExtreme<T> => Totals.Fold<T, T, T, ExtremeFold<T, TOrder>>(array, default, options, needsElements: true);

    private NotSupportedException Unsupported(Type type) => new($"Found elements of {type} for {kind}, expected a type for which it is defined: convert the array first.");
}
