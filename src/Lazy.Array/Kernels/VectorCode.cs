namespace LazyGraph.Arrays;

/// <summary>The elementwise functions for which vector instructions exist. What each means is said by the operation that carries it.</summary>
internal enum VectorCode
{
    None,

    // Arithmetic on equal types.
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Abs,
    Square,
    Sqrt,
    Min, // NaN if either is
    Max,
    MultiplyAdd, // a * b + c, rounded twice

    // Rounding.
    Floor,
    Ceiling,
    Truncate,
    RoundToEven,

    // Functions computed by vector code of the framework: the scalar tail must go through the same code.
    Exp,
    Log,
    Log2,
    Sin,
    Cos,

    // Bits; for bool, too.
    And,
    Or,
    Xor,
    Not,

    // Of two equal types to bool.
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,

    // Of one floating-point number to bool.
    IsNaN,
    IsInfinity,
    IsFinite,

    /// <summary>bool, T, T to T.</summary>
    Select,

    /// <summary>From one type to another, as C# converts unchecked.</summary>
    Convert,
}
