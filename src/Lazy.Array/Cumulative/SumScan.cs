using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Sums of all elements up to each one.</summary>
internal sealed unsafe class SumScan<T> : IScan<T>
    where T : unmanaged, INumberBase<T>
{
    public static string Name => "cumsum";

    public static T Identity => T.Zero;

    // Each addition waits for the one before. That costs four cycles for floating-point numbers, so groups are summed side by side.
    private static bool IsGrouped => typeof(T) == typeof(double) || typeof(T) == typeof(float);

    public static T Join(T left, T right) => unchecked(left + right);

    public static void Join(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> destination) => TensorPrimitives.Add(left, right, destination);

    public static void Run(T* elements, T* destination, int count, T before, ref T carry)
    {
        var i = 0;
        var sum = carry;
        if (IsGrouped)
        {
            var sums = Vector256.Create(sum);
            var start = Vector256.Create(before);
            for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
            {
                var group = GroupSums(Vector256.Load(elements + i));
                (start + (sums + group)).Store(destination + i);
                sums += Last(group);
            }

            sum = sums[0];
        }

        for (; i < count; i++)
        {
            sum = unchecked(sum + elements[i]);
            destination[i] = unchecked(before + sum);
        }

        carry = sum;
    }

    public static void Total(T* elements, int count, ref T carry)
    {
        var i = 0;
        var sum = carry;
        if (IsGrouped)
        {
            var sums = Vector256.Create(sum);
            for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
            {
                sums += Last(GroupSums(Vector256.Load(elements + i)));
            }

            sum = sums[0];
        }

        for (; i < count; i++)
        {
            sum = unchecked(sum + elements[i]);
        }

        carry = sum;
    }

    // The sums within a group, in log2 steps: each adds what lies 1, 2 and 4 lanes before.
    private static Vector256<T> GroupSums(Vector256<T> x)
    {
        if (typeof(T) == typeof(double))
        {
            var sums = x.AsDouble();
            sums += Vector256.Shuffle(sums, Vector256.Create(-1L, 0, 1, 2));
            sums += Vector256.Shuffle(sums, Vector256.Create(-1L, -1, 0, 1));
            return sums.As<double, T>();
        }

        var singles = x.AsSingle();
        singles += Vector256.Shuffle(singles, Vector256.Create(-1, 0, 1, 2, 3, 4, 5, 6));
        singles += Vector256.Shuffle(singles, Vector256.Create(-1, -1, 0, 1, 2, 3, 4, 5));
        singles += Vector256.Shuffle(singles, Vector256.Create(-1, -1, -1, -1, 0, 1, 2, 3));
        return singles.As<float, T>();
    }

    private static Vector256<T> Last(Vector256<T> group) => typeof(T) == typeof(double)
        ? Vector256.Shuffle(group.AsDouble(), Vector256.Create(3L)).As<double, T>()
        : Vector256.Shuffle(group.AsSingle(), Vector256.Create(7)).As<float, T>();
}
