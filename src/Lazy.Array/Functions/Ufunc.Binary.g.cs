// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class Ufunc
{
    /// <summary>Adds. Integers wrap; of bools, whether either is true.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Add(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("add", x, y);
    }

    /// <summary>Subtracts. Integers wrap; bools have no difference.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Subtract(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("subtract", x, y);
    }

    /// <summary>Multiplies. Integers wrap; of bools, whether both are true.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Multiply(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("multiply", x, y);
    }

    /// <summary>Divides with a fraction: integers give double.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray TrueDivide(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("true_divide", x, y);
    }

    /// <summary>Divides and rounds down. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray FloorDivide(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("floor_divide", x, y);
    }

    /// <summary>Computes what <c>FloorDivide</c> leaves, with the sign of the second operand. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Remainder(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("remainder", x, y);
    }

    /// <summary>Computes what a division rounded towards 0 leaves, with the sign of the first operand. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray FMod(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("fmod", x, y);
    }

    /// <summary>Raises to a power. Integers wrap, and negative powers of integers fail when computed.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Power(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("power", x, y);
    }

    /// <summary>Raises to a power in double, or in Complex.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray FloatPower(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("float_power", x, y);
    }

    /// <summary>Gets the greater; NaN if either is. Complex numbers go by real part, then imaginary part.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Maximum(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("maximum", x, y);
    }

    /// <summary>Gets the lesser; NaN if either is. Complex numbers go by real part, then imaginary part.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Minimum(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("minimum", x, y);
    }

    /// <summary>Gets the greater; the other one if one is NaN.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray FMax(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("fmax", x, y);
    }

    /// <summary>Gets the lesser; the other one if one is NaN.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray FMin(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("fmin", x, y);
    }

    /// <summary>Computes the angle of the point whose y is the first operand and whose x is the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Arctan2(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("arctan2", x, y);
    }

    /// <summary>Computes the length of the hypotenuse, without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Hypot(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("hypot", x, y);
    }

    /// <summary>Gives the first operand the sign of the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray CopySign(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("copysign", x, y);
    }

    /// <summary>Computes the number next to the first operand on the way to the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray NextAfter(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("nextafter", x, y);
    }

    /// <summary>Computes log(exp(x) + exp(y)), without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray LogAddExp(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("logaddexp", x, y);
    }

    /// <summary>Computes log2(2^x + 2^y), without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray LogAddExp2(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("logaddexp2", x, y);
    }

    /// <summary>Multiplies the first operand by 2 to the power of the second, a whole number.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray LdExp(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("ldexp", x, y);
    }

    /// <summary>Tells where the first operand is less than the second. Any integers are compared exactly.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Less(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("less", x, y);
    }

    /// <summary>Tells where the first operand is at most the second. Any integers are compared exactly.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray LessEqual(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("less_equal", x, y);
    }

    /// <summary>Tells where the first operand is greater than the second. Any integers are compared exactly.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Greater(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("greater", x, y);
    }

    /// <summary>Tells where the first operand is at least the second. Any integers are compared exactly.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray GreaterEqual(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("greater_equal", x, y);
    }

    /// <summary>Tells where both are equal; NaN equals nothing. Any integers are compared exactly.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray Equal(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("equal", x, y);
    }

    /// <summary>Tells where both differ; NaN differs from all. Any integers are compared exactly.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray NotEqual(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("not_equal", x, y);
    }

    /// <summary>Tells where neither is 0 or false.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray LogicalAnd(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("logical_and", x, y);
    }

    /// <summary>Tells where not both are 0 or false.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray LogicalOr(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("logical_or", x, y);
    }

    /// <summary>Tells where just one is 0 or false.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray LogicalXor(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("logical_xor", x, y);
    }

    /// <summary>Gets the bits that both integers have; of bools, whether both are true.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray BitwiseAnd(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("bitwise_and", x, y);
    }

    /// <summary>Gets the bits that either integer has; of bools, whether either is true.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray BitwiseOr(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("bitwise_or", x, y);
    }

    /// <summary>Gets the bits that just one integer has; of bools, whether they differ.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray BitwiseXor(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("bitwise_xor", x, y);
    }

    /// <summary>Shifts the bits of integers to the left; a shift by all bits or more leaves 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray LeftShift(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("left_shift", x, y);
    }

    /// <summary>Shifts the bits of integers to the right; a shift by all bits or more leaves 0, or -1 of a negative number.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
    /// <exception cref="ArgumentException">The shapes don't fit.</exception>
    public static ILazyArray RightShift(ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return UntypedFunction.Call("right_shift", x, y);
    }
}
