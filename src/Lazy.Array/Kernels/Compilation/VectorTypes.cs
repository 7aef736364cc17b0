namespace LazyGraph.Arrays;

/// <summary>What element types and operations vector loops know.</summary>
internal static class VectorTypes
{
    /// <summary>Gets whether vectors of such elements exist, or masks.</summary>
    public static bool IsKnown(Type type) => type == typeof(bool) || IsNumber(type);

    public static bool IsNumber(Type type) => IsInteger(type) || IsFloat(type);

    public static bool IsFloat(Type type) => type == typeof(float) || type == typeof(double);

    public static bool IsInteger(Type type) => IsSigned(type) || IsUnsigned(type);

    public static bool IsSigned(Type type) => type == typeof(sbyte) || type == typeof(short) || type == typeof(int) || type == typeof(long);

    public static bool IsUnsigned(Type type) => type == typeof(byte) || type == typeof(ushort) || type == typeof(uint) || type == typeof(ulong);

    /// <summary>Gets whether a sum of such elements can be taken in the registers: a row of lanes fills at least one.</summary>
    public static bool CanSum(Type type) => IsNumber(type) && ElementKind.Of(type).Size >= sizeof(int);

    public static Type Signed(int size) => size switch { 1 => typeof(sbyte), 2 => typeof(short), 4 => typeof(int), _ => typeof(long) };

    public static Type Unsigned(int size) => size switch { 1 => typeof(byte), 2 => typeof(ushort), 4 => typeof(uint), _ => typeof(ulong) };

    /// <summary>Gets whether the compiler can emit an operation with just the bits that it has elsewhere.</summary>
    public static bool CanEmit(Operation operation)
    {
        var operands = operation.Operands;
        var type = operands[^1];
        var isClosed = operation.Result == type && operands.All(operand => operand == type);
        return operation.Code switch
        {
            VectorCode.Add or VectorCode.Subtract or VectorCode.Multiply or VectorCode.Min or VectorCode.Max => isClosed && operands.Length == 2 && IsNumber(type),
            VectorCode.Negate or VectorCode.Abs or VectorCode.Square => isClosed && operands.Length == 1 && IsNumber(type),
            VectorCode.MultiplyAdd => isClosed && operands.Length == 3 && IsNumber(type),
            VectorCode.Divide => isClosed && operands.Length == 2 && IsFloat(type), // an integer zero must throw
            VectorCode.Sqrt or VectorCode.Floor or VectorCode.Ceiling or VectorCode.Truncate or VectorCode.RoundToEven => isClosed && operands.Length == 1 && IsFloat(type),
            VectorCode.Exp or VectorCode.Log or VectorCode.Log2 or VectorCode.Sin or VectorCode.Cos => operation is VectorFunction,
            VectorCode.And or VectorCode.Or or VectorCode.Xor => isClosed && operands.Length == 2 && (IsInteger(type) || type == typeof(bool)),
            VectorCode.Not => isClosed && operands.Length == 1 && (IsInteger(type) || type == typeof(bool)),
            VectorCode.Less or VectorCode.LessOrEqual or VectorCode.Greater or VectorCode.GreaterOrEqual =>
                operands.Length == 2 && operands[0] == type && IsNumber(type) && operation.Result == typeof(bool),
            VectorCode.Equal or VectorCode.NotEqual => operands.Length == 2 && operands[0] == type && IsKnown(type) && operation.Result == typeof(bool),
            VectorCode.IsNaN or VectorCode.IsInfinity or VectorCode.IsFinite => operands.Length == 1 && IsFloat(type) && operation.Result == typeof(bool),
            VectorCode.Select => operands.Length == 3 && operands[0] == typeof(bool) && operands[1] == type && operation.Result == type && IsKnown(type),
            VectorCode.Convert => operands.Length == 1 && CanConvert(type, operation.Result),
            _ => false,
        };
    }

    // Integers of 64 bits to float would be rounded twice, by way of double.
    private static bool CanConvert(Type from, Type to) => IsKnown(from) && IsKnown(to) && !(to == typeof(float) && (from == typeof(long) || from == typeof(ulong)));
}
