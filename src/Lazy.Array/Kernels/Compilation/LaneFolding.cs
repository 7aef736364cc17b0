using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>The last steps of a leaf's sum: one register's lanes, of 4 or 8 bytes, in the order of <see cref="KernelExpression.LeafLanes"/>.</summary>
internal static class LaneFolding
{
    /// <summary>Gets the method that folds a vector of so many bits.</summary>
    public static MethodInfo Method(Type element, int bits) =>
        element == typeof(double) ? Of<double>.Method(bits)
        : element == typeof(float) ? Of<float>.Method(bits)
        : element == typeof(long) ? Of<long>.Method(bits)
        : element == typeof(ulong) ? Of<ulong>.Method(bits)
        : element == typeof(int) ? Of<int>.Method(bits)
        : Of<uint>.Method(bits);

    private static class Of<T>
        where T : unmanaged, INumberBase<T>
    {
        public static MethodInfo Method(int bits) => bits switch
        {
            512 => ((Func<Vector512<T>, T>)Fold).Method,
            256 => ((Func<Vector256<T>, T>)Fold).Method,
            _ => ((Func<Vector128<T>, T>)Fold).Method,
        };

        private static T Fold(Vector512<T> lanes) => Fold(lanes.GetLower() + lanes.GetUpper());

        private static T Fold(Vector256<T> lanes) => Fold(lanes.GetLower() + lanes.GetUpper());

        private static T Fold(Vector128<T> lanes) => Vector128<T>.Count == 2
            ? lanes.GetElement(0) + lanes.GetElement(1)
            : lanes.GetElement(0) + lanes.GetElement(2) + (lanes.GetElement(1) + lanes.GetElement(3));
    }
}
