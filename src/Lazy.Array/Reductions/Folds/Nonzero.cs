using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Counts elements that aren't 0.</summary>
internal static class Nonzero
{
    /// <summary>Counts them.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="count">How many: at most a tile, so that no lane of a vector of bytes overflows.</param>
    public static unsafe int Count<T>(T* elements, int count)
        where T : unmanaged, INumberBase<T>
    {
        var (i, zeros) = (0, 0);
        if (Vector<T>.IsSupported && count >= 2 * Vector<T>.Count)
        {
            var found = Vector<T>.Zero; // a mask of ones is -1 in lanes of integers
            for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
            {
                var isZero = Vector.Equals(Vector.Load(elements + i), Vector<T>.Zero);
                found = sizeof(T) switch
                {
                    1 => (found.As<T, sbyte>() - isZero.As<T, sbyte>()).As<sbyte, T>(),
                    2 => (found.As<T, short>() - isZero.As<T, short>()).As<short, T>(),
                    4 => (found.As<T, int>() - isZero.As<T, int>()).As<int, T>(),
                    _ => (found.As<T, long>() - isZero.As<T, long>()).As<long, T>(),
                };
            }

            for (var lane = 0; lane < Vector<T>.Count; lane++)
            {
                zeros += sizeof(T) switch
                {
                    1 => found.As<T, sbyte>()[lane],
                    2 => found.As<T, short>()[lane],
                    4 => found.As<T, int>()[lane],
                    _ => (int)found.As<T, long>()[lane],
                };
            }
        }

        for (; i < count; i++)
        {
            zeros += T.IsZero(elements[i]) ? 1 : 0;
        }

        return count - zeros;
    }
}
