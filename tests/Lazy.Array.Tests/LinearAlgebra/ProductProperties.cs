using System.Numerics;
using LazyGraph.Tests.Reductions;

namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>Products of any arrays are those of plain loops, however they are cut and whoever computes.</summary>
public sealed class ProductProperties
{
    private const string Letters = "abcd";

    [Fact]
    public void EinsteinSums() => CutArray.ForAllSeeds(
        seed =>
        {
            var random = new Random(seed);
            var lengths = Letters.ToDictionary(letter => letter, _ => random.Next(12) == 0 ? 0 : random.Next(1, 6));
            var terms = Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Letters[random.Next(Letters.Length)]))).ToArray();
            var used = terms.SelectMany(term => term).Distinct().ToArray();
            random.Shuffle(used);
            var output = string.Concat(used.Take(random.Next(used.Length + 1)));
            var shapes = terms.Select(term =>
            {
                // An axis of one element goes with any length; those of one letter in a term are equal.
                var own = term.Distinct().ToDictionary(letter => letter, letter => random.Next(6) == 0 ? 1 : lengths[letter]);
                return term.Select(letter => own[letter]).ToArray();
            }).ToArray();
            foreach (var letter in used)
            {
                lengths[letter] = terms.Zip(shapes).SelectMany(each => each.First.Zip(each.Second)).Where(each => each.First == letter).Select(each => each.Second).Aggregate(1, (known, length) => known == 1 ? length : known);
            }

            var elements = shapes.Select(shape => CutArray.Fill(shape, () => random.NextInt64(-9, 10))).ToArray();
            var arrays = shapes.Zip(elements, (shape, values) => CutArray.Random(random, values, shape)).ToArray();
            var subscripts = $"{string.Join(',', terms)}->{output}";
            var expected = new long[output.Aggregate(1, (size, letter) => size * lengths[letter])];
            var index = used.ToDictionary(letter => letter, _ => 0);
            for (var count = used.Aggregate(1, (size, letter) => size * lengths[letter]); count > 0; count--)
            {
                expected[Place(output, [.. output.Select(letter => lengths[letter])], index)] += terms.Select((term, i) => elements[i][Place(term, shapes[i], index)]).Aggregate(1L, (x, y) => x * y);
                foreach (var letter in used)
                {
                    if (++index[letter] < lengths[letter])
                    {
                        break;
                    }

                    index[letter] = 0;
                }
            }

            Computed.Gives([.. output.Select(letter => (nint)lengths[letter])], expected, LazyArray.Einsum(subscripts, arrays));
        },
        runs: 300);

    [Fact]
    public void StacksOfMatrices() => CutArray.ForAllSeeds(
        seed =>
        {
            var random = new Random(seed);
            var (m, n, k) = (random.Next(0, 8), random.Next(1, 8), random.Next(0, 8));
            var stack = Enumerable.Range(0, random.Next(0, 3)).Select(_ => random.Next(1, 4)).ToArray();
            int[] Some() => [.. stack.Skip(random.Next(stack.Length + 1)).Select(length => random.Next(4) == 0 ? 1 : length)];
            int[] left = [.. Some(), m, k];
            int[] right = [.. Some(), k, n];
            var (a, b) = (CutArray.Fill(left, () => (float)random.Next(-9, 10)), CutArray.Fill(right, () => (float)random.Next(-9, 10)));
            var product = CutArray.Random(random, a, left).MatMul(CutArray.Random(random, b, right));
            var shape = product.Shape.ToArray().Select(length => (int)length).ToArray();
            var expected = CutArray.Fill(shape, () => 0f);
            for (var i = 0; i < expected.Length; i++)
            {
                var (matrix, row, column) = (i / (m * n), i / n % m, i % n);
                var (ofLeft, ofRight) = (MatrixOf(left, shape, matrix) * m * k, MatrixOf(right, shape, matrix) * k * n);
                for (var j = 0; j < k; j++)
                {
                    expected[i] += a[ofLeft + (row * k) + j] * b[ofRight + (j * n) + column];
                }
            }

            Computed.Gives([.. shape.Select(length => (nint)length)], expected, product);
        },
        runs: 150);

    [Fact]
    public void OtherTypes() => CutArray.ForAllSeeds(
        seed =>
        {
            OfType(seed, random => random.Next(3) == 0, (x, y) => x | y, (x, y) => x & y);
            OfType(seed, random => new Complex(random.Next(-5, 6), random.Next(-5, 6)), (x, y) => x + y, (x, y) => x * y);
            OfType(seed, random => (sbyte)random.Next(-128, 128), (x, y) => (sbyte)(x + y), (x, y) => (sbyte)(x * y));
            OfType(seed, random => (Half)random.Next(-5, 6), (x, y) => x + y, (x, y) => x * y);
        },
        runs: 40);

    // Long enough for several leaves: the tree over them may be shared among tasks.
    [Fact]
    public void BitsDoNotDependOnChunks() => CutArray.ForAllSeeds(
        seed =>
        {
            var random = new Random(seed);
            var (m, n, k) = (random.Next(1, 6), random.Next(1, 6), random.Next(1, 30_000));
            var (a, b) = (CutArray.Fill([m, k], random.NextDouble), CutArray.Fill([k, n], random.NextDouble));
            var (u, v) = (CutArray.Fill([k], random.NextDouble), CutArray.Fill([k], random.NextDouble));
            var whole = CutArray.Whole(a, m, k).MatMul(CutArray.Whole(b, k, n)).Compute().ToArray();
            Computed.Gives([m, n], whole, CutArray.Random(random, a, m, k).MatMul(CutArray.Random(random, b, k, n)));
            Computed.Gives([m, n], whole, Small(a, m, k).MatMul(Small(b, k, n)));
            var transposed = CutArray.Random(random, b, k, n).T.MatMul(CutArray.Random(random, a, m, k).T);
            Computed.Gives([m, n], whole, transposed.T);
            var dot = CutArray.Whole(u, k).Dot(CutArray.Whole(v, k)).Compute();
            Computed.Value(dot, CutArray.Random(random, u, k).Dot(CutArray.Random(random, v, k)));
            Computed.Value(dot, CutArray.Random(random, u, k).VDot(CutArray.Random(random, v, k)));

            LazyArray<double> Small(double[] elements, int rows, int columns) =>
                CutArray.Of(elements, [rows, columns], Chunks.Of([.. new[] { rows, columns }.Select(length => Even(length, random.Next(500, 2000)))]));
        },
        runs: 15);

    [Fact]
    public void TensorDotSumsOverPairs()
    {
        var a = CutArray.Whole([.. Enumerable.Range(0, 24).Select(x => (long)x)], 2, 3, 4);
        var b = CutArray.Whole([.. Enumerable.Range(0, 12).Select(x => (long)x)], 4, 3);
        Assert.Equal([Naive(0), Naive(1)], a.TensorDot(b, [-1, 1], [0, 1]).Compute().ToArray());
        Assert.Equal([2, 3, 4, 4, 3], a.TensorDot(b, 0).Shape.ToArray());
        Assert.Equal([2, 3, 3], a.TensorDot(b, 1).Shape.ToArray());

        static long Naive(int i) => Enumerable.Range(0, 3).Sum(j => Enumerable.Range(0, 4).Sum(k => (long)((i * 12) + (j * 4) + k) * ((k * 3) + j)));
    }

    [Fact]
    public void UntypedOperandsMeetInOneType()
    {
        ILazyArray a = CutArray.Whole([1, 2], 2);
        ILazyArray b = CutArray.Whole([0.5, 0.25], 2);
        Assert.Equal(1.0, ((LazyArray<double>)LazyArray.Dot(a, b)).Node(0).Compute().ToArray()[0]);
        Assert.Equal([0.5, 0.25, 1, 0.5], ((LazyArray<double>)LazyArray.Outer(a, b)).Compute().ToArray());
        Assert.Equal([2, 4], ((LazyArray<int>)LazyArray.Dot(a, CutArray.Whole([2], []))).Compute().ToArray());
    }

    private static long[] Even(int length, int size) => [.. Enumerable.Range(0, (length + size - 1) / size).Select(i => (long)Math.Min(size, length - (i * size)))];

    private static int Place(string term, int[] shape, Dictionary<char, int> index)
    {
        var place = 0;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            place = (place * shape[axis]) + (shape[axis] == 1 ? 0 : index[term[axis]]);
        }

        return place;
    }

    private static int MatrixOf(int[] operand, int[] result, int matrix)
    {
        var (number, stride) = (0, 1);
        for (var back = 3; back <= result.Length; back++)
        {
            (matrix, var position) = Math.DivRem(matrix, result[^back]);
            if (back <= operand.Length)
            {
                number += (operand[^back] == 1 ? 0 : position) * stride;
                stride *= operand[^back];
            }
        }

        return number;
    }

    private static void OfType<T>(int seed, Func<Random, T> element, Func<T, T, T> add, Func<T, T, T> multiply)
        where T : unmanaged
    {
        var random = new Random(seed);
        var (m, n, k) = (random.Next(1, 6), random.Next(1, 6), random.Next(1, 9));
        var (a, b) = (CutArray.Fill([m, k], () => element(random)), CutArray.Fill([k, n], () => element(random)));
        var expected = new T[m * n];
        for (var i = 0; i < expected.Length; i++)
        {
            for (var j = 0; j < k; j++)
            {
                expected[i] = add(expected[i], multiply(a[(i / n * k) + j], b[(j * n) + (i % n)]));
            }
        }

        var (left, right) = (CutArray.Random(random, a, m, k), CutArray.Random(random, b, k, n));
        Computed.Gives([m, n], expected, left.MatMul(right));
        Computed.Gives([m, n], expected, LazyArray.Einsum("ij,jk->ik", left, right));
        Computed.Gives([], [a[..k].Zip(a[..k], multiply).Aggregate(add)], LazyArray.Einsum("i,i", CutArray.Random(random, a[..k], k), CutArray.Random(random, a[..k], k)));
    }
}
