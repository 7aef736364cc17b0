using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Area <c>array-manipulation</c>.</summary>
internal static class ArrayManipulation
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["reshape"] = item => One(item, x => LazyArray.Reshape(x, ArrayArguments.Longs(item.Arg("shape")!.Value))),
        ["ravel"] = item => One(item, LazyArray.Ravel),
        ["transpose"] = item => One(item, x => LazyArray.Transpose(x, ArrayArguments.OneOrMore(item.Arg("axes")) ?? [])),
        ["swapaxes"] = item => One(item, x => LazyArray.SwapAxes(x, item.IntArg("axis1")!.Value, item.IntArg("axis2")!.Value)),
        ["moveaxis"] = item => One(item, x => LazyArray.MoveAxis(x, ArrayArguments.OneOrMore(item.Arg("source")), ArrayArguments.OneOrMore(item.Arg("destination")))),
        ["rollaxis"] = item => One(item, x => LazyArray.RollAxis(x, item.IntArg("axis")!.Value, item.IntArg("start") ?? 0)),
        ["squeeze"] = item => One(item, x => LazyArray.Squeeze(x, ArrayArguments.Axes(item) ?? [])),
        ["expand_dims"] = item => One(item, x => LazyArray.ExpandDims(x, ArrayArguments.Axes(item)!)),
        ["flip"] = item => One(item, x => LazyArray.Flip(x, ArrayArguments.Axes(item) ?? [])),
        ["fliplr"] = item => One(item, x => LazyArray.Flip(x, 1)),
        ["flipud"] = item => One(item, x => LazyArray.Flip(x, 0)),
        ["rot90"] = item => One(item, x => LazyArray.Rotate90(x, item.IntArg("k")!.Value, ArrayArguments.Ints(item.Arg("axes")!.Value))),
        ["roll"] = item => One(item, x => Roll(item, x)),
        ["tile"] = item => One(item, x => LazyArray.Tile(x, ArrayArguments.Shape(item.Arg("reps")!.Value))),
        ["repeat"] = item => One(item, x => LazyArray.Repeat(x, item.LongArg("repeats")!.Value, item.IntArg("axis"))),
        ["pad"] = item => One(item, x => LazyArray.Pad(x, Widths(item.Arg("pad_width")!.Value), Mode(item), Constant(item))),
        ["tril"] = item => One(item, x => LazyArray.LowerTriangle(x, item.LongArg("k") ?? 0)),
        ["triu"] = item => One(item, x => LazyArray.UpperTriangle(x, item.LongArg("k") ?? 0)),
        ["atleast_1d"] = item => One(item, LazyArray.AtLeast1D),
        ["atleast_2d"] = item => One(item, LazyArray.AtLeast2D),
        ["atleast_3d"] = item => One(item, LazyArray.AtLeast3D),
        ["insert"] = item => One(item, x => LazyArray.Insert(x, ArrayArguments.Longs(item.Arg("obj")!.Value), ArrayArguments.Scalar(item.Arg("value")!.Value), item.IntArg("axis")!.Value)),
        ["delete"] = item => One(item, x => LazyArray.Delete(x, ArrayArguments.Longs(item.Arg("obj")!.Value), item.IntArg("axis")!.Value)),
        ["append"] = item => One(item, x => LazyArray.Append(x, ArrayArguments.Array(item.Inputs[1]), item.IntArg("axis"))),
        ["concatenate"] = item => Several(item, arrays => LazyArray.Concatenate(arrays, item.IntArg("axis") ?? 0)),
        ["stack"] = item => Several(item, arrays => LazyArray.Stack(arrays, item.IntArg("axis") ?? 0)),
        ["vstack"] = item => Several(item, LazyArray.VStack),
        ["hstack"] = item => Several(item, LazyArray.HStack),
        ["dstack"] = item => Several(item, LazyArray.DStack),
        ["block"] = item => Several(item, arrays => LazyArray.Block(Layout(item, arrays))),
        ["split"] = item => ArrayAnswer.Of(Split(item, ArrayArguments.Array(item.Inputs[0]))),
    };

    private static ArrayAnswer One(Case item, Func<ILazyArray, ILazyArray> function) => ArrayAnswer.Of(function(ArrayArguments.Array(item.Inputs[0])));

    private static ArrayAnswer Several(Case item, Func<ILazyArray[], ILazyArray> function) => ArrayAnswer.Of(function(ArrayArguments.Arrays(item)));

    private static ILazyArray Roll(Case item, ILazyArray array) => ArrayArguments.Axes(item) is { } axes
        ? LazyArray.Roll(array, ArrayArguments.Shape(item.Arg("shift")!.Value), axes)
        : LazyArray.Roll(array, item.LongArg("shift")!.Value);

    private static ILazyArray[] Split(Case item, ILazyArray array) => item.Arg("sections")!.Value is { ValueKind: JsonValueKind.Array } places
        ? LazyArray.Split(array, ArrayArguments.Longs(places), item.IntArg("axis")!.Value)
        : LazyArray.Split(array, item.IntArg("sections")!.Value, item.IntArg("axis")!.Value);

    private static List<List<ILazyArray>> Layout(Case item, ILazyArray[] arrays) =>
        [.. item.Arg("layout")!.Value.EnumerateArray().Select(row => row.EnumerateArray().Select(number => arrays[number.GetInt32()]).ToList())];

    // One number is for both sides of every axis.
    private static (long Before, long After)[] Widths(JsonElement widths) => widths.ValueKind == JsonValueKind.Number
        ? [(widths.GetInt64(), widths.GetInt64())]
        : [.. widths.EnumerateArray().Select(pair => (pair[0].GetInt64(), pair[1].GetInt64()))];

    private static PadMode Mode(Case item) => item.TextArg("mode") switch
    {
        "constant" => PadMode.Constant,
        "edge" => PadMode.Edge,
        "reflect" => PadMode.Reflect,
        "symmetric" => PadMode.Symmetric,
        "wrap" => PadMode.Wrap,
        "linear_ramp" => PadMode.LinearRamp,
        "maximum" => PadMode.Maximum,
        "minimum" => PadMode.Minimum,
        "mean" => PadMode.Mean,
        "median" => PadMode.Median,
        var mode => throw new NotThereYetException($"the mode '{mode}' is"),
    };

    private static IConvertible? Constant(Case item) => item.Arg("constant_values") switch
    {
        null => null,
        { } value when ArrayArguments.IsWhole(value) => value.GetInt64(),
        { } value => ReadElement.Double(value),
    };
}
