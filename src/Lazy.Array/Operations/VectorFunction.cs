using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LazyGraph.Execution;

namespace LazyGraph.Arrays;

/// <summary>The vector code and the scalar code of a function.</summary>
internal interface IVectorFunction<T>
{
    static abstract string Name { get; }

    static abstract VectorCode Code { get; }

    /// <summary>Gets the greatest magnitude up to which the framework's vector code computes every element by itself. Beyond it, it gives up on
    /// a whole vector if one element is out of range, and an element's bits would hang on its neighbours'.</summary>
    static abstract T Limit { get; }

    static abstract T Invoke(T x);

    static abstract Vector128<T> Invoke(Vector128<T> x);

    static abstract Vector256<T> Invoke(Vector256<T> x);

    static abstract Vector512<T> Invoke(Vector512<T> x);
}

/// <summary>A function that the framework computes by vector code. Compiled kernels call the same code, so each element has the same bits however it is run.</summary>
internal abstract class VectorFunction(string name, VectorCode code, Type type) : Operation(name, code, type, type)
{
    /// <summary>Gets the method that computes a vector of so many bits.</summary>
    public abstract MethodInfo Method(int bits);
}

/// <inheritdoc/>
internal sealed class VectorFunction<TFunction, T> : VectorFunction, ISurrogated
    where TFunction : IVectorFunction<T>
    where T : unmanaged, INumber<T>
{
    public static readonly VectorFunction<TFunction, T> Instance = new();

    private VectorFunction()
        : base(TFunction.Name, TFunction.Code, typeof(T))
    {
    }

    public override MethodInfo Method(int bits) => bits switch
    {
        512 => ((Func<Vector512<T>, Vector512<T>>)Apply).Method,
        256 => ((Func<Vector256<T>, Vector256<T>>)Apply).Method,
        _ => ((Func<Vector128<T>, Vector128<T>>)Apply).Method,
    };

    public override unsafe void Run(void* a, void* b, void* c, void* destination, int count)
    {
        var x = (T*)a;
        var result = (T*)destination;
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i <= count - Vector512<T>.Count; i += Vector512<T>.Count)
            {
                Apply(Vector512.Load(x + i)).Store(result + i);
            }
        }
        else
        {
            for (; i <= count - Vector128<T>.Count; i += Vector128<T>.Count)
            {
                Apply(Vector128.Load(x + i)).Store(result + i);
            }
        }

        // The tail goes through the vector code as well: the scalar function has other bits.
        for (; i < count; i++)
        {
            result[i] = Apply(Vector128.CreateScalar(x[i])).ToScalar();
        }
    }

    /// <inheritdoc/>
    object ISurrogated.ToSurrogate() => new Crossing();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Apply(Vector512<T> x) =>
        Vector512.LessThanOrEqualAll(Vector512.Abs(x), Vector512.Create(TFunction.Limit)) ? TFunction.Invoke(x) : ApplyEach(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Apply(Vector256<T> x) =>
        Vector256.LessThanOrEqualAll(Vector256.Abs(x), Vector256.Create(TFunction.Limit)) ? TFunction.Invoke(x) : ApplyEach(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Apply(Vector128<T> x) =>
        Vector128.LessThanOrEqualAll(Vector128.Abs(x), Vector128.Create(TFunction.Limit)) ? TFunction.Invoke(x) : ApplyEach(x);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<T> ApplyEach(Vector512<T> x)
    {
        var result = TFunction.Invoke(x & Vector512.LessThanOrEqual(Vector512.Abs(x), Vector512.Create(TFunction.Limit)));
        for (var i = 0; i < Vector512<T>.Count; i++)
        {
            result = T.Abs(x[i]) <= TFunction.Limit ? result : result.WithElement(i, TFunction.Invoke(x[i]));
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<T> ApplyEach(Vector256<T> x)
    {
        var result = TFunction.Invoke(x & Vector256.LessThanOrEqual(Vector256.Abs(x), Vector256.Create(TFunction.Limit)));
        for (var i = 0; i < Vector256<T>.Count; i++)
        {
            result = T.Abs(x[i]) <= TFunction.Limit ? result : result.WithElement(i, TFunction.Invoke(x[i]));
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<T> ApplyEach(Vector128<T> x)
    {
        var result = TFunction.Invoke(x & Vector128.LessThanOrEqual(Vector128.Abs(x), Vector128.Create(TFunction.Limit)));
        for (var i = 0; i < Vector128<T>.Count; i++)
        {
            result = T.Abs(x[i]) <= TFunction.Limit ? result : result.WithElement(i, TFunction.Invoke(x[i]));
        }

        return result;
    }

    // Kernels are cached by the operation, so there is one object in each process.
    private sealed class Crossing : ISurrogate
    {
        public object Restore() => Instance;
    }
}
