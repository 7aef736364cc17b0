using System.Linq.Expressions;
using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Finds the operations that stand for the operators and methods of expression trees.</summary>
internal abstract class LambdaOperations
{
    private static readonly Dictionary<Type, LambdaOperations> Kinds = new()
    {
        [typeof(sbyte)] = new Integers<sbyte>(),
        [typeof(byte)] = new Integers<byte>(),
        [typeof(short)] = new Integers<short>(),
        [typeof(ushort)] = new Integers<ushort>(),
        [typeof(int)] = new Integers<int>(),
        [typeof(uint)] = new Integers<uint>(),
        [typeof(long)] = new Integers<long>(),
        [typeof(ulong)] = new Integers<ulong>(),
        [typeof(float)] = new Floats<float>(),
        [typeof(double)] = new Floats<double>(),
        [typeof(bool)] = new Bools(),
    };

    /// <summary>Gets the operations on a type; null if trees on it are not taken apart.</summary>
    public static LambdaOperations? On(Type type) => Kinds.GetValueOrDefault(type);

    /// <summary>Gets whether an operation may throw, or is anything at all: then it must not run where the expression wouldn't have.</summary>
    public static bool MustNotRunInVain(Operation operation) => operation.Name is LambdaDelegates.Name or "abs"
        || (operation.Name is "/" or "%" && VectorTypes.IsInteger(operation.Result));

    public abstract Operation Select { get; }

    public abstract Operation? Unary(ExpressionType operation);

    public abstract Operation? Binary(ExpressionType operation);

    /// <summary>Gets a static method of so many numbers of the type, of <see cref="Math"/>, <see cref="MathF"/> or the type itself.</summary>
    public abstract Operation? Method(string name, int arity);

    private abstract class Numbers<T> : LambdaOperations
        where T : unmanaged, INumber<T>
    {
        public override Operation Select => Selection<T>.Select;

        public override Operation? Unary(ExpressionType operation) => operation == ExpressionType.Negate ? Arithmetic<T>.Negate : null;

        public override Operation? Binary(ExpressionType operation) => operation switch
        {
            ExpressionType.Add => Arithmetic<T>.Add,
            ExpressionType.Subtract => Arithmetic<T>.Subtract,
            ExpressionType.Multiply => Arithmetic<T>.Multiply,
            ExpressionType.Divide => Arithmetic<T>.Divide,
            ExpressionType.Modulo => Remainder<T>.Truncated,
            ExpressionType.LessThan => Comparison<T>.Less,
            ExpressionType.LessThanOrEqual => Comparison<T>.LessOrEqual,
            ExpressionType.GreaterThan => Comparison<T>.Greater,
            ExpressionType.GreaterThanOrEqual => Comparison<T>.GreaterOrEqual,
            ExpressionType.Equal => Equality<T>.Equal,
            ExpressionType.NotEqual => Equality<T>.NotEqual,
            _ => null,
        };

        public override Operation? Method(string name, int arity) => (name, arity) switch
        {
            ("Abs", 1) => Magnitude<T>.CheckedAbs,
            ("Min", 2) => Extremes<T>.Min,
            ("Max", 2) => Extremes<T>.Max,
            _ => null,
        };
    }

    private sealed class Integers<T> : Numbers<T>
        where T : unmanaged, IBinaryInteger<T>
    {
        public override Operation? Unary(ExpressionType operation) => operation is ExpressionType.Not or ExpressionType.OnesComplement ? Bits<T>.Not : base.Unary(operation);

        public override Operation? Binary(ExpressionType operation) => operation switch
        {
            ExpressionType.And => Bits<T>.And,
            ExpressionType.Or => Bits<T>.Or,
            ExpressionType.ExclusiveOr => Bits<T>.Xor,
            _ => base.Binary(operation),
        };
    }

    private sealed class Floats<T> : Numbers<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private static bool IsDouble => typeof(T) == typeof(double);

        // No overflow is checked in floating-point numbers.
        public override Operation? Unary(ExpressionType operation) => base.Unary(operation == ExpressionType.NegateChecked ? ExpressionType.Negate : operation);

        public override Operation? Binary(ExpressionType operation) => base.Binary(operation switch
        {
            ExpressionType.AddChecked => ExpressionType.Add,
            ExpressionType.SubtractChecked => ExpressionType.Subtract,
            ExpressionType.MultiplyChecked => ExpressionType.Multiply,
            _ => operation,
        });

        public override Operation? Method(string name, int arity) => (name, arity) switch
        {
            ("Abs", 1) => Magnitude<T>.Abs,
            ("Sqrt", 1) => Roots<T>.Sqrt,
            ("Floor", 1) => Rounding<T>.Floor,
            ("Ceiling", 1) => Rounding<T>.Ceiling,
            ("Truncate", 1) => Rounding<T>.Truncate,
            ("Round", 1) => Rounding<T>.RoundToEven,
            ("IsNaN", 1) => Classification<T>.IsNaN,
            ("IsInfinity", 1) => Classification<T>.IsInfinity,
            ("IsFinite", 1) => Classification<T>.IsFinite,
            ("Exp", 1) => IsDouble ? VectorFunctions.ExpDouble : VectorFunctions.ExpSingle,
            ("Log", 1) => IsDouble ? VectorFunctions.LogDouble : VectorFunctions.LogSingle,
            ("Log2", 1) => IsDouble ? VectorFunctions.Log2Double : VectorFunctions.Log2Single,
            ("Sin", 1) => IsDouble ? VectorFunctions.SinDouble : VectorFunctions.SinSingle,
            ("Cos", 1) => IsDouble ? VectorFunctions.CosDouble : VectorFunctions.CosSingle,
            _ => base.Method(name, arity),
        };
    }

    private sealed class Bools : LambdaOperations
    {
        public override Operation Select => Selection<bool>.Select;

        public override Operation? Unary(ExpressionType operation) => operation == ExpressionType.Not ? Logic.Not : null;

        public override Operation? Binary(ExpressionType operation) => operation switch
        {
            ExpressionType.And or ExpressionType.AndAlso => Logic.And,
            ExpressionType.Or or ExpressionType.OrElse => Logic.Or,
            ExpressionType.ExclusiveOr => Logic.Xor,
            ExpressionType.Equal => Logic.Equal,
            ExpressionType.NotEqual => Logic.NotEqual,
            _ => null,
        };

        public override Operation? Method(string name, int arity) => null;
    }
}
