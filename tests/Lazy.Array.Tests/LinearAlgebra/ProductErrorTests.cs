namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>What does not fit fails when it is written, with the shapes.</summary>
public sealed class ProductErrorTests
{
    private static readonly LazyArray<double> Matrix = CutArray.Whole(new double[20], 5, 4);
    private static readonly LazyArray<double> Other = CutArray.Whole(new double[15], 5, 3);
    private static readonly LazyArray<double> Vector = CutArray.Whole(new double[3], 3);
    private static readonly LazyArray<double> Cube = CutArray.Whole(new double[24], 2, 3, 4);

    [Fact]
    public void Shapes()
    {
        Check("(5, 4) and (5, 3)", () => Matrix.MatMul(Other));
        Check("(5, 4) and (5, 3)", () => LazyArray.Dot(Matrix, Other));
        Check("(5, 4) and (3,)", () => Matrix.MatMul(Vector));
        Check("(5, 4) and (3,)", () => Matrix.Dot(Vector));
        Check("(3,) and ()", () => Vector.MatMul(LazyArray.Scalar(1.0)));
        Check("(2, 3, 4) and (3, 4, 5)", () => Cube.MatMul(CutArray.Whole(new double[60], 3, 4, 5)));
        Check("(20,) and (15,)", () => Matrix.VDot(Other));
        Check("(5, 4) and (5, 3)", () => Matrix.TensorDot(Other, 1));
        Check("(5, 4) and (3,)", () => Matrix.TensorDot(Vector));
        Check("2 axes", () => Matrix.TensorDot(Other, [0, 1], [0]));
        Check("(0, -2)", () => Matrix.TensorDot(Matrix, [0, -2], [0, 1]));
        Check("axis 2", () => Matrix.TensorDot(Matrix, [2], [0]));
        Check("(5, 4) and (5, 3)", () => LazyArray.Einsum("ij,jk", Matrix, Other));
    }

    [Fact]
    public void Norms()
    {
        Check("3 axes", () => Cube.Norm(1));
        Check("Frobenius", () => Vector.Norm(NormOrder.Frobenius));
        Check("order 3", () => Matrix.Norm(3));
        Check("axis 2", () => Matrix.Norm(null, 2));
        Check("twice", () => Matrix.Norm(null, [1, 1]));
        Check("(0, 4)", () => CutArray.Whole(Array.Empty<double>(), 0, 4).Norm(2));
        Check("NaN", () => Vector.Norm(double.NaN));
    }

    [Fact]
    public void Kernels()
    {
        Assert.Contains("long", Assert.Throws<NotSupportedException>(() => Matrix.As<long>().MatMul(Matrix.As<long>().T, MatrixKernel.OpenBlas)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Matrix.MatMul(Matrix.T, (MatrixKernel)7));
        if (!LazyGraph.Arrays.Blas.IsAvailable)
        {
            Assert.Throws<DllNotFoundException>(() => Matrix.MatMul(Matrix.T, MatrixKernel.OpenBlas));
            return;
        }

        var random = new Random(1);
        var elements = CutArray.Fill([40, 30], () => (double)random.Next(9));
        var array = CutArray.Random(random, elements, 40, 30);
        Assert.Equal(array.MatMul(array.T).Compute().ToArray(), array.MatMul(array.T, MatrixKernel.OpenBlas).Compute().ToArray());
    }

    private static void Check(string part, Func<object> build) => Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(build).Message);
}
