using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>The sizes of a matrix product, and how its operands lie in memory.</summary>
internal sealed record AnyProduct(int Seed, int M, int N, int K, bool Accumulate)
{
    /// <summary>Multiplies two matrices into a third.</summary>
    public unsafe delegate void Multiply<T>(Matrix<T> a, Matrix<T> b, T* c, nint cRow, int m, int n, int k, bool accumulate)
        where T : unmanaged;

    /// <summary>Checks what holds for any product.</summary>
    public static void ForAll(Action<AnyProduct> check, int runs, int most = 70)
    {
        var products = from seed in Gen.Choose(0, 1_000_000)
                       from m in Gen.OneOf(Gen.Choose(0, 9), Gen.Choose(0, most))
                       from n in Gen.OneOf(Gen.Choose(0, 4), Gen.Choose(0, most))
                       from k in Gen.OneOf(Gen.Choose(0, 4), Gen.Choose(0, most))
                       from accumulate in Gen.Elements(false, true)
                       select new AnyProduct(seed, m, n, k, accumulate);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs), Prop.ForAll(products.ToArbitrary(), check));
    }

    /// <summary>Computes by the plain loop: for each element, its products in the order of k.</summary>
    public T[] Expected<T>(Func<int, T> element, Func<T, T, T, T> add)
        where T : unmanaged
    {
        var layout = Layout();
        var c = Fill(layout.CLength, element, 3);
        for (var row = 0; row < M; row++)
        {
            for (var column = 0; column < N; column++)
            {
                var sum = Accumulate ? c[(row * layout.CRow) + column] : default;
                for (var i = 0; i < K; i++)
                {
                    sum = add(element(Hash(1, layout.A.Offset(row, i))), element(Hash(2, layout.B.Offset(i, column))), sum);
                }

                c[(row * layout.CRow) + column] = sum;
            }
        }

        return c;
    }

    /// <summary>Computes by what is tested, and what is around C comes along.</summary>
    public unsafe T[] Actual<T>(Func<int, T> element, Multiply<T> multiply)
        where T : unmanaged
    {
        var layout = Layout();
        var a = Fill(layout.A.Length, element, 1);
        var b = Fill(layout.B.Length, element, 2);
        var c = Fill(layout.CLength, element, 3);
        fixed (T* aStart = a, bStart = b, cStart = c)
        {
            multiply(
                new Matrix<T>(aStart + layout.A.First, layout.A.Row, layout.A.Column),
                new Matrix<T>(bStart + layout.B.First, layout.B.Row, layout.B.Column),
                cStart,
                layout.CRow,
                M,
                N,
                K,
                Accumulate);
        }

        return c;
    }

    private static int Hash(int matrix, int offset)
    {
        var hash = (uint)((matrix * 1_000_003) + offset) * 2_654_435_761u;
        return (int)((hash ^ (hash >> 15)) & 0xFFFF);
    }

    private static T[] Fill<T>(int length, Func<int, T> element, int matrix) => [.. Enumerable.Range(0, length).Select(offset => element(Hash(matrix, offset)))];

    private (Operand A, Operand B, int CRow, int CLength) Layout()
    {
        var random = new Random(Seed);
        var (a, b) = (Operand.Make(random, M, K), Operand.Make(random, K, N));
        var cRow = N + (random.Next(2) * random.Next(5));
        return (a, b, Math.Max(1, cRow), Math.Max(1, M * Math.Max(1, cRow)));
    }

    private readonly record struct Operand(int First, int Row, int Column, int Length)
    {
        public static Operand Make(Random random, int rows, int columns)
        {
            var gap = random.Next(2) * random.Next(1, 4);
            var step = random.Next(4) == 0 ? 2 : 1;
            var (row, column) = random.Next(2) == 0 ? ((columns * step) + gap, step) : (step, (rows * step) + gap);
            row *= random.Next(12) switch { 0 => 0, 1 => -1, _ => 1 };
            column *= random.Next(12) switch { 0 => 0, 1 => -1, _ => 1 };
            var (down, across) = (Math.Max(0, rows - 1) * row, Math.Max(0, columns - 1) * column);
            return new Operand(-Math.Min(0, down) - Math.Min(0, across), row, column, Math.Abs(down) + Math.Abs(across) + 1);
        }

        public int Offset(int row, int column) => First + (row * Row) + (column * Column);
    }
}
