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

internal sealed class UnaryOperation<TOperator, T, TResult> : Operation
    where TOperator : IUnaryOperator<T, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    public static readonly UnaryOperation<TOperator, T, TResult> Instance = new();

    private UnaryOperation()
        : base(TOperator.Name, TOperator.Code, typeof(TResult), typeof(T))
    {
    }

    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var x = (T*)a;
        var result = (TResult*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = TOperator.Invoke(x[i]);
        }
    }
}

internal sealed class BinaryOperation<TOperator, TLeft, TRight, TResult> : Operation
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
}

internal sealed class TernaryOperation<TOperator, TFirst, TSecond, TThird, TResult> : Operation
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
}

/// <summary>A function of the user's own, which nothing is known about. Its kernels are as many as there are such objects.</summary>
internal sealed class DelegateOperation<T, TResult>(string name, Func<T, TResult> function) : Operation(name, VectorCode.None, typeof(TResult), typeof(T))
    where T : unmanaged
    where TResult : unmanaged
{
    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var x = (T*)a;
        var result = (TResult*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = function(x[i]);
        }
    }
}

/// <inheritdoc cref="DelegateOperation{T, TResult}"/>
internal sealed class DelegateOperation<TLeft, TRight, TResult>(string name, Func<TLeft, TRight, TResult> function) : Operation(name, VectorCode.None, typeof(TResult), typeof(TLeft), typeof(TRight))
    where TLeft : unmanaged
    where TRight : unmanaged
    where TResult : unmanaged
{
    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var left = (TLeft*)a;
        var right = (TRight*)b;
        var result = (TResult*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = function(left[i], right[i]);
        }
    }
}

/// <inheritdoc cref="DelegateOperation{T, TResult}"/>
internal sealed class DelegateOperation<TFirst, TSecond, TThird, TResult>(string name, Func<TFirst, TSecond, TThird, TResult> function) : Operation(name, VectorCode.None, typeof(TResult), typeof(TFirst), typeof(TSecond), typeof(TThird))
    where TFirst : unmanaged
    where TSecond : unmanaged
    where TThird : unmanaged
    where TResult : unmanaged
{
    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var first = (TFirst*)a;
        var second = (TSecond*)b;
        var third = (TThird*)c;
        var result = (TResult*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = function(first[i], second[i], third[i]);
        }
    }
}
