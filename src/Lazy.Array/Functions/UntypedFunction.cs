using System.Numerics;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Applies functions to arrays whose element types are known only when running, by NumPy's rules of types.</summary>
internal static class UntypedFunction
{
    /// <summary>Applies a function of the catalogue.</summary>
    /// <exception cref="NotSupportedException">It isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit, or a scalar doesn't fit the type it meets.</exception>
    public static ILazyArray Call(string name, params ILazyArray[] operands)
    {
        var operation = Find(name, operands);
        var cast = new ILazyArray[operands.Length];
        for (var i = 0; i < cast.Length; i++)
        {
            cast[i] = Cast(operands[i], operation.Operands[i]);
        }

        return Apply(operation, cast);
    }

    /// <summary>Casts to another type; the array itself if it has it. A scalar without a type must fit it.</summary>
    public static ILazyArray Cast(ILazyArray array, Type type)
    {
        _ = ElementKind.Of(type);
        return array is WeakScalar scalar ? scalar.As(type)
            : Casts.Find(array.ElementType, type) is { } cast ? Apply(cast, array)
            : array;
    }

    /// <summary>Gets the types of some operands, once scalars without a type have taken one.</summary>
    public static Type[] TypesOf(params ReadOnlySpan<ILazyArray> operands)
    {
        Type? strong = null;
        Type? weak = null;
        foreach (var operand in operands)
        {
            if (operand is WeakScalar)
            {
                weak = Meet(weak, operand.ElementType);
            }
            else
            {
                strong = Meet(strong, operand.ElementType);
            }
        }

        var ofScalars = strong is null ? weak : weak is null ? strong : Promotion.OfScalar(weak, strong);
        var types = new Type[operands.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = operands[i] is WeakScalar ? ofScalars! : operands[i].ElementType;
        }

        return types;

        static Type Meet(Type? known, Type type) => known is null ? type : Promotion.Of(known, type);
    }

    /// <summary>Applies an operation to arrays of just its types.</summary>
    public static ILazyArray Apply(Operation operation, params ILazyArray[] operands)
    {
        var type = operation.Result;
        return type == typeof(double) ? Elementwise.Apply<double>(operation, operands)
            : type == typeof(bool) ? Elementwise.Apply<bool>(operation, operands)
            : type == typeof(float) ? Elementwise.Apply<float>(operation, operands)
            : type == typeof(long) ? Elementwise.Apply<long>(operation, operands)
            : type == typeof(int) ? Elementwise.Apply<int>(operation, operands)
            : type == typeof(short) ? Elementwise.Apply<short>(operation, operands)
            : type == typeof(sbyte) ? Elementwise.Apply<sbyte>(operation, operands)
            : type == typeof(ulong) ? Elementwise.Apply<ulong>(operation, operands)
            : type == typeof(uint) ? Elementwise.Apply<uint>(operation, operands)
            : type == typeof(ushort) ? Elementwise.Apply<ushort>(operation, operands)
            : type == typeof(byte) ? Elementwise.Apply<byte>(operation, operands)
            : type == typeof(Half) ? Elementwise.Apply<Half>(operation, operands)
            : Elementwise.Apply<Complex>(operation, operands);
    }

    private static Operation Find(string name, ILazyArray[] operands)
    {
        var types = TypesOf(operands);
        if (IsComparison(name) && HasMisfit(operands, types))
        {
            types = Array.ConvertAll(operands, operand => operand.ElementType); // 300 is greater than every byte
        }

        // A whole number beside a real one may still be asked for as such: the power of ldexp.
        return Catalog.Find(name, types)
            ?? Catalog.Find(name, Array.ConvertAll(operands, operand => operand.ElementType))
            ?? throw new NotSupportedException($"Found {name} of {string.Join(" and ", types.Select(TypeName.Of))}, expected {string.Join(", ", Catalog.TypesOf(name).Select(TypeName.Of))}, or what casts to one of them safely: cast the operands first.");
    }

    private static bool HasMisfit(ILazyArray[] operands, Type[] types)
    {
        for (var i = 0; i < operands.Length; i++)
        {
            if (operands[i] is WeakScalar scalar && !scalar.Fits(types[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComparison(string name) => name is "less" or "less_equal" or "greater" or "greater_equal" or "equal" or "not_equal";
}
