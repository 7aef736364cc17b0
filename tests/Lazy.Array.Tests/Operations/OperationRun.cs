using LazyGraph.Arrays;

namespace LazyGraph.Tests.Operations;

/// <summary>Runs an operation on elements, without arrays or tasks.</summary>
internal static class OperationRun
{
    public static unsafe TResult[] On<T, TResult>(Operation? operation, params T[] x)
        where T : unmanaged
        where TResult : unmanaged
    {
        Assert.NotNull(operation);
        Assert.Equal([typeof(T)], operation.Operands);
        Assert.Equal(typeof(TResult), operation.Result);
        var result = new TResult[x.Length];
        fixed (T* a = x)
        fixed (TResult* destination = result)
        {
            operation.Run(a, null, null, destination, x.Length);
        }

        return result;
    }

    public static unsafe TResult Of<TLeft, TRight, TResult>(Operation? operation, TLeft left, TRight right)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged
    {
        Assert.NotNull(operation);
        Assert.Equal([typeof(TLeft), typeof(TRight)], operation.Operands);
        Assert.Equal(typeof(TResult), operation.Result);
        TResult result;
        operation.Run(&left, &right, null, &result, 1);
        return result;
    }

    /// <summary>Runs a function of the catalogue on two operands of one type.</summary>
    public static T Of<T>(string name, T left, T right)
        where T : unmanaged => Of<T, T, T>(Catalog.Of(typeof(T), name), left, right);

    /// <summary>Runs a function of the catalogue on one operand.</summary>
    public static T Of<T>(string name, T x)
        where T : unmanaged => On<T, T>(Catalog.Of(typeof(T), name), x)[0];
}
