using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Casts arrays to a type known only when running.</summary>
internal sealed class Casting : IArrayVisitor<ILazyArray>
{
    private readonly Operation _cast;

    private Casting(Operation cast) => _cast = cast;

    /// <summary>Casts; the array itself if it has the type.</summary>
    /// <exception cref="NotSupportedException">There is no such cast.</exception>
    public static ILazyArray To(ILazyArray array, Type type)
    {
        if (array.ElementType == type)
        {
            return array;
        }

        var cast = Casts.Find(array.ElementType, type) ?? throw new NotSupportedException($"Found a cast to {type}, expected bool, an integer of 8 to 64 bits, Half, float, double or Complex.");
        return array.Accept(new Casting(cast));
    }

    public ILazyArray Visit<T>(LazyArray<T> array)
        where T : unmanaged
    {
        var to = _cast.Result;
        return to == typeof(bool) ? Apply<bool>(array)
            : to == typeof(sbyte) ? Apply<sbyte>(array)
            : to == typeof(byte) ? Apply<byte>(array)
            : to == typeof(short) ? Apply<short>(array)
            : to == typeof(ushort) ? Apply<ushort>(array)
            : to == typeof(int) ? Apply<int>(array)
            : to == typeof(uint) ? Apply<uint>(array)
            : to == typeof(long) ? Apply<long>(array)
            : to == typeof(ulong) ? Apply<ulong>(array)
            : to == typeof(Half) ? Apply<Half>(array)
            : to == typeof(float) ? Apply<float>(array)
            : to == typeof(Complex) ? Apply<Complex>(array)
            : Apply<double>(array);
    }

    private LazyArray<TResult> Apply<TResult>(ILazyArray array)
        where TResult : unmanaged => Elementwise.Apply<TResult>(_cast, array);
}
