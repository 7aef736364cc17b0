namespace LazyGraph.Arrays;

/// <summary>Does something with arrays whose common element type is known only when running.</summary>
internal interface IProductFunction
{
    ILazyArray Of<T>(LazyArray<T>[] operands)
        where T : unmanaged;
}

/// <summary>Calls an <see cref="IProductFunction"/> with arrays cast to the type in which theirs meet.</summary>
internal static class ProductFunction
{
    public static ILazyArray Call(IProductFunction function, params ILazyArray[] operands)
    {
        foreach (var operand in operands)
        {
            ArgumentNullException.ThrowIfNull(operand, nameof(operands));
        }

        var type = Promotion.Of(UntypedFunction.TypesOf(operands));
        return Ufunc.AsType(operands[0], type).Accept(new Typed(function, operands));
    }

    private sealed class Typed(IProductFunction function, ILazyArray[] operands) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => function.Of(Array.ConvertAll(operands, operand => (LazyArray<T>)Ufunc.AsType(operand, typeof(T))));
    }
}

internal sealed class MatMulFunction(MatrixKernel kernel) : IProductFunction
{
    public ILazyArray Of<T>(LazyArray<T>[] operands)
        where T : unmanaged => ArrayProducts.MatMul(operands[0], operands[1], kernel);
}

internal sealed class DotFunction(MatrixKernel kernel) : IProductFunction
{
    public ILazyArray Of<T>(LazyArray<T>[] operands)
        where T : unmanaged => ArrayProducts.Dot(operands[0], operands[1], kernel);
}

internal sealed class TensorDotFunction(int[] leftAxes, int[] rightAxes, MatrixKernel kernel) : IProductFunction
{
    public ILazyArray Of<T>(LazyArray<T>[] operands)
        where T : unmanaged => ArrayProducts.TensorDot("tensordot", operands[0], leftAxes, operands[1], rightAxes, kernel);
}

internal sealed class OuterFunction : IProductFunction
{
    public ILazyArray Of<T>(LazyArray<T>[] operands)
        where T : unmanaged => ArrayProducts.Outer(operands[0], operands[1]);
}

internal sealed class VDotFunction : IProductFunction
{
    public ILazyArray Of<T>(LazyArray<T>[] operands)
        where T : unmanaged => ArrayProducts.VDot(operands[0], operands[1]);
}

internal sealed class EinsumFunction(string subscripts) : IProductFunction
{
    public ILazyArray Of<T>(LazyArray<T>[] operands)
        where T : unmanaged => EinsteinSum.Of(subscripts, operands);
}
