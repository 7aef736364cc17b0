namespace LazyGraph.Arrays;

/// <summary>An elementwise function of one, two or three operands, on elements of fixed types.</summary>
/// <remarks>
/// One object stands for one function of one choice of types, so kernels are cached by reference. Every way of running it
/// gives the same bits: <see cref="Run"/> on tiles, and the vector code that <see cref="Code"/> names.
/// </remarks>
internal abstract class Operation(string name, VectorCode code, Type result, params Type[] operands)
{
    /// <summary>Gets the name for labels: <c>sqrt</c>, <c>+</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what the kernel compiler may emit for it; none if only <see cref="Run"/> knows the function.</summary>
    public VectorCode Code { get; } = code;

    public Type Result { get; } = result;

    /// <summary>Gets the kind of the result's elements.</summary>
    public ElementKind ResultKind { get; } = ElementKind.Of(result);

    public Type[] Operands { get; } = operands;

    /// <summary>Computes <paramref name="count"/> elements. Operands beyond the function's number are not looked at. The destination may be one of the operands of its own element size.</summary>
    public abstract unsafe void Run(void* a, void* b, void* c, void* destination, int count);

    public override string ToString() => $"{Name}({string.Join(", ", Operands.Select(type => type.Name))})";
}
