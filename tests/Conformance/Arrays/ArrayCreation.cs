using System.Numerics;

namespace LazyGraph.Conformance;

/// <summary>Area <c>array-creation</c>.</summary>
internal static class ArrayCreation
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["zeros"] = item => Typed(item, new ZerosCall(item)),
        ["ones"] = item => item.TextArg("dtype") == "bool"
            ? ArrayAnswer.Of(LazyArray.Full(ArrayArguments.Longs(item.Arg("shape")!.Value), true, ArrayArguments.Chunks(item)))
            : Number(item, new OnesCall(item)),
        ["full"] = item => Typed(item, new FullCall(item)),
        ["eye"] = item => Number(item, new EyeCall(item)),
        ["tri"] = item => Number(item, new TriCall(item)),
        ["from_array"] = item => ArrayAnswer.Of(ElementType.Named(item.Arg("array")!.Value.GetProperty("dtype").GetString()!).Make(item.Arg("array")!.Value, ArrayArguments.Chunks(item))),
        ["arange"] = Arange,
        ["linspace"] = item => ArrayAnswer.Of(LazyArray.Linspace(Number(item, "start"), Number(item, "stop"), item.LongArg("num")!.Value, ArrayArguments.Flag(item, "endpoint"), ArrayArguments.Chunks(item))),
        ["indices"] = item => ArrayAnswer.Of(LazyArray.Indices(ArrayArguments.Longs(item.Arg("dimensions")!.Value), ArrayArguments.Chunks(item))),
        ["fromfunction"] = item => ArrayAnswer.Of(LazyArray.FromFunction(Coordinate(item.TextArg("fn")!), ArrayArguments.Longs(item.Arg("shape")!.Value), ArrayArguments.Chunks(item))),
        ["zeros_like"] = item => ArrayAnswer.Of(LazyArray.ZerosLike(ArrayArguments.Array(item.Inputs[0]))),
        ["ones_like"] = item => ArrayAnswer.Of(LazyArray.OnesLike(ArrayArguments.Array(item.Inputs[0]))),
        ["full_like"] = item => ArrayAnswer.Of(LazyArray.FullLike(ArrayArguments.Array(item.Inputs[0]), Number(item, "fill_value"))),
        ["diag"] = item => ArrayAnswer.Of(LazyArray.Diag(ArrayArguments.Array(item.Inputs[0]), item.LongArg("k") ?? 0)),
        ["diagonal"] = item => ArrayAnswer.Of(LazyArray.Diagonal(ArrayArguments.Array(item.Inputs[0]), item.LongArg("offset") ?? 0, item.IntArg("axis1") ?? 0, item.IntArg("axis2") ?? 1)),
        ["meshgrid"] = item => ArrayAnswer.Of((IEnumerable<ILazyArray>)LazyArray.MeshGrid(ArrayArguments.Arrays(item), swapsFirstAxes: item.TextArg("indexing") != "ij")),
    };

    private static ArrayAnswer Typed<TCall>(Case item, TCall call)
        where TCall : IElementTypeVisitor<ILazyArray> => ArrayAnswer.Of(ElementType.Named(item.TextArg("dtype")!).Accept(call));

    private static ArrayAnswer Number<TCall>(Case item, TCall call)
        where TCall : INumberTypeVisitor<ILazyArray> => ArrayAnswer.Of(ElementType.Named(item.TextArg("dtype")!).AcceptNumber(call));

    private static ArrayAnswer Arange(Case item) => item.TextArg("dtype") == "int64"
        ? ArrayAnswer.Of(LazyArray.Arange(item.LongArg("start")!.Value, item.LongArg("stop")!.Value, item.LongArg("step")!.Value, ArrayArguments.Chunks(item)))
        : ArrayAnswer.Of(LazyArray.Arange(Number(item, "start"), Number(item, "stop"), Number(item, "step"), ArrayArguments.Chunks(item)));

    // Of one coordinate, which is all that the cases have.
    private static Func<long, long> Coordinate(string name) => name switch
    {
        "coord_sum" => first => first,
        "coord_last_minus_first" => first => first - first,
        _ => throw new NotThereYetException($"the function '{name}' is"),
    };

    private static double Number(Case item, string name) => ReadElement.Double(item.Arg(name)!.Value);

    private sealed record ZerosCall(Case Item) : IElementTypeVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(ElementType<T> type)
            where T : unmanaged => LazyArray.Zeros<T>(ArrayArguments.Longs(Item.Arg("shape")!.Value), ArrayArguments.Chunks(Item));
    }

    private sealed record OnesCall(Case Item) : INumberTypeVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(ElementType<T> type)
            where T : unmanaged, INumberBase<T> => LazyArray.Ones<T>(ArrayArguments.Longs(Item.Arg("shape")!.Value), ArrayArguments.Chunks(Item));
    }

    private sealed record FullCall(Case Item) : IElementTypeVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(ElementType<T> type)
            where T : unmanaged => LazyArray.Full(ArrayArguments.Longs(Item.Arg("shape")!.Value), type.Read(Item.Arg("fill_value")!.Value), ArrayArguments.Chunks(Item));
    }

    private sealed record EyeCall(Case Item) : INumberTypeVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(ElementType<T> type)
            where T : unmanaged, INumberBase<T> => LazyArray.Eye<T>(Item.LongArg("N")!.Value, Item.LongArg("M"), Item.LongArg("k") ?? 0, ArrayArguments.Chunks(Item));
    }

    private sealed record TriCall(Case Item) : INumberTypeVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(ElementType<T> type)
            where T : unmanaged, INumberBase<T> => LazyArray.Tri<T>(Item.LongArg("N")!.Value, Item.LongArg("M"), Item.LongArg("k") ?? 0, ArrayArguments.Chunks(Item));
    }
}
