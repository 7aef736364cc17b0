// Writes the parts of Lazy.Core that differ only by the number of parameters: call nodes, delegates, Delayed.Func and Delayed.Call.
// Run from the repository's root: dotnet run eng/GenerateArities.cs [-- FOLDER]   (default: src/Lazy.Core)
#:property PublishAot=false
#:property AnalysisLevel=none
#:property NoWarn=IDE0005;CA1305

using System.Text;

const int Most = 8;
var root = args.Length > 0 ? args[0] : "src/Lazy.Core";

string Join(int n, Func<int, string> part, string separator = ", ") => string.Join(separator, Enumerable.Range(1, n).Select(part));
string Types(int n, params string[] more) => string.Join(", ", Enumerable.Range(1, n).Select(i => $"T{i}").Concat(more));
string Generic(int n, params string[] more) => n + more.Length == 0 ? "" : $"<{Types(n, more)}>";

void Write(string file, StringBuilder text)
{
    File.WriteAllText(Path.Combine(root, file), "// Written by eng/GenerateArities.cs; change it there.\n#nullable enable\n" + text.ToString().TrimEnd() + "\n");
}

WriteNodes();
WriteDelegates();
foreach (var kind in Kinds())
{
    WriteLifts(kind);
}

WriteTuples();

void WriteTuples()
{
    const int MostInTuple = 7;
    var text = new StringBuilder("""
        using System.Runtime.CompilerServices;
        using LazyGraph.Graphs;

        namespace LazyGraph;

        public static partial class Delayed
        {

        """);
    for (var n = 2; n <= MostInTuple; n++)
    {
        var parameters = Join(n, i => $"Delayed<T{i}> p{i}");
        var docs = Join(n, i => $"    /// <param name=\"p{i}\">Promise {i}.</param>\n", "") + Join(n, i => $"    /// <typeparam name=\"T{i}\">The type of promise {i}.</typeparam>\n", "");
        var checks = Join(n, i => $"        ArgumentNullException.ThrowIfNull(p{i});\n", "");
        text.Append($$"""
                /// <summary>Turns {{n}} promises into a promise of a tuple.</summary>
            {{docs}}    /// <param name="file">Filled in by the compiler.</param>
                /// <param name="line">Filled in by the compiler.</param>
                /// <returns>A promise of the tuple of their values.</returns>
                public static Delayed<({{Types(n)}})> Gather<{{Types(n)}}>({{parameters}}, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
                {
            {{checks}}        return new CallNode<{{Types(n)}}, ({{Types(n)}})>(TupleOrigins<({{Types(n)}})>.Gather(static () => new Func<{{Types(n)}}, ({{Types(n)}})>(static ({{Join(n, i => $"a{i}")}}) => ({{Join(n, i => $"a{i}")}}))).At(file, line), {{Join(n, i => $"p{i}")}});
                }

                /// <summary>Combines {{n}} promises by a function: <c>Zip(p, q, (p, q) =&gt; new Row(p, q))</c>.</summary>
            {{docs}}    /// <typeparam name="TResult">The type of the promised value.</typeparam>
                /// <param name="function">The function.</param>
                /// <param name="name">The label; the function's source text if not given.</param>
                /// <param name="pure">Whether calls with equal arguments may share one run.</param>
                /// <param name="source">Filled in by the compiler.</param>
                /// <param name="file">Filled in by the compiler.</param>
                /// <param name="line">Filled in by the compiler.</param>
                /// <returns>A promise of the function's result.</returns>
                public static Delayed<TResult> Zip<{{Types(n, "TResult")}}>({{parameters}}, Func<{{Types(n, "TResult")}}> function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
                {
            {{checks}}        ArgumentNullException.ThrowIfNull(function);
                    return new CallNode<{{Types(n, "TResult")}}>(Origin<TResult>(function, function, name, source, pure, file: file, line: line), {{Join(n, i => $"p{i}")}});
                }

                /// <summary>Takes a promise of a tuple apart: <c>var (q, r) = divRem(a, b);</c>.</summary>
                /// <param name="tuple">The promise.</param>
            {{docs.Replace("Promise ", "The promise of item ", StringComparison.Ordinal).Replace("of promise ", "of item ", StringComparison.Ordinal)}}    public static void Deconstruct<{{Types(n)}}>(this Delayed<({{Types(n)}})> tuple, {{Join(n, i => $"out Delayed<T{i}> p{i}")}})
                {
                    ArgumentNullException.ThrowIfNull(tuple);
            {{Join(n, i => $"        p{i} = Part(tuple, {i}, static t => t.Item{i});\n", "")}}    }


            """);
    }

    text.Length -= 1;
    text.Append("}\n");
    Write("Lifting/Delayed.Tuples.g.cs", text);
}

void WriteNodes()
{
    var text = new StringBuilder("""
        using System.Runtime.CompilerServices;

        namespace LazyGraph.Graphs;

        // A call of a plain function, typed to the last argument. Its delegate is read from the origin without a check:
        // Delayed.Func and Delayed.Call, which make both, see to it that they fit.


        """);
    for (var n = 0; n <= Most; n++)
    {
        var fields = Join(n, i => $", Delayed<T{i}> a{i}", "");
        text.Append($$"""
            internal sealed class CallNode{{Generic(n, "TResult")}}(NodeOrigin origin{{fields}}) : Delayed<TResult>(origin)
            {
            {{Join(n, i => $"    private readonly Delayed<T{i}> _a{i} = a{i};\n", "")}}{{(n > 0 ? "\n" : "")}}    public override NodeKind Kind => NodeKind.Call;

                internal override int ArgumentCount => {{n}};

                internal override GraphNode GetArgument(int position) => position switch
                {
            {{Join(n, i => $"        {i - 1} => _a{i},\n", "")}}        _ => throw new ArgumentOutOfRangeException(nameof(position)),
                };

                internal override void PushInputs(ref NodeStack stack)
                {
            {{string.Concat(Enumerable.Range(1, n).Reverse().Select(i => $"        stack.Push(_a{i});\n"))}}    }

                internal override void LinkInputs(ref EdgeList edges)
                {
            {{Join(n, i => $"        edges.Add(_a{i});\n", "")}}    }

                internal override void Execute(CancellationToken cancellationToken) =>
                    Result = Unsafe.As<Func{{Generic(n, "TResult")}}>(Origin.Invoker!)({{Join(n, i => $"_a{i}.Result")}}); // a call has an invoker

                internal override void ReleaseInputs(in ReaderCounts readers)
                {
            {{Join(n, i => $"        readers.Release(_a{i});\n", "")}}    }

                internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
                    new CallNode{{Generic(n, "TResult")}}(origin{{Join(n, i => $", (Delayed<T{i}>)arguments[{i - 1}]", "")}});
            }


            """);
    }

    Write("Graphs/CallNodes.g.cs", text);
}

void WriteDelegates()
{
    var text = new StringBuilder("using System.Runtime.CompilerServices;\n\nnamespace LazyGraph;\n\n");
    for (var n = 0; n <= Most; n++)
    {
        AppendDelegate(text, "DelayedFunc", n, i => $"Arg<T{i}>", $"function of {n} parameter{(n == 1 ? "" : "s")}");
    }

    AppendDelegate(text, "DelayedArrayFunc", 1, i => "ArgArray<T1>", "function of one array");
    AppendDelegate(text, "DelayedArrayFirstFunc", 2, i => i == 1 ? "ArgArray<T1>" : "Arg<T2>", "function of an array and another value");
    AppendDelegate(text, "DelayedArraySecondFunc", 2, i => i == 1 ? "Arg<T1>" : "ArgArray<T2>", "function of a value and an array");
    AppendDelegate(text, "DelayedArraysFunc", 2, i => $"ArgArray<T{i}>", "function of two arrays");
    Write("DelayedFunc.g.cs", text);
}

void AppendDelegate(StringBuilder text, string name, int n, Func<int, string> parameter, string what)
{
    text.Append($"/// <summary>A {what}, lifted: each call returns a promise and runs nothing.</summary>\n");
    for (var i = 1; i <= n; i++)
    {
        text.Append($"/// <typeparam name=\"T{i}\">The type of {(parameter(i).StartsWith("ArgArray", StringComparison.Ordinal) ? $"the elements of argument {i}" : $"argument {i}")}.</typeparam>\n");
    }

    text.Append("/// <typeparam name=\"TResult\">The type of the promised value.</typeparam>\n");
    for (var i = 1; i <= n; i++)
    {
        text.Append($"/// <param name=\"a{i}\">A plain value or a promise of it{(parameter(i).StartsWith("ArgArray", StringComparison.Ordinal) ? ", or a collection of promises of its elements" : "")}.</param>\n");
    }

    text.Append("/// <param name=\"file\">Filled in by the compiler.</param>\n/// <param name=\"line\">Filled in by the compiler.</param>\n/// <returns>A promise of the function's result.</returns>\n");
    var parameters = Join(n, i => $"{parameter(i)} a{i}, ", "");
    text.Append($"public delegate Delayed<TResult> {name}{Generic(n, "TResult")}({parameters}[CallerFilePath] string file = \"\", [CallerLineNumber] int line = 0);\n\n");
}

// How a user's function may look: what it returns, whether it takes the token, and how its node calls it.
IEnumerable<Kind> Kinds()
{
    string Plain(string call) => call;
    foreach (var token in new[] { false, true })
    {
        var suffix = token ? "Token" : "";
        var takes = token ? " that takes the run's cancellation token" : "";
        yield return new($"Sync{suffix}", "TResult", "TResult", token, 0, token ? "TokenCallNode" : "CallNode", Plain, $"a function{takes}");
        yield return new($"Action{suffix}", null, "Unit", token, 0, token ? "TokenCallNode" : "CallNode", call => $"{{ {call}; return Unit.Value; }}", $"a function without result{takes}");
        yield return new($"Task{suffix}", "Task<TResult>", "TResult", token, 2, "AsyncCallNode", call => $"NodeTasks.Started({call})", $"an asynchronous function{takes}");
        yield return new($"UnitTask{suffix}", "Task", "Unit", token, 2, "AsyncCallNode", call => $"NodeTasks.WithUnit({call})", $"an asynchronous function without result{takes}");
        yield return new($"ValueTask{suffix}", "ValueTask<TResult>", "TResult", token, 1, "AsyncCallNode", Plain, $"an asynchronous function{takes}");
        yield return new($"UnitValueTask{suffix}", "ValueTask", "Unit", token, 1, "AsyncCallNode", call => $"NodeTasks.WithUnit({call})", $"an asynchronous function without result{takes}");
        yield return new($"Grow{suffix}", "Delayed<TResult>", "TResult", token, 1, "GrowCallNode", call => $"NodeTasks.Promise({call})", $"a function{takes} and returns a promise, which is computed, too, while the graph runs");
        yield return new($"GrowTask{suffix}", "Task<Delayed<TResult>>", "TResult", token, 3, "GrowCallNode", call => $"NodeTasks.Promise({call})", $"an asynchronous function{takes} and returns a promise, which is computed, too, while the graph runs");
    }
}

void WriteLifts(Kind kind)
{
    var text = new StringBuilder("using System.Runtime.CompilerServices;\nusing LazyGraph.Graphs;\n\nnamespace LazyGraph;\n\npublic static partial class Delayed\n{\n");
    AppendCall(text, kind);
    for (var n = 0; n <= Most; n++)
    {
        AppendLift(text, kind, n, "DelayedFunc", []);
    }

    AppendLift(text, kind, 1, "DelayedArrayFunc", [1]);
    AppendLift(text, kind, 2, "DelayedArrayFirstFunc", [1]);
    AppendLift(text, kind, 2, "DelayedArraySecondFunc", [2]);
    AppendLift(text, kind, 2, "DelayedArraysFunc", [1, 2]);
    text.Length -= 1; // the blank line after the last method
    text.Append("}\n");
    Write($"Lifting/Delayed.{kind.Name}.g.cs", text);
}

string FunctionType(Kind kind, int n, int[] arrays)
{
    var parameters = Enumerable.Range(1, n).Select(i => arrays.Contains(i) ? $"T{i}[]" : $"T{i}").ToList();
    if (kind.Token)
    {
        parameters.Add("CancellationToken");
    }

    if (kind.Returns is not null)
    {
        parameters.Add(kind.Returns);
    }

    var name = kind.Returns is null ? "Action" : "Func";
    return parameters.Count == 0 ? name : $"{name}<{string.Join(", ", parameters)}>";
}

void AppendDocs(StringBuilder text, Kind kind, string summary, string returns, int n, bool generic)
{
    text.Append($"    /// <summary>{summary}</summary>\n");
    if (n > 0 && generic)
    {
        for (var i = 1; i <= n; i++)
        {
            text.Append($"    /// <typeparam name=\"T{i}\">The type of parameter {i} (of its elements, if it is an array).</typeparam>\n");
        }
    }

    if (kind.Result == "TResult")
    {
        text.Append("    /// <typeparam name=\"TResult\">The type of the promised value.</typeparam>\n");
    }

    text.Append("    /// <param name=\"function\">The function. It runs when a promise is computed, once for each promise, in any thread.</param>\n");
    text.Append("    /// <param name=\"name\">The label of the promises; the function's source text if not given.</param>\n");
    text.Append("    /// <param name=\"pure\">Whether calls with equal arguments may share one run.</param>\n");
    text.Append("    /// <param name=\"source\">Filled in by the compiler.</param>\n");
    if (returns == "A promise of the result.")
    {
        text.Append("    /// <param name=\"file\">Filled in by the compiler.</param>\n    /// <param name=\"line\">Filled in by the compiler.</param>\n");
    }

    text.Append($"    /// <returns>{returns}</returns>\n");
    text.Append("    /// <exception cref=\"ArgumentNullException\"><paramref name=\"function\"/> is null.</exception>\n");
    if (kind.Priority > 0)
    {
        text.Append($"    [OverloadResolutionPriority({kind.Priority})]\n");
    }
}

string Invocation(Kind kind, int n, int[] arrays)
{
    var arguments = Enumerable.Range(1, n).Select(i => $"NodeTasks.Argument<T{i}{(arrays.Contains(i) ? "[]" : "")}>(a, {i - 1})").ToList();
    if (kind.Token)
    {
        arguments.Add("token");
    }

    return kind.Wrap($"function({string.Join(", ", arguments)})");
}

string Traits(Kind kind)
{
    var traits = new List<string>();
    if (kind.Token)
    {
        traits.Add("NodeTraits.TakesToken");
    }

    if (kind.Node == "AsyncCallNode" || kind.Name.StartsWith("GrowTask", StringComparison.Ordinal))
    {
        traits.Add("NodeTraits.Async");
    }

    if (kind.Node == "GrowCallNode")
    {
        traits.Add("NodeTraits.Grows");
    }

    return traits.Count == 0 ? "" : $", {string.Join(" | ", traits)}";
}

string InvokerType(Kind kind) => kind.Node switch
{
    "TokenCallNode" => $"Func<GraphNode[], CancellationToken, {kind.Result}>",
    "AsyncCallNode" => $"Func<GraphNode[], CancellationToken, ValueTask<{kind.Result}>>",
    _ => "Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>",
};

string OriginOf(Kind kind, int n, int[] arrays)
{
    string invoker;
    if (kind.Node == "CallNode")
    {
        var plain = Join(n, i => $"a{i}");
        var type = string.Concat(Enumerable.Range(1, n).Select(i => arrays.Contains(i) ? $"T{i}[], " : $"T{i}, ")) + kind.Result;
        invoker = kind.Returns is null ? $"new Func<{type}>(({plain}) => {kind.Wrap($"function({plain})")})" : "function";
    }
    else
    {
        var (a, token) = (n > 0 ? "a" : "_", kind.Token ? "token" : "_");
        invoker = $"new {InvokerType(kind)}(({a}, {token}) => {Invocation(kind, n, arrays)})";
    }

    return $"Origin<{kind.Result}>(function, {invoker}, name, source, pure{Traits(kind)})";
}

string NewNode(Kind kind, int n, int[] arrays, string origin)
{
    var arguments = Join(n, i => $"a{i}.Node");
    return kind.Node == "CallNode"
        ? $"new CallNode<{string.Concat(Enumerable.Range(1, n).Select(i => arrays.Contains(i) ? $"T{i}[], " : $"T{i}, "))}{kind.Result}>({origin}{(n > 0 ? ", " : "")}{arguments})"
        : $"new {kind.Node}<{kind.Result}>({origin}, [{arguments}])";
}

void AppendCall(StringBuilder text, Kind kind)
{
    AppendDocs(text, kind, $"Promises the result of one call of {kind.What}.", "A promise of the result.", 0, generic: false);
    var generic = kind.Result == "TResult" ? "<TResult>" : "";
    text.Append($$"""
            public static Delayed<{{kind.Result}}> Call{{generic}}({{FunctionType(kind, 0, [])}} function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
            {
                ArgumentNullException.ThrowIfNull(function);
                return {{NewNode(kind, 0, [], OriginOf(kind, 0, [])[..^1] + ", file: file, line: line)")}};
            }


        """);
}

void AppendLift(StringBuilder text, Kind kind, int n, string delegateName, int[] arrays)
{
    var types = Generic(n, kind.Result == "TResult" ? ["TResult"] : []);
    var lifted = $"{delegateName}{Generic(n, kind.Result)}";
    AppendDocs(text, kind, $"Lifts {kind.What}: calls of what comes back return promises.", "A function that returns promises, and takes plain values and promises alike.", n, generic: true);
    var parameters = Join(n, i => $"a{i}, ", "");
    text.Append($$"""
            public static {{lifted}} Func{{types}}({{FunctionType(kind, n, arrays)}} function, string? name = null, bool pure = false, [CallerArgumentExpression(nameof(function))] string? source = null)
            {
                ArgumentNullException.ThrowIfNull(function);
                var origin = {{OriginOf(kind, n, arrays)}};
                return ({{parameters}}file, line) => {{NewNode(kind, n, arrays, "origin.At(file, line)")}};
            }


        """);
}

internal sealed record Kind(string Name, string? Returns, string Result, bool Token, int Priority, string Node, Func<string, string> Wrap, string What);
