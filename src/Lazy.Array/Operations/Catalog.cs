using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Finds operations by NumPy's names for functions: of the types a function is defined for, the first to which all operands cast safely.</summary>
internal static class Catalog
{
    // NumPy's order. A type's table is made when it is first needed.
    private static readonly (Type Type, Lazy<Dictionary<string, Operation>> Table)[] Tables =
    [
        (typeof(bool), new(BoolCatalog.Make)),
        (typeof(sbyte), new(IntegerCatalog<sbyte>.Make)),
        (typeof(byte), new(IntegerCatalog<byte>.Make)),
        (typeof(short), new(IntegerCatalog<short>.Make)),
        (typeof(ushort), new(IntegerCatalog<ushort>.Make)),
        (typeof(int), new(IntegerCatalog<int>.Make)),
        (typeof(uint), new(IntegerCatalog<uint>.Make)),
        (typeof(long), new(IntegerCatalog<long>.Make)),
        (typeof(ulong), new(IntegerCatalog<ulong>.Make)),
        (typeof(Half), new(FloatCatalog<Half>.Make)),
        (typeof(float), new(FloatCatalog<float>.Make)),
        (typeof(double), new(FloatCatalog<double>.Make)),
        (typeof(Complex), new(ComplexCatalog.Make)),
    ];

    // Functions that bool has none of, though it would cast to int8.
    private static readonly HashSet<string> NotOfBool = ["subtract", "negative", "positive", "sign"];

    // Functions whose result for integers is double, however small they are.
    private static readonly HashSet<string> DoubleOfIntegers = ["true_divide", "sinc", "i0"];

    /// <summary>Gets the operation that a function stands for on operands of some types. The operands must be cast to its operand types.</summary>
    /// <param name="name">NumPy's name.</param>
    /// <param name="operands">The types of the operands.</param>
    /// <returns>The operation; null if the function isn't defined for the types.</returns>
    public static Operation? Find(string name, params ReadOnlySpan<Type> operands)
    {
        switch (name)
        {
            case "logical_and":
                return Logic.And;
            case "logical_or":
                return Logic.Or;
            case "logical_xor":
                return Logic.Xor;
            case "logical_not":
                return Logic.Not;
            case "ldexp":
                return LdExp(operands[0], operands[1]);
            case "where":
                return Of(Promotion.Of(operands[1..]), "where");
            case "float_power":
                return Search("power", typeof(double), operands);
        }

        var isExact = true;
        var isBool = true;
        foreach (var type in operands)
        {
            isExact &= Promotion.IsExact(type);
            isBool &= type == typeof(bool);
        }

        return isBool && NotOfBool.Contains(name) ? null
            : isExact && DoubleOfIntegers.Contains(name) ? Search(name, typeof(double), operands)
            : operands.Length == 2 && Mixed(name, operands[0], operands[1]) is { } mixed ? mixed
            : Search(name, typeof(bool), operands);
    }

    /// <summary>Gets a function's operation on one type exactly.</summary>
    public static Operation? Of(Type type, string name)
    {
        foreach (var (known, table) in Tables)
        {
            if (known == type)
            {
                return table.Value.GetValueOrDefault(name);
            }
        }

        return null;
    }

    /// <summary>Gets the types that a function is defined for.</summary>
    public static IEnumerable<Type> TypesOf(string name) => Tables
        .Where(entry => entry.Table.Value.ContainsKey(name == "float_power" ? "power" : name) && (entry.Type != typeof(bool) || !NotOfBool.Contains(name)))
        .Select(entry => entry.Type);

    private static Operation? Search(string name, Type least, ReadOnlySpan<Type> operands)
    {
        foreach (var (type, table) in Tables)
        {
            if (Promotion.IsSafe(least, type) && AreSafe(operands, type) && table.Value.TryGetValue(name, out var operation))
            {
                return operation;
            }
        }

        return null;
    }

    private static bool AreSafe(ReadOnlySpan<Type> operands, Type type)
    {
        foreach (var operand in operands)
        {
            if (!Promotion.IsSafe(operand, type))
            {
                return false;
            }
        }

        return true;
    }

    private static Operation? LdExp(Type number, Type power) =>
        !Promotion.IsExact(power) || power == typeof(ulong) ? null
        : Search(Promotion.IsSafe(power, typeof(int)) ? "ldexp" : "ldexp_long", typeof(Half), [number]);

    /// <summary>Comparisons of long with ulong, which would meet in double and lose bits.</summary>
    private static Operation? Mixed(string name, Type left, Type right)
    {
        if (left == typeof(ulong) && IsSigned(right))
        {
            return MixedOrder.OfUnsigned(name);
        }

        return right == typeof(ulong) && IsSigned(left) ? MixedOrder.OfSigned(name) : null;

        static bool IsSigned(Type type) => Promotion.IsInteger(type) && Promotion.IsSafe(type, typeof(long)) && !Promotion.IsSafe(type, typeof(ulong));
    }
}
