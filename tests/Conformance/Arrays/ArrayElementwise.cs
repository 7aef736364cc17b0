namespace LazyGraph.Conformance;

/// <summary>Areas <c>array-elementwise</c> and <c>array-broadcast</c>.</summary>
internal static class ArrayElementwise
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["negative"] = item => Unary(item, Ufunc.Negative),
        ["absolute"] = item => Unary(item, Ufunc.Absolute),
        ["floor"] = item => Unary(item, Ufunc.Floor),
        ["ceil"] = item => Unary(item, Ufunc.Ceil),
        ["trunc"] = item => Unary(item, Ufunc.Trunc),
        ["rint"] = item => Unary(item, Ufunc.Rint),
        ["sqrt"] = item => Unary(item, Ufunc.Sqrt),
        ["square"] = item => Unary(item, Ufunc.Square),
        ["exp"] = item => Unary(item, Ufunc.Exp),
        ["exp2"] = item => Unary(item, Ufunc.Exp2),
        ["expm1"] = item => Unary(item, Ufunc.Expm1),
        ["log"] = item => Unary(item, Ufunc.Log),
        ["log1p"] = item => Unary(item, Ufunc.Log1p),
        ["log2"] = item => Unary(item, Ufunc.Log2),
        ["log10"] = item => Unary(item, Ufunc.Log10),
        ["sin"] = item => Unary(item, Ufunc.Sin),
        ["cos"] = item => Unary(item, Ufunc.Cos),
        ["tan"] = item => Unary(item, Ufunc.Tan),
        ["arcsin"] = item => Unary(item, Ufunc.Arcsin),
        ["arccos"] = item => Unary(item, Ufunc.Arccos),
        ["arctan"] = item => Unary(item, Ufunc.Arctan),
        ["sinh"] = item => Unary(item, Ufunc.Sinh),
        ["cosh"] = item => Unary(item, Ufunc.Cosh),
        ["tanh"] = item => Unary(item, Ufunc.Tanh),
        ["arcsinh"] = item => Unary(item, Ufunc.Arcsinh),
        ["arccosh"] = item => Unary(item, Ufunc.Arccosh),
        ["arctanh"] = item => Unary(item, Ufunc.Arctanh),
        ["cbrt"] = item => Unary(item, Ufunc.Cbrt),
        ["deg2rad"] = item => Unary(item, Ufunc.Deg2Rad),
        ["rad2deg"] = item => Unary(item, Ufunc.Rad2Deg),
        ["sign"] = item => Unary(item, Ufunc.Sign),
        ["fabs"] = item => Unary(item, Ufunc.FAbs),
        ["positive"] = item => Unary(item, Ufunc.Positive),
        ["signbit"] = item => Unary(item, Ufunc.SignBit),
        ["isnan"] = item => Unary(item, Ufunc.IsNaN),
        ["isinf"] = item => Unary(item, Ufunc.IsInf),
        ["isfinite"] = item => Unary(item, Ufunc.IsFinite),
        ["reciprocal"] = item => Unary(item, Ufunc.Reciprocal),
        ["conj"] = item => Unary(item, Ufunc.Conj),
        ["real"] = item => Unary(item, Ufunc.Real),
        ["imag"] = item => Unary(item, Ufunc.Imag),
        ["logical_not"] = item => Unary(item, Ufunc.LogicalNot),
        ["invert"] = item => Unary(item, Ufunc.Invert),
        ["add"] = item => Binary(item, Ufunc.Add),
        ["subtract"] = item => Binary(item, Ufunc.Subtract),
        ["multiply"] = item => Binary(item, Ufunc.Multiply),
        ["true_divide"] = item => Binary(item, Ufunc.TrueDivide),
        ["maximum"] = item => Binary(item, Ufunc.Maximum),
        ["minimum"] = item => Binary(item, Ufunc.Minimum),
        ["fmax"] = item => Binary(item, Ufunc.FMax),
        ["fmin"] = item => Binary(item, Ufunc.FMin),
        ["floor_divide"] = item => Binary(item, Ufunc.FloorDivide),
        ["remainder"] = item => Binary(item, Ufunc.Remainder),
        ["fmod"] = item => Binary(item, Ufunc.FMod),
        ["copysign"] = item => Binary(item, Ufunc.CopySign),
        ["nextafter"] = item => Binary(item, Ufunc.NextAfter),
        ["ldexp"] = item => Binary(item, Ufunc.LdExp),
        ["arctan2"] = item => Binary(item, Ufunc.Arctan2),
        ["hypot"] = item => Binary(item, Ufunc.Hypot),
        ["logaddexp"] = item => Binary(item, Ufunc.LogAddExp),
        ["logaddexp2"] = item => Binary(item, Ufunc.LogAddExp2),
        ["power"] = item => Binary(item, Ufunc.Power),
        ["float_power"] = item => Binary(item, Ufunc.FloatPower),
        ["less"] = item => Binary(item, Ufunc.Less),
        ["equal"] = item => Binary(item, Ufunc.Equal),
        ["not_equal"] = item => Binary(item, Ufunc.NotEqual),
        ["less_equal"] = item => Binary(item, Ufunc.LessEqual),
        ["greater"] = item => Binary(item, Ufunc.Greater),
        ["greater_equal"] = item => Binary(item, Ufunc.GreaterEqual),
        ["logical_and"] = item => Binary(item, Ufunc.LogicalAnd),
        ["logical_or"] = item => Binary(item, Ufunc.LogicalOr),
        ["logical_xor"] = item => Binary(item, Ufunc.LogicalXor),
        ["bitwise_and"] = item => Binary(item, Ufunc.BitwiseAnd),
        ["bitwise_or"] = item => Binary(item, Ufunc.BitwiseOr),
        ["bitwise_xor"] = item => Binary(item, Ufunc.BitwiseXor),
        ["left_shift"] = item => Binary(item, Ufunc.LeftShift),
        ["right_shift"] = item => Binary(item, Ufunc.RightShift),
        ["nan_to_num"] = item => Unary(item, x => Ufunc.NanToNum(x)),
        ["angle"] = item => Unary(item, x => Ufunc.Angle(x)),
        ["round"] = item => Unary(item, x => Ufunc.Round(x, item.IntArg("decimals")!.Value)),
        ["clip"] = item => Unary(item, x => Ufunc.Clip(x, Scalar(item, "lo"), Scalar(item, "hi"))),
        ["astype"] = item => Unary(item, x => Ufunc.AsType(x, ElementType.Named(item.TextArg("dtype")!).Type)),
        ["isclose"] = item => Binary(item, (x, y) => Ufunc.IsClose(x, y)),
        ["modf"] = item => Two(Ufunc.Modf(ArrayArguments.Array(item.Inputs[0]))),
        ["frexp"] = item => Two(Ufunc.FrExp(ArrayArguments.Array(item.Inputs[0]))),
        ["divmod"] = item => Two(Ufunc.DivMod(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Array(item.Inputs[1]))),
        ["broadcast_to"] = item => Unary(item, x => LazyArray.BroadcastTo(x, ArrayArguments.Longs(item.Arg("shape")!.Value))),
        ["broadcast_arrays"] = item => ArrayAnswer.Of(LazyArray.BroadcastArrays(ArrayArguments.Arrays(item))),
        ["where"] = item => ArrayAnswer.Of(Ufunc.Where(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Array(item.Inputs[1]), ArrayArguments.Array(item.Inputs[2]))),
    };

    private static ArrayAnswer Unary(Case item, Func<ILazyArray, ILazyArray> function) => ArrayAnswer.Of(function(ArrayArguments.Array(item.Inputs[0])));

    // One of the operands may be a number.
    private static ArrayAnswer Binary(Case item, Func<ILazyArray, ILazyArray, ILazyArray> function)
    {
        var first = ArrayArguments.Array(item.Inputs[0]);
        var second = item.Inputs is [_, var other] ? ArrayArguments.Array(other) : Scalar(item, "scalar");
        return ArrayAnswer.Of(item.TextArg("side") == "left" ? function(second, first) : function(first, second));
    }

    private static ArrayAnswer Two((ILazyArray First, ILazyArray Second) outputs) => ArrayAnswer.Of([outputs.First, outputs.Second]);

    private static ILazyArray Scalar(Case item, string name) => ArrayArguments.Scalar(item.Arg(name)!.Value);
}
