using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The functions on bool.</summary>
internal static class BoolCatalog
{
    public static Dictionary<string, Operation> Make() => new()
    {
        ["add"] = Logic.Or,
        ["multiply"] = Logic.And,
        ["maximum"] = Logic.Or,
        ["minimum"] = Logic.And,
        ["fmax"] = Logic.Or,
        ["fmin"] = Logic.And,
        ["bitwise_and"] = Logic.And,
        ["bitwise_or"] = Logic.Or,
        ["bitwise_xor"] = Logic.Xor,
        ["invert"] = Logic.Not,
        ["less"] = BoolOrder.Less,
        ["less_equal"] = BoolOrder.LessEqual,
        ["greater"] = BoolOrder.Greater,
        ["greater_equal"] = BoolOrder.GreaterEqual,
        ["equal"] = Logic.Equal,
        ["not_equal"] = Logic.NotEqual,
        ["where"] = Selection<bool>.Select,
        ["absolute"] = Constancy<bool>.Self,
        ["floor"] = Constancy<bool>.Self,
        ["ceil"] = Constancy<bool>.Self,
        ["trunc"] = Constancy<bool>.Self,
        ["fix"] = Constancy<bool>.Self,
        ["nan_to_num"] = Constancy<bool>.Self,
        ["real"] = Constancy<bool>.Self,
        ["imag"] = Constancy<bool>.Zero,
        ["isnan"] = Constancy<bool>.False,
        ["isinf"] = Constancy<bool>.False,
        ["isposinf"] = Constancy<bool>.False,
        ["isneginf"] = Constancy<bool>.False,
        ["isfinite"] = Constancy<bool>.True,
    };
}

/// <summary>The functions on an integer type. Integers wrap.</summary>
internal static class IntegerCatalog<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public static Dictionary<string, Operation> Make() => new()
    {
        ["add"] = Arithmetic<T>.Add,
        ["subtract"] = Arithmetic<T>.Subtract,
        ["multiply"] = Arithmetic<T>.Multiply,
        ["negative"] = Arithmetic<T>.Negate,
        ["square"] = Arithmetic<T>.Square,
        ["power"] = IntegerPowers<T>.Power,
        ["floor_divide"] = IntegerDivision<T>.FloorDivide,
        ["remainder"] = IntegerDivision<T>.Remainder,
        ["fmod"] = IntegerDivision<T>.FMod,
        ["reciprocal"] = IntegerDivision<T>.Reciprocal,
        ["maximum"] = Extremes<T>.Max,
        ["minimum"] = Extremes<T>.Min,
        ["fmax"] = Extremes<T>.Max,
        ["fmin"] = Extremes<T>.Min,
        ["absolute"] = Magnitude<T>.Abs,
        ["sign"] = Signs<T>.Sign,
        ["positive"] = Constancy<T>.Self,
        ["floor"] = Constancy<T>.Self,
        ["ceil"] = Constancy<T>.Self,
        ["trunc"] = Constancy<T>.Self,
        ["fix"] = Constancy<T>.Self,
        ["nan_to_num"] = Constancy<T>.Self,
        ["conj"] = Constancy<T>.Self,
        ["real"] = Constancy<T>.Self,
        ["imag"] = Constancy<T>.Zero,
        ["isnan"] = Constancy<T>.False,
        ["isinf"] = Constancy<T>.False,
        ["isposinf"] = Constancy<T>.False,
        ["isneginf"] = Constancy<T>.False,
        ["isfinite"] = Constancy<T>.True,
        ["less"] = Comparison<T>.Less,
        ["less_equal"] = Comparison<T>.LessOrEqual,
        ["greater"] = Comparison<T>.Greater,
        ["greater_equal"] = Comparison<T>.GreaterOrEqual,
        ["equal"] = Equality<T>.Equal,
        ["not_equal"] = Equality<T>.NotEqual,
        ["bitwise_and"] = Bits<T>.And,
        ["bitwise_or"] = Bits<T>.Or,
        ["bitwise_xor"] = Bits<T>.Xor,
        ["invert"] = Bits<T>.Not,
        ["left_shift"] = Shifts<T>.ShiftLeft,
        ["right_shift"] = Shifts<T>.ShiftRight,
        ["where"] = Selection<T>.Select,
    };
}
