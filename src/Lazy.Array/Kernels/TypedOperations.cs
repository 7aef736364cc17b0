using LazyGraph.Execution;

namespace LazyGraph.Arrays;

/// <summary>The function of one element that a <see cref="UnaryOperation{TOperator, T, TResult}"/> applies.</summary>
internal interface IUnaryOperator<T, TResult>
{
    static abstract string Name { get; }

    static virtual VectorCode Code => VectorCode.None;

    static abstract TResult Invoke(T x);
}

/// <summary>The function of two elements that a <see cref="BinaryOperation{TOperator, TLeft, TRight, TResult}"/> applies.</summary>
internal interface IBinaryOperator<TLeft, TRight, TResult>
{
    static abstract string Name { get; }

    static virtual VectorCode Code => VectorCode.None;

    static abstract TResult Invoke(TLeft left, TRight right);
}

/// <summary>The function of three elements that a <see cref="TernaryOperation{TOperator, TFirst, TSecond, TThird, TResult}"/> applies.</summary>
internal interface ITernaryOperator<TFirst, TSecond, TThird, TResult>
{
    static abstract string Name { get; }

    static virtual VectorCode Code => VectorCode.None;

    static abstract TResult Invoke(TFirst first, TSecond second, TThird third);
}

internal sealed class UnaryOperation<TOperator, T, TResult> : Operation, ISurrogated
    where TOperator : IUnaryOperator<T, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    public static readonly UnaryOperation<TOperator, T, TResult> Instance = new();

    private UnaryOperation()
        : base(TOperator.Name, TOperator.Code, typeof(TResult), typeof(T))
    {
    }

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing();

    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var x = (T*)a;
        var result = (TResult*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = TOperator.Invoke(x[i]);
        }
    }

    // Kernels are cached by the operation, so there is one object in each process.
    private sealed class Crossing : ISurrogate
    {
        public object Restore() => Instance;
    }
}

internal sealed class BinaryOperation<TOperator, TLeft, TRight, TResult> : Operation, ISurrogated
    where TOperator : IBinaryOperator<TLeft, TRight, TResult>
    where TLeft : unmanaged
    where TRight : unmanaged
    where TResult : unmanaged
{
    public static readonly BinaryOperation<TOperator, TLeft, TRight, TResult> Instance = new();

    private BinaryOperation()
        : base(TOperator.Name, TOperator.Code, typeof(TResult), typeof(TLeft), typeof(TRight))
    {
    }

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing();

    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var left = (TLeft*)a;
        var right = (TRight*)b;
        var result = (TResult*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = TOperator.Invoke(left[i], right[i]);
        }
    }

    // Kernels are cached by the operation, so there is one object in each process.
    private sealed class Crossing : ISurrogate
    {
        public object Restore() => Instance;
    }
}

internal sealed class TernaryOperation<TOperator, TFirst, TSecond, TThird, TResult> : Operation, ISurrogated
    where TOperator : ITernaryOperator<TFirst, TSecond, TThird, TResult>
    where TFirst : unmanaged
    where TSecond : unmanaged
    where TThird : unmanaged
    where TResult : unmanaged
{
    public static readonly TernaryOperation<TOperator, TFirst, TSecond, TThird, TResult> Instance = new();

    private TernaryOperation()
        : base(TOperator.Name, TOperator.Code, typeof(TResult), typeof(TFirst), typeof(TSecond), typeof(TThird))
    {
    }

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing();

    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var first = (TFirst*)a;
        var second = (TSecond*)b;
        var third = (TThird*)c;
        var result = (TResult*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = TOperator.Invoke(first[i], second[i], third[i]);
        }
    }

    // Kernels are cached by the operation, so there is one object in each process.
    private sealed class Crossing : ISurrogate
    {
        public object Restore() => Instance;
    }
}
