using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Area <c>array-linalg</c>: products and norms.</summary>
internal static class ArrayLinearAlgebra
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["dot"] = item => Two(item, (a, b) => LazyArray.Dot(a, b)),
        ["matmul"] = item => Two(item, (a, b) => LazyArray.MatMul(a, b)),
        ["outer"] = item => Two(item, LazyArray.Outer),
        ["vdot"] = item => Two(item, LazyArray.VDot),
        ["tensordot"] = item => Two(item, (a, b) => item.Arg("axes")!.Value is { ValueKind: JsonValueKind.Array } axes
            ? LazyArray.TensorDot(a, b, ArrayArguments.Ints(axes[0]), ArrayArguments.Ints(axes[1]))
            : LazyArray.TensorDot(a, b, item.IntArg("axes")!.Value)),
        ["einsum"] = item => ArrayAnswer.Of(LazyArray.Einsum(item.TextArg("subscripts")!, ArrayArguments.Arrays(item))),
        ["norm"] = item => ArrayAnswer.Of(LazyArray.Norm(ArrayArguments.Array(item.Inputs[0]), Order(item), ArrayArguments.Axes(item), ArrayArguments.Flag(item, "keepdims"))),
    };

    private static ArrayAnswer Two(Case item, Func<ILazyArray, ILazyArray, ILazyArray> function) =>
        ArrayAnswer.Of(function(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Array(item.Inputs[1])));

    private static NormOrder? Order(Case item) => item.Arg("ord") switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } name when name.GetString() == "fro" => NormOrder.Frobenius,
        { ValueKind: JsonValueKind.String } name when name.GetString() == "nuc" => NormOrder.Nuclear,
        { } number => ReadElement.Double(number),
    };
}
