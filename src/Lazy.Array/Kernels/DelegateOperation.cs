using System.Linq.Expressions;
using LazyGraph.Execution;

namespace LazyGraph.Arrays;

/// <summary>A function of the user's own, which nothing is known about. Its kernels are as many as there are such objects.</summary>
/// <param name="name">The name for labels.</param>
/// <param name="function">The function.</param>
/// <param name="source">What the function was compiled from, if it was: that crosses to other processes, which compiled code can't.</param>
internal sealed class DelegateOperation<T, TResult>(string name, Func<T, TResult> function, Expression<Func<T, TResult>>? source = null)
    : Operation(name, VectorCode.None, typeof(TResult), typeof(T)), ISurrogated, ISharedByTasks
    where T : unmanaged
    where TResult : unmanaged
{
    public static DelegateOperation<T, TResult> Of(string name, Expression<Func<T, TResult>> source) => new(name, source.Compile(), source);

    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var x = (T*)a;
        var result = (TResult*)destination;
        for (var i = 0; i < count; i++)
        {
            result[i] = function(x[i]);
        }
    }

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing(Name, source is null ? function : null, source);

    private sealed class Crossing(string name, Func<T, TResult>? function, Expression<Func<T, TResult>>? source) : ISurrogate
    {
        public object Restore() => source is null
            ? new DelegateOperation<T, TResult>(name, function!) // one of both is there
            : Of(name, source);
    }
}

/// <inheritdoc cref="DelegateOperation{T, TResult}"/>
internal sealed class DelegateOperation<TLeft, TRight, TResult>(string name, Func<TLeft, TRight, TResult> function, Expression<Func<TLeft, TRight, TResult>>? source = null)
    : Operation(name, VectorCode.None, typeof(TResult), typeof(TLeft), typeof(TRight)), ISurrogated, ISharedByTasks
    where TLeft : unmanaged
    where TRight : unmanaged
    where TResult : unmanaged
{
    public static DelegateOperation<TLeft, TRight, TResult> Of(string name, Expression<Func<TLeft, TRight, TResult>> source) => new(name, source.Compile(), source);

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

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing(Name, source is null ? function : null, source);

    private sealed class Crossing(string name, Func<TLeft, TRight, TResult>? function, Expression<Func<TLeft, TRight, TResult>>? source) : ISurrogate
    {
        public object Restore() => source is null
            ? new DelegateOperation<TLeft, TRight, TResult>(name, function!) // one of both is there
            : Of(name, source);
    }
}

/// <inheritdoc cref="DelegateOperation{T, TResult}"/>
internal sealed class DelegateOperation<TFirst, TSecond, TThird, TResult>(string name, Func<TFirst, TSecond, TThird, TResult> function, Expression<Func<TFirst, TSecond, TThird, TResult>>? source = null)
    : Operation(name, VectorCode.None, typeof(TResult), typeof(TFirst), typeof(TSecond), typeof(TThird)), ISurrogated, ISharedByTasks
    where TFirst : unmanaged
    where TSecond : unmanaged
    where TThird : unmanaged
    where TResult : unmanaged
{
    public static DelegateOperation<TFirst, TSecond, TThird, TResult> Of(string name, Expression<Func<TFirst, TSecond, TThird, TResult>> source) => new(name, source.Compile(), source);

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

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing(Name, source is null ? function : null, source);

    private sealed class Crossing(string name, Func<TFirst, TSecond, TThird, TResult>? function, Expression<Func<TFirst, TSecond, TThird, TResult>>? source) : ISurrogate
    {
        public object Restore() => source is null
            ? new DelegateOperation<TFirst, TSecond, TThird, TResult>(name, function!) // one of both is there
            : Of(name, source);
    }
}
