using System.Text.Json;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Conformance;

/// <summary>Area <c>delayed</c>: a program of small functions becomes promises, whose values and numbers of calls are compared.</summary>
/// <remarks>
/// A program knows its types only when it runs. Numbers are a <c>Delayed&lt;long&gt;</c>, so that the operators are the
/// library's; what comes out of a list may be anything, and is cast where a number is wanted.
/// </remarks>
internal sealed class DelayedPrograms
{
    private readonly ProgramFunctions _functions;
    private readonly CallCounter _counter = new(ProgramFunctions.Names);
    private readonly Dictionary<string, GraphNode> _nodes = [];
    private readonly Dictionary<string, GraphNode[]> _parts = []; // of a node with several outputs

    private DelayedPrograms(bool pure) => _functions = new ProgramFunctions(pure);

    /// <summary>Says what is wrong with the library's answer, or null.</summary>
    public static string? Judge(Case item, IGraphScheduler scheduler)
    {
        if (item.Op != "program")
        {
            return $"operation '{item.Op}' is not there yet";
        }

        object?[] values;
        var program = new DelayedPrograms(item.Args.GetProperty("pure").GetBoolean());
        try
        {
            values = program.Compute(item.Args, scheduler);
        }
        catch (TaskFailedException failure) when (item.ExpectedError == "function-error")
        {
            return failure.InnerException is UserFunctionException ? null : $"failed by {failure.InnerException}, expected the exception of the function";
        }

        return item.ExpectedError is { } error
            ? $"computed {values.Length} values, expected the error '{error}'"
            : Comparison.OfValues(item.Expect.GetProperty("values"), values) ?? Comparison.OfCalls(item.Expect.GetProperty("calls"), scheduler is ProcessScheduler ? program._counter.Calls : ProgramFunctions.Calls);
    }

    private object?[] Compute(JsonElement program, IGraphScheduler scheduler)
    {
        foreach (var node in program.GetProperty("nodes").EnumerateArray())
        {
            Add(node);
        }

        Delayed<object?>[] outputs = [.. program.GetProperty("outputs").EnumerateArray().Select(id => _nodes[id.GetString()!].Cast<object?>())];
        var options = scheduler is ProcessScheduler ? new ComputeOptions { Observers = [_counter] } : ComputeOptions.Default;
        return program.GetProperty("mode").GetString() switch
        {
            "together" => Delayed.Compute(outputs, scheduler, options: options),
            "separate" => [.. outputs.Select(output => output.Compute(scheduler, options: options))],
            var other => throw new NotSupportedException($"mode '{other}' is not there yet"),
        };
    }

    private void Add(JsonElement node)
    {
        var id = node.GetProperty("id").GetString()!;
        var result = Call(node.GetProperty("fn").GetString()!, [.. node.GetProperty("args").EnumerateArray()], node.TryGetProperty("kwargs", out var named) ? named : default);
        _nodes.Add(id, result);
        if (node.TryGetProperty("nout", out _))
        {
            var (first, second) = (Delayed<(long, long)>)result;
            _parts.Add(id, [first, second]);
        }
    }

    private GraphNode Call(string function, JsonElement[] args, JsonElement named)
    {
        return function switch
        {
            "+" => Number(args[0]) + Number(args[1]),
            "-" => Number(args[0]) - Number(args[1]),
            "*" => Number(args[0]) * Number(args[1]),
            "getitem" => args[1].ValueKind == JsonValueKind.String
                ? Promise(args[0]).Cast<Dictionary<string, object?>>().Item(args[1].GetString()!)
                : Promise(args[0]).Cast<object?[]>().Item(_functions.Index(Number(args[1]))),
            "inc" => _functions.Inc(Number(args[0])),
            "double" => _functions.Double(Number(args[0])),
            "square" => _functions.Square(Number(args[0])),
            "neg" => _functions.Neg(Number(args[0])),
            "fail" => _functions.Fail(Number(args[0])),
            "add" => _functions.Add(Number(args[0]), Number(args[1])),
            "sub" => _functions.Sub(Number(args[0]), Number(args[1])),
            "mul" => _functions.Mul(Number(args[0]), Number(args[1])),
            "max2" => _functions.Max2(Number(args[0]), Number(args[1])),
            "divmod" => _functions.DivMod(Number(args[0]), Number(args[1])),
            "poly" => _functions.Poly(Number(args[0]), Named(1, "a", 1), Named(2, "b", 0)),
            "pair" => _functions.Pair(Promise(args[0]), Promise(args[1])),
            "sum_list" => _functions.SumList(Promise(args[0]).Cast<object?[]>()),
            "sum_values" => _functions.SumValues(Promise(args[0]).Cast<Dictionary<string, object?>>()),
            _ => throw new NotSupportedException($"function '{function}' is not there yet"),
        };

        Delayed<long> Named(int position, string name, long other) =>
            position < args.Length ? Number(args[position])
            : named.ValueKind == JsonValueKind.Object && named.TryGetProperty(name, out var value) ? Number(value)
            : Delayed.Value(other);
    }

    private Delayed<long> Number(JsonElement value) => Promise(value).Cast<long>();

    // References may sit anywhere inside a value: it becomes a promise as a whole.
    private GraphNode Promise(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("ref", out var id) => Reference(id.GetString()!, value),
        JsonValueKind.Object => _functions.Object(
            [.. value.EnumerateObject().Select(item => (Arg<string>)item.Name)],
            [.. value.EnumerateObject().Select(item => (Arg<object?>)Promise(item.Value).Cast<object?>())]),
        JsonValueKind.Array => Delayed.Gather(value.EnumerateArray().Select(item => Promise(item).Cast<object?>())),
        JsonValueKind.Number => Delayed.Value(value.GetInt64()),
        JsonValueKind.String => Delayed.Value(value.GetString()!),
        _ => throw new NotSupportedException($"value '{value.GetRawText()}' is not there yet"),
    };

    private GraphNode Reference(string id, JsonElement reference) =>
        reference.TryGetProperty("out", out var position) ? _parts[id][position.GetInt32()] : _nodes[id];
}
