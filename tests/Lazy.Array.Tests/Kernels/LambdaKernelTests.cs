using System.Linq.Expressions;
using System.Runtime.InteropServices;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Kernels;

public sealed unsafe class LambdaKernelTests
{
    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 0.5, 1.5, 2.5, -2.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue, 1e10, -1e10, 300.7, 1e300, 3e9, -3e9, 0.1, 20.3, 710, -746,
    ];

    private static readonly int[] Integers = [0, 1, -1, 2, 3, 7, -7, 100, int.MaxValue, int.MinValue, 255, 256, 65535, 1 << 20, -12345];

    private static readonly int Shared = 3;

    [Fact]
    public void Arithmetic_is_that_of_the_lambda()
    {
        Check<double, double>(x => ((x + 1) * x) - (x / 3), isWholeKnown: true);
        Check<double, double>(x => -x % 3, isWholeKnown: true);
        Check<int, int>(x => ((x * 31) + 7) ^ (x & 15) | ~x, isWholeKnown: true);
        Check<int, int>(x => (x / 7) + (x % 5), isWholeKnown: true);
        Check<int, long>(x => ((long)x * x) - 1, isWholeKnown: true);
        Check<double, double, double>((x, y) => (x * x) + (y * y), isWholeKnown: true);
        Check<int, int, int, int>((x, y, z) => (x * y) + z, isWholeKnown: true);
    }

    [Fact]
    public void Comparisons_logic_and_conditionals_are_those_of_the_lambda()
    {
        Check<double, bool>(x => x < 1 && x > -1, isWholeKnown: true);
        Check<double, bool>(x => !(x <= 0) || x == 1.5, isWholeKnown: true);
        Check<double, double>(x => x > 0 ? Math.Sqrt(x) : -x, isWholeKnown: true);
        Check<int, bool>(x => (x & 1) == 0 ^ x > 3, isWholeKnown: true);
        Check<double, bool>(x => x >= 0 ? x < 10 : x != -1, isWholeKnown: true);
        Check<double, double, bool>((x, y) => Math.Sqrt((x * x) + (y * y)) < 1.0, isWholeKnown: true);
    }

    [Fact]
    public void Conversions_are_those_of_the_lambda()
    {
        Check<double, int>(x => (int)x, isWholeKnown: true);
        Check<double, byte>(x => (byte)x, isWholeKnown: true);
        Check<double, ulong>(x => (ulong)x, isWholeKnown: true);
        Check<double, float>(x => (float)x * 2, isWholeKnown: true);
        Check<int, double>(x => x * 0.5, isWholeKnown: true);
        Check<int, short>(x => (short)(x + 1), isWholeKnown: true);
        Check<int, float>(x => (uint)x, isWholeKnown: true);
        Check<int, float>(x => (float)(x * 12345678901L), isWholeKnown: true);
    }

    [Fact]
    public void Methods_of_Math_are_known()
    {
        Check<double, double>(x => Math.Max(Math.Abs(x), Math.Floor(x)) + Math.Min(x, Math.Ceiling(x)), isWholeKnown: true);
        Check<double, double>(x => Math.Round(x) - Math.Truncate(x), isWholeKnown: true);
        Check<double, double>(x => Math.Exp(x), isWholeKnown: true, ulps: 2);
        Check<double, double>(x => Math.Log(x) + (Math.Sin(x) * Math.Cos(x)) + Math.Log2(x), isWholeKnown: true);
        Check<double, bool>(x => double.IsNaN(x) || double.IsInfinity(x) || double.IsFinite(x), isWholeKnown: true);
        Check<int, int>(x => Math.Max(x, 3) - int.Min(x, 100), isWholeKnown: true);
        Check<double, float>(x => MathF.Sqrt((float)x) * MathF.PI, isWholeKnown: true);
    }

    [Fact]
    public void What_is_not_known_is_called_for_each_element()
    {
        Check<double, double>(x => Own(x * 2) + 1, isWholeKnown: false);
        Check<double, double>(x => Math.FusedMultiplyAdd(x, x, 1) + Math.Atan(x), isWholeKnown: false);
        Check<int, int>(x => (x << 3) + 1, isWholeKnown: false);
        Check<int, int>(x => x.ToString(System.Globalization.CultureInfo.InvariantCulture).Length, isWholeKnown: false);
        var table = new[] { 5, 6, 7 };
        Check<int, int>(x => table[(x & 1) + 1] * 2, isWholeKnown: false);
    }

    [Fact]
    public void A_branch_runs_only_where_its_condition_holds()
    {
        Check<int, int>(x => x == 0 ? -1 : 100 / x, isWholeKnown: false);
        Check<int, bool>(x => x != 0 && 7 % x == 0, isWholeKnown: false);
        Check<int, bool>(x => x == 0 || (1000 / x) + 1 > 3, isWholeKnown: false);
        Check<int, double>(x => x > 0 ? Positive(x) + 1 : 0, isWholeKnown: false);
        Check<int, int>(x => x == int.MinValue ? 0 : Math.Abs(x), isWholeKnown: false);
        Check<int, double>(x => (x > 3 ? x == 4 ? 1 / (x - 3) : x : 0) + 0.5, isWholeKnown: false);
    }

    [Fact]
    public void Exceptions_are_those_of_the_lambda()
    {
        Assert.Throws<DivideByZeroException>(() => Run<int, int>(LambdaKernel.Of((int x) => 100 / x), [Integers], VectorWidth.Widest));
        Assert.Throws<OverflowException>(() => Run<int, int>(LambdaKernel.Of((int x) => checked(x + 1)), [Integers], VectorWidth.Widest));
        Assert.Throws<OverflowException>(() => Run<int, int>(LambdaKernel.Of((int x) => Math.Abs(x)), [Integers], VectorWidth.Widest));
    }

    [Fact]
    public void Captured_variables_are_read_when_it_is_made()
    {
        var factor = 2.0;
        var kernel = LambdaKernel.Of((double x) => (x * factor) + Shared);
        var unknown = LambdaKernel.Of((double x) => Own(x * factor));
        factor = 5;
        Assert.Equal([5.0, 7.0], Run<double, double>(kernel, [new[] { 1.0, 2.0 }], VectorWidth.Widest));
        Assert.Equal([Own(2), Own(4)], Run<double, double>(unknown, [new[] { 1.0, 2.0 }], VectorWidth.Widest));
        Assert.Equal(2, kernel.ConstantCount);
    }

    [Fact]
    public void Equal_shapes_make_equal_kernels()
    {
        var (one, two) = (1.0, 2.0);
        var left = LambdaKernel.Of((double x) => Math.Sqrt(x) + one).ToExpression(KernelSink.Store);
        var right = LambdaKernel.Of((double y) => Math.Sqrt(y) + two).ToExpression(KernelSink.Store);
        Assert.Equal(left, right);
        Assert.Same(TileProgram.For(left), TileProgram.For(right));
    }

    [Fact]
    public void The_result_may_be_a_parameter_or_a_constant()
    {
        Check<double, double>(x => x, isWholeKnown: true);
        Check<double, double, double>((x, y) => x, isWholeKnown: true);
        Check<double, double>(x => Math.PI, isWholeKnown: true);
        Check<double, bool>(x => true, isWholeKnown: true);
        Check<double, Half>(x => (Half)x, isWholeKnown: false);
    }

    private static double Own(double x) => Math.Tanh(x) + 1;

    private static double Positive(int x) => x > 0 ? x : throw new ArgumentException("Found a number below 1.", nameof(x));

    private static void Check<T, TResult>(Expression<Func<T, TResult>> lambda, bool isWholeKnown, int ulps = 0)
        where T : unmanaged
        where TResult : unmanaged
    {
        var function = lambda.Compile();
        var x = Elements<T>(0);
        Check(LambdaKernel.Of(lambda), [x], [.. x.Select(function)], isWholeKnown, ulps, lambda);
    }

    private static void Check<TLeft, TRight, TResult>(Expression<Func<TLeft, TRight, TResult>> lambda, bool isWholeKnown)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged
    {
        var function = lambda.Compile();
        var (x, y) = (Elements<TLeft>(0), Elements<TRight>(1));
        Check<TResult>(LambdaKernel.Of(lambda), [x, y], [.. x.Zip(y, function)], isWholeKnown, 0, lambda);
    }

    private static void Check<TFirst, TSecond, TThird, TResult>(Expression<Func<TFirst, TSecond, TThird, TResult>> lambda, bool isWholeKnown)
        where TFirst : unmanaged
        where TSecond : unmanaged
        where TThird : unmanaged
        where TResult : unmanaged
    {
        var function = lambda.Compile();
        var (x, y, z) = (Elements<TFirst>(0), Elements<TSecond>(1), Elements<TThird>(2));
        Check<TResult>(LambdaKernel.Of(lambda), [x, y, z], [.. x.Zip(y, z).Select(each => function(each.First, each.Second, each.Third))], isWholeKnown, 0, lambda);
    }

    private static void Check<TResult>(LambdaKernel kernel, Array[] operands, TResult[] expected, bool isWholeKnown, int ulps, LambdaExpression lambda)
        where TResult : unmanaged
    {
        Assert.Equal(isWholeKnown, kernel.Instructions.All(instruction => instruction.Operation?.Name != "lambda"));
        foreach (var width in new[] { null, VectorWidth.Of128, VectorWidth.Of256, VectorWidth.Of512 })
        {
            var found = Run<TResult>(kernel, operands, width);
            for (var i = 0; i < found.Length; i++)
            {
                Assert.True(AreEqual(expected[i], found[i], ulps), $"Found {found[i]} for element {i} of {lambda}, expected {expected[i]}.");
            }
        }
    }

    private static bool AreEqual<T>(T expected, T found, int ulps)
        where T : unmanaged => expected is double x && found is double y && ulps > 0 && double.IsFinite(x)
            ? Math.Abs(BitConverter.DoubleToInt64Bits(x) - BitConverter.DoubleToInt64Bits(y)) <= ulps
            : expected.Equals(found) // NaN equals NaN
                && (expected is not double zero || zero != 0 || double.IsNegative(zero) == double.IsNegative((double)(object)found));

    private static T[] Elements<T>(int rotation) => [.. Enumerable.Range(0, 100).Select(i => typeof(T) == typeof(double)
        ? (T)(object)Doubles[(i + (rotation * (i / 7))) % Doubles.Length]
        : (T)(object)Integers[(i + (rotation * (i / 5))) % Integers.Length])];

    private static TResult[] Run<T, TResult>(LambdaKernel kernel, T[][] operands, VectorWidth? width)
        where TResult : unmanaged => Run<TResult>(kernel, [.. operands.Cast<Array>()], width);

    private static TResult[] Run<TResult>(LambdaKernel kernel, Array[] operands, VectorWidth? width)
        where TResult : unmanaged
    {
        var program = TileProgram.Make(kernel.ToExpression(KernelSink.Store), width);
        var results = new TResult[operands[0].Length];
        var handles = operands.Select(operand => GCHandle.Alloc(operand, GCHandleType.Pinned)).ToArray();
        var pointers = stackalloc void*[operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            pointers[i] = (void*)handles[i].AddrOfPinnedObject();
        }

        var scratch = NativeMemory.AlignedAlloc((nuint)program.ScratchBytes + 64, 64);
        try
        {
            fixed (TResult* output = results)
            {
                fixed (byte* constants = kernel.Constants)
                {
                    program.Run(pointers, constants, results.Length, output, (byte*)scratch);
                }
            }
        }
        finally
        {
            NativeMemory.AlignedFree(scratch);
            foreach (var handle in handles)
            {
                handle.Free();
            }
        }

        return results;
    }
}
