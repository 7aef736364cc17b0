// Writes the elementwise functions and operators of Lazy.Array, whose overloads differ only by the types of their operands.
// Run from the repository's root: dotnet run eng/GenerateElementwise.cs [-- FOLDER]   (default: src/Lazy.Array/Functions)
#:property PublishAot=false
#:property AnalysisLevel=none
#:property NoWarn=IDE0005;CA1305

using System.Text;

var root = args.Length > 0 ? args[0] : "src/Lazy.Array/Functions";

// The letters say for which types there is a typed form: F floating point, C Complex, I int and long to double, B to bool,
// N every number, R every real number. A dash: only the untyped form.
(string Name, string Key, string Types, string Summary)[] unary =
[
    ("Negative", "negative", "-", "Computes the negative. Integers wrap; bool has none."),
    ("Positive", "positive", "-", "Gives the numbers as they are; bool has no such function."),
    ("Absolute", "absolute", "-", "Computes the absolute value; of complex numbers the real one. The least integer stays itself."),
    ("FAbs", "fabs", "-", "Computes the absolute value in floating point."),
    ("Sign", "sign", "N", "Computes -1, 0 or 1 by the sign; NaN stays; a complex number is divided by its absolute value."),
    ("Square", "square", "N", "Computes the square. Integers wrap."),
    ("Reciprocal", "reciprocal", "N", "Computes 1 / x; of integers the whole part, and 0 of 0."),
    ("Sqrt", "sqrt", "FCI", "Computes the square root; of negative real numbers NaN."),
    ("Cbrt", "cbrt", "FI", "Computes the cube root."),
    ("Exp", "exp", "FCI", "Computes e to the power x."),
    ("Exp2", "exp2", "FCI", "Computes 2 to the power x."),
    ("Expm1", "expm1", "FCI", "Computes exp(x) - 1, exactly near 0, too."),
    ("Log", "log", "FCI", "Computes the natural logarithm; of 0 minus infinity, of negative real numbers NaN."),
    ("Log2", "log2", "FCI", "Computes the logarithm to the base 2."),
    ("Log10", "log10", "FCI", "Computes the logarithm to the base 10."),
    ("Log1p", "log1p", "FCI", "Computes log(1 + x), exactly near 0, too."),
    ("Sin", "sin", "FCI", "Computes the sine of an angle in radians."),
    ("Cos", "cos", "FCI", "Computes the cosine of an angle in radians."),
    ("Tan", "tan", "FCI", "Computes the tangent of an angle in radians."),
    ("Arcsin", "arcsin", "FCI", "Computes the angle whose sine is x; NaN outside of -1 to 1."),
    ("Arccos", "arccos", "FCI", "Computes the angle whose cosine is x; NaN outside of -1 to 1."),
    ("Arctan", "arctan", "FCI", "Computes the angle whose tangent is x."),
    ("Sinh", "sinh", "FCI", "Computes the hyperbolic sine."),
    ("Cosh", "cosh", "FCI", "Computes the hyperbolic cosine."),
    ("Tanh", "tanh", "FCI", "Computes the hyperbolic tangent."),
    ("Arcsinh", "arcsinh", "FCI", "Computes the inverse of the hyperbolic sine."),
    ("Arccosh", "arccosh", "FCI", "Computes the inverse of the hyperbolic cosine; NaN below 1."),
    ("Arctanh", "arctanh", "FCI", "Computes the inverse of the hyperbolic tangent; NaN outside of -1 to 1."),
    ("Sinc", "sinc", "FCI", "Computes sin(πx) / πx; 1 at 0."),
    ("I0", "i0", "FI", "Computes the modified Bessel function of the first kind, of order 0."),
    ("Deg2Rad", "deg2rad", "FI", "Converts degrees to radians."),
    ("Rad2Deg", "rad2deg", "FI", "Converts radians to degrees."),
    ("Floor", "floor", "F", "Rounds down. Integers stay, as in NumPy 2."),
    ("Ceil", "ceil", "F", "Rounds up. Integers stay, as in NumPy 2."),
    ("Trunc", "trunc", "F", "Rounds towards 0. Integers stay, as in NumPy 2."),
    ("Fix", "fix", "F", "Rounds towards 0. Integers stay, as in NumPy 2."),
    ("Rint", "rint", "F", "Rounds to the nearest whole number, half to even."),
    ("Spacing", "spacing", "F", "Computes the distance to the next number away from 0, with the number's sign."),
    ("SignBit", "signbit", "FB", "Tells which numbers have the sign of negative ones: -0 has."),
    ("IsNaN", "isnan", "FCB", "Tells which elements are no numbers."),
    ("IsInf", "isinf", "FCB", "Tells which elements are infinite, of either sign."),
    ("IsFinite", "isfinite", "FCB", "Tells which elements are neither infinite nor NaN."),
    ("IsPosInf", "isposinf", "FB", "Tells which elements are positive infinity."),
    ("IsNegInf", "isneginf", "FB", "Tells which elements are negative infinity."),
    ("Conj", "conj", "C", "Computes the complex conjugate; real numbers stay."),
    ("Real", "real", "-", "Gets the real part; real numbers are their own."),
    ("Imag", "imag", "-", "Gets the imaginary part; 0 of real numbers."),
    ("LogicalNot", "logical_not", "-", "Tells which elements are 0 or false."),
    ("Invert", "invert", "-", "Inverts all bits of integers; negates bools."),
];

(string Name, string Key, string Types, string Summary)[] binary =
[
    ("Add", "add", "-", "Adds. Integers wrap; of bools, whether either is true."),
    ("Subtract", "subtract", "-", "Subtracts. Integers wrap; bools have no difference."),
    ("Multiply", "multiply", "-", "Multiplies. Integers wrap; of bools, whether both are true."),
    ("TrueDivide", "true_divide", "FCI", "Divides with a fraction: integers give double."),
    ("FloorDivide", "floor_divide", "R", "Divides and rounds down. Integers by 0 give 0."),
    ("Remainder", "remainder", "R", "Computes what <c>FloorDivide</c> leaves, with the sign of the second operand. Integers by 0 give 0."),
    ("FMod", "fmod", "R", "Computes what a division rounded towards 0 leaves, with the sign of the first operand. Integers by 0 give 0."),
    ("Power", "power", "N", "Raises to a power. Integers wrap, and negative powers of integers fail when computed."),
    ("FloatPower", "float_power", "-", "Raises to a power in double, or in Complex."),
    ("Maximum", "maximum", "N", "Gets the greater; NaN if either is. Complex numbers go by real part, then imaginary part."),
    ("Minimum", "minimum", "N", "Gets the lesser; NaN if either is. Complex numbers go by real part, then imaginary part."),
    ("FMax", "fmax", "N", "Gets the greater; the other one if one is NaN."),
    ("FMin", "fmin", "N", "Gets the lesser; the other one if one is NaN."),
    ("Arctan2", "arctan2", "F", "Computes the angle of the point whose y is the first operand and whose x is the second."),
    ("Hypot", "hypot", "F", "Computes the length of the hypotenuse, without overflow on the way."),
    ("CopySign", "copysign", "F", "Gives the first operand the sign of the second."),
    ("NextAfter", "nextafter", "F", "Computes the number next to the first operand on the way to the second."),
    ("LogAddExp", "logaddexp", "F", "Computes log(exp(x) + exp(y)), without overflow on the way."),
    ("LogAddExp2", "logaddexp2", "F", "Computes log2(2^x + 2^y), without overflow on the way."),
    ("LdExp", "ldexp", "-", "Multiplies the first operand by 2 to the power of the second, a whole number."),
    ("Less", "less", "-", "Tells where the first operand is less than the second. Any integers are compared exactly."),
    ("LessEqual", "less_equal", "-", "Tells where the first operand is at most the second. Any integers are compared exactly."),
    ("Greater", "greater", "-", "Tells where the first operand is greater than the second. Any integers are compared exactly."),
    ("GreaterEqual", "greater_equal", "-", "Tells where the first operand is at least the second. Any integers are compared exactly."),
    ("Equal", "equal", "-", "Tells where both are equal; NaN equals nothing. Any integers are compared exactly."),
    ("NotEqual", "not_equal", "-", "Tells where both differ; NaN differs from all. Any integers are compared exactly."),
    ("LogicalAnd", "logical_and", "-", "Tells where neither is 0 or false."),
    ("LogicalOr", "logical_or", "-", "Tells where not both are 0 or false."),
    ("LogicalXor", "logical_xor", "-", "Tells where just one is 0 or false."),
    ("BitwiseAnd", "bitwise_and", "-", "Gets the bits that both integers have; of bools, whether both are true."),
    ("BitwiseOr", "bitwise_or", "-", "Gets the bits that either integer has; of bools, whether either is true."),
    ("BitwiseXor", "bitwise_xor", "-", "Gets the bits that just one integer has; of bools, whether they differ."),
    ("LeftShift", "left_shift", "-", "Shifts the bits of integers to the left; a shift by all bits or more leaves 0."),
    ("RightShift", "right_shift", "-", "Shifts the bits of integers to the right; a shift by all bits or more leaves 0, or -1 of a negative number."),
];

WriteUntyped();
WriteTyped();
WriteOperators();

void Write(string file, string usings, string head, StringBuilder body) =>
    File.WriteAllText(Path.Combine(root, file), "// Written by eng/GenerateElementwise.cs; change it there.\n#nullable enable\n" + usings + "\nnamespace LazyGraph;\n\n" + head + "\n{\n" + body.ToString().Trim('\n') + "\n}\n");

void WriteUntyped()
{
    const string Usings = "using LazyGraph.Arrays;\n";
    var text = new StringBuilder();
    foreach (var (name, key, _, summary) in unary)
    {
        text.Append($$"""

                /// <summary>{{summary}}</summary>
                /// <param name="x">The array.</param>
                /// <returns>An array of the same shape.</returns>
                /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
                public static ILazyArray {{name}}(ILazyArray x)
                {
                    ArgumentNullException.ThrowIfNull(x);
                    return UntypedFunction.Call("{{key}}", x);
                }

            """);
    }

    Write("Ufunc.Unary.g.cs", Usings, "public static partial class Ufunc", text);
    text.Clear();
    foreach (var (name, key, _, summary) in binary)
    {
        text.Append($$"""

                /// <summary>{{summary}}</summary>
                /// <param name="x">The first operand.</param>
                /// <param name="y">The second operand.</param>
                /// <returns>An array of the common shape.</returns>
                /// <exception cref="NotSupportedException">The function isn't defined for the types.</exception>
                /// <exception cref="ArgumentException">The shapes don't fit.</exception>
                public static ILazyArray {{name}}(ILazyArray x, ILazyArray y)
                {
                    ArgumentNullException.ThrowIfNull(x);
                    ArgumentNullException.ThrowIfNull(y);
                    return UntypedFunction.Call("{{key}}", x, y);
                }

            """);
    }

    Write("Ufunc.Binary.g.cs", Usings, "public static partial class Ufunc", text);
}

void WriteTyped()
{
    const string Usings = "using System.Numerics;\nusing LazyGraph.Arrays;\n";
    const string Float = "unmanaged, IFloatingPointIeee754<T>";
    var floats = new StringBuilder();
    var others = new StringBuilder();
    foreach (var (name, key, types, summary) in unary)
    {
        var isBool = types.Contains('B');
        if (types.Contains('F') || types.Contains('N'))
        {
            floats.Append(Unary(name, key, summary, "T", isBool ? "bool" : "T", types.Contains('N') ? "unmanaged, INumberBase<T>" : Float));
        }

        if (types.Contains('C'))
        {
            others.Append(Unary(name, key, summary, "Complex", isBool ? "bool" : "Complex", null));
        }

        if (types.Contains('I'))
        {
            others.Append(UnaryOfInteger(name, "int")).Append(UnaryOfInteger(name, "long"));
        }
    }

    Write("ArrayMath.Unary.g.cs", Usings, "public static partial class ArrayMath", floats);
    Write("ArrayMath.Others.g.cs", Usings, "public static partial class ArrayMath", others);
    var pairs = new StringBuilder();
    foreach (var (name, key, types, summary) in binary)
    {
        if (types == "-")
        {
            continue;
        }

        var constraint = types.Contains('N') ? "unmanaged, INumberBase<T>" : types.Contains('R') ? "unmanaged, INumber<T>" : Float;
        var typed = name == "Remainder" ? "Mod" : name;
        pairs.Append(Binary(typed, key, summary, "T", constraint));
        if (types.Contains('C'))
        {
            pairs.Append(Binary(typed, key, summary, "Complex", null));
        }

        if (types.Contains('I'))
        {
            pairs.Append(BinaryOfInteger(typed, "int")).Append(BinaryOfInteger(typed, "long"));
        }
    }

    Write("ArrayMath.Binary.g.cs", Usings, "public static partial class ArrayMath", pairs);
}

string Unary(string name, string key, string summary, string type, string result, string? constraint) => $$"""

        /// <summary>{{summary}}</summary>
        /// <param name="x">The array.</param>{{(constraint is null ? "" : "\n    /// <typeparam name=\"T\">The type of the elements.</typeparam>")}}
        /// <returns>An array of the same shape.</returns>
        public static LazyArray<{{result}}> {{name}}{{(constraint is null ? "" : "<T>")}}(this LazyArray<{{type}}> x){{(constraint is null ? "" : $"\n        where T : {constraint}")}}
        {
            ArgumentNullException.ThrowIfNull(x);
            return TypedFunction.Call<{{type}}, {{result}}>("{{key}}", x);
        }

    """;

string UnaryOfInteger(string name, string type) => $$"""

        /// <inheritdoc cref="{{name}}{T}(LazyArray{T})"/>
        public static LazyArray<double> {{name}}(this LazyArray<{{type}}> x)
        {
            ArgumentNullException.ThrowIfNull(x);
            return {{name}}(x.As<double>());
        }

    """;

string Binary(string name, string key, string summary, string type, string? constraint)
{
    var generic = constraint is null ? "" : "<T>";
    var where = constraint is null ? "" : $"\n        where T : {constraint}";
    var text = new StringBuilder();
    foreach (var (right, value) in new[] { ($"LazyArray<{type}>", "y"), (type, "LazyArray.Scalar(y)") })
    {
        var square = key == "power" && value != "y" ? "y == T.One + T.One ? Square(x) : " : ""; // ten times as fast
        text.Append($$"""

                /// <summary>{{summary}}</summary>
                /// <param name="x">The first operand.</param>
                /// <param name="y">The second operand.</param>{{(constraint is null ? "" : "\n    /// <typeparam name=\"T\">The type of the elements.</typeparam>")}}
                /// <returns>An array of the common shape.</returns>
                public static LazyArray<{{type}}> {{name}}{{generic}}(this LazyArray<{{type}}> x, {{right}} y){{where}}
                {
                    ArgumentNullException.ThrowIfNull(x);{{(value == "y" ? "\n        ArgumentNullException.ThrowIfNull(y);" : "")}}
                    return {{square}}TypedFunction.Call<{{type}}, {{type}}>("{{key}}", x, {{value}});
                }

            """);
    }

    return text.ToString();
}

string BinaryOfInteger(string name, string type)
{
    var text = new StringBuilder();
    foreach (var (right, value, reference) in new[] { ($"LazyArray<{type}>", "y.As<double>()", "LazyArray{T}"), (type, "(double)y", "T") })
    {
        text.Append($$"""

                /// <inheritdoc cref="{{name}}{T}(LazyArray{T}, {{reference}})"/>
                public static LazyArray<double> {{name}}(this LazyArray<{{type}}> x, {{right}} y)
                {
                    ArgumentNullException.ThrowIfNull(x);{{(reference == "T" ? "" : "\n        ArgumentNullException.ThrowIfNull(y);")}}
                    return {{name}}(x.As<double>(), {{value}});
                }

            """);
    }

    return text.ToString();
}

void WriteOperators()
{
    const string Usings = "using System.Numerics;\nusing LazyGraph.Arrays;\n";
    var arithmetic = new StringBuilder("    extension<T>(LazyArray<T>)\n        where T : unmanaged, INumberBase<T>\n    {");
    arithmetic.Append(Operators("+", "T", "T", "Arithmetic<T>.Add", "Adds element by element. Integers wrap."));
    arithmetic.Append(Operators("-", "T", "T", "Arithmetic<T>.Subtract", "Subtracts element by element. Integers wrap."));
    arithmetic.Append(Operators("*", "T", "T", "Arithmetic<T>.Multiply", "Multiplies element by element. Integers wrap."));
    arithmetic.Append(Operators("/", "T", "T", "Arithmetic<T>.Divide", "Divides element by element, as C# does for the type: integers lose the fraction, and fail when computed if a divisor is 0."));
    arithmetic.Append(UnaryOperator("+", "T", "Constancy<T>.Self", "Gives the elements as they are."));
    arithmetic.Append(UnaryOperator("-", "T", "Arithmetic<T>.Negate", "Negates each element. Integers wrap."));
    Write("ArrayArithmetic.g.cs", Usings, "/// <summary>Arithmetic on arrays, element by element: <c>x + y * 2</c> is an array, too.</summary>\n/// <remarks>Operators mean what C# means for the type, and keep it. Operands are broadcast; a number, or the promise of one, meets every element.</remarks>\npublic static class ArrayArithmetic", Close(arithmetic));

    var modulus = new StringBuilder("    extension<T>(LazyArray<T>)\n        where T : unmanaged, INumber<T>\n    {");
    modulus.Append(Operators("%", "T", "T", "Remainder<T>.Truncated", "Computes the remainder as C# does, with the sign of the left operand; integers fail when computed if a divisor is 0. NumPy's is <c>Mod</c>."));
    Write("ArrayModulus.g.cs", Usings, "/// <summary>The remainder on arrays, element by element.</summary>\npublic static class ArrayModulus", Close(modulus));

    var order = new StringBuilder("    extension<T>(LazyArray<T>)\n        where T : unmanaged, INumber<T>\n    {");
    order.Append(Operators("<", "T", "bool", "Arrays.Comparison<T>.Less", "Tells which elements are less."));
    order.Append(Operators("<=", "T", "bool", "Arrays.Comparison<T>.LessOrEqual", "Tells which elements are at most as great."));
    order.Append(Operators(">", "T", "bool", "Arrays.Comparison<T>.Greater", "Tells which elements are greater."));
    order.Append(Operators(">=", "T", "bool", "Arrays.Comparison<T>.GreaterOrEqual", "Tells which elements are at least as great."));
    Write("ArrayComparison.g.cs", Usings, "/// <summary>The order of numbers in arrays, element by element: <c>x &lt; 1.0</c> is an array of bool. Equality is <c>EqualTo</c>.</summary>\n/// <remarks>NaN is neither less nor greater than anything.</remarks>\npublic static class ArrayComparison", Close(order));

    var bits = new StringBuilder("    extension<T>(LazyArray<T>)\n        where T : unmanaged, IBinaryInteger<T>\n    {");
    bits.Append(Operators("&", "T", "T", "Bits<T>.And", "Gets the bits that both have."));
    bits.Append(Operators("|", "T", "T", "Bits<T>.Or", "Gets the bits that either has."));
    bits.Append(Operators("^", "T", "T", "Bits<T>.Xor", "Gets the bits that just one has."));
    bits.Append(UnaryOperator("~", "T", "Bits<T>.Not", "Inverts all bits."));
    bits.Append(Shift("<<", "Shifts<T>.MaskedShiftLeft", "left")).Append(Shift(">>", "Shifts<T>.MaskedShiftRight", "right"));
    Write("ArrayBits.g.cs", Usings, "/// <summary>The operators on the bits of integers in arrays, element by element.</summary>\npublic static class ArrayBits", Close(bits));

    var logic = new StringBuilder("    extension(LazyArray<bool>)\n    {");
    logic.Append(Operators("&", "bool", "bool", "Logic.And", "Tells where both are true."));
    logic.Append(Operators("|", "bool", "bool", "Logic.Or", "Tells where either is true."));
    logic.Append(Operators("^", "bool", "bool", "Logic.Xor", "Tells where just one is true."));
    logic.Append(UnaryOperator("!", "bool", "Logic.Not", "Tells where it is false."));
    Write("ArrayLogic.g.cs", Usings.Replace("using System.Numerics;\n", ""), "/// <summary>Logic on arrays of bool, element by element.</summary>\npublic static class ArrayLogic", Close(logic));
}

StringBuilder Close(StringBuilder block)
{
    var text = block.ToString().TrimEnd().Replace("    {\n\n", "    {\n");
    return new StringBuilder(text + "\n    }\n");
}

string Operators(string symbol, string type, string result, string operation, string summary)
{
    summary = summary.Replace("&", "&amp;").Replace("<T>", "");
    var array = $"LazyArray<{type}>";
    var text = new StringBuilder();
    foreach (var (left, right) in new[] { (array, array), (array, type), (type, array), (array, $"Delayed<{type}>"), ($"Delayed<{type}>", array) })
    {
        var x = left == array ? "left" : "LazyArray.Scalar(left)";
        var y = right == array ? "right" : "LazyArray.Scalar(right)";
        text.Append($$"""


                    /// <summary>{{summary}}</summary>
                    /// <param name="left">The left operand.</param>
                    /// <param name="right">The right operand.</param>
                    /// <returns>An array of the common shape.</returns>
                    public static LazyArray<{{result}}> operator {{symbol}}({{left}} left, {{right}} right) => Elementwise.Apply<{{result}}>({{operation}}, {{x}}, {{y}});
            """);
    }

    return text.ToString();
}

string UnaryOperator(string symbol, string type, string operation, string summary) => $$"""


            /// <summary>{{summary}}</summary>
            /// <param name="operand">The operand.</param>
            /// <returns>An array of the same shape.</returns>
            public static LazyArray<{{type}}> operator {{symbol}}(LazyArray<{{type}}> operand) => Elementwise.Apply<{{type}}>({{operation}}, operand);
    """;

string Shift(string symbol, string operation, string side)
{
    var text = new StringBuilder();
    foreach (var (type, value) in new[] { ("LazyArray<int>", "count"), ("int", "LazyArray.Scalar(count)") })
    {
        text.Append($$"""


                    /// <summary>Shifts the bits to the {{side}}, as C# does: only the lowest bits of the count are looked at.</summary>
                    /// <param name="operand">What is shifted.</param>
                    /// <param name="count">By how many bits.</param>
                    /// <returns>An array of the common shape.</returns>
                    public static LazyArray<T> operator {{symbol}}(LazyArray<T> operand, {{type}} count) => Elementwise.Apply<T>({{operation}}, operand, {{value}});
            """);
    }

    return text.ToString();
}
