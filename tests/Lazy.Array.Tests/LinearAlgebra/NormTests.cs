using System.Numerics;
using LazyGraph.Tests.Reductions;

namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>Norms beside plain loops and known singular values.</summary>
public sealed class NormTests
{
    [Fact]
    public void OfVectors() => CutArray.ForAllSeeds(
        seed =>
        {
            var random = new Random(seed);
            var (rows, columns) = (random.Next(1, 7), random.Next(1, 7));
            var elements = CutArray.Fill([rows, columns], () => random.Next(-8, 9) / 2.0);
            var array = CutArray.RandomWithoutEmpty(random, elements, rows, columns);
            Along(double.PositiveInfinity, numbers => numbers.Max(Math.Abs));
            Along(double.NegativeInfinity, numbers => numbers.Min(Math.Abs));
            Along(0, numbers => numbers.Count(x => x != 0));
            Along(1, numbers => numbers.Sum(Math.Abs));
            Along(2, numbers => Math.Sqrt(numbers.Sum(x => x * x)));
            Along(null, numbers => Math.Sqrt(numbers.Sum(x => x * x)));
            Along(3, numbers => Math.Cbrt(numbers.Sum(x => Math.Abs(x * x * x))));
            Computed.Value(Math.Sqrt(elements.Sum(x => x * x)), array.Norm(), 1e-14);
            Computed.Value(elements.Chunk(columns).Max(row => row.Sum(Math.Abs)), array.Norm(double.PositiveInfinity));
            Computed.Value(elements.Chunk(columns).Min(row => row.Sum(Math.Abs)), array.Norm(double.NegativeInfinity));
            Computed.Value(elements.Chunk(columns).Max(row => row.Sum(Math.Abs)), array.T.Norm(1));
            Computed.Gives([1, 1], [elements.Chunk(columns).Max(row => row.Sum(Math.Abs))], array.Norm(1, [1, 0], keepDims: true));

            void Along(NormOrder? order, Func<double[], double> norm) =>
                Computed.Gives([rows, 1], [.. elements.Chunk(columns).Select(norm)], array.Norm(order, -1, keepDims: true), 1e-13);
        },
        runs: 60);

    [Fact]
    public void OfSingularValues() => CutArray.ForAllSeeds(
        seed =>
        {
            // A matrix with known singular values: a diagonal between two reflections.
            var random = new Random(seed);
            var (rows, columns) = (random.Next(1, 8), random.Next(1, 8));
            var values = Enumerable.Range(0, Math.Min(rows, columns)).Select(_ => (double)random.Next(0, 9)).ToArray();
            var (left, right) = (Reflection(random, rows), Reflection(random, columns));
            var elements = new double[rows * columns];
            for (var i = 0; i < elements.Length; i++)
            {
                elements[i] = values.Select((value, j) => left[i / columns, j] * value * right[j, i % columns]).Sum();
            }

            var array = CutArray.RandomWithoutEmpty(random, elements, rows, columns);
            Computed.Value(values.Max(), array.Norm(2), 1e-12);
            Computed.Value(values.Min(), array.Norm(-2), 1e-12);
            Computed.Value(values.Sum(), array.Norm(NormOrder.Nuclear), 1e-12);
            var turned = CutArray.RandomWithoutEmpty(random, elements.Select(x => x * Complex.FromPolarCoordinates(1, 1)).ToArray(), rows, columns);
            Computed.Value(values.Sum(), turned.Norm(NormOrder.Nuclear), 1e-12);
            Computed.Value(values.Max(), turned.Norm(2), 1e-12);
            var stack = LazyArray.Einsum("ij,k->ikj", array, CutArray.Whole([1.0, -2], 2));
            Computed.Gives([1, 2, 1], [values.Max(), 2 * values.Max()], stack.Norm(2, [2, 0], keepDims: true), 1e-12);
        },
        runs: 60);

    [Fact]
    public void WhatIsNotFiniteHasNoSingularValues()
    {
        Computed.Value(double.NaN, CutArray.Whole([1, double.NaN, 2, 3], 2, 2).Norm(2));
        Computed.Value(0, CutArray.Whole([0.0, 0, 0, 0], 2, 2).Norm(NormOrder.Nuclear));
        Computed.Value(1e300 * Math.Sqrt(2), CutArray.Whole([1e300, 1e300], 2, 1).Norm(2), 1e-15);
    }

    [Fact]
    public void IntegersAreComputedInDouble()
    {
        ILazyArray numbers = CutArray.Whole([3, -4], 2);
        Assert.Equal(5.0, ((LazyArray<double>)LazyArray.Norm(numbers)).Node(0).Compute().ToArray()[0]);
        Assert.Equal("3", ((NormOrder)3).ToString());
        Assert.NotEqual(NormOrder.Frobenius, NormOrder.Nuclear);
        Assert.NotEqual(NormOrder.Frobenius, (NormOrder)0);
    }

    private static double[,] Reflection(Random random, int length)
    {
        var normal = Enumerable.Range(0, length).Select(_ => random.NextDouble() + 0.1).ToArray();
        var squares = normal.Sum(x => x * x);
        var reflection = new double[length, length];
        for (var i = 0; i < length; i++)
        {
            for (var j = 0; j < length; j++)
            {
                reflection[i, j] = (i == j ? 1 : 0) - (2 * normal[i] * normal[j] / squares);
            }
        }

        return reflection;
    }
}
