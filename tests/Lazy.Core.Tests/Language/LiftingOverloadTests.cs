using System.Text;

namespace LazyGraph.Tests.Language;

// For every kind of function and number of parameters the compiler finds the one overload that is meant: the type of the
// promise tells which one it was, and an ambiguity would be an error.
public sealed class LiftingOverloadTests
{
    // The function's body with a value in x, and the type of what is promised.
    private static readonly (string Modifier, string Body, string Promised)[] Kinds =
    [
        ("", "x", "int"),
        ("", "{ Console.WriteLine(x); }", "Unit"),
        ("", "Task.FromResult(x)", "int"),
        ("", "Task.CompletedTask", "Unit"),
        ("", "ValueTask.FromResult(x)", "int"),
        ("", "ValueTask.CompletedTask", "Unit"),
        ("", "Delayed.Value(x)", "int"),
        ("", "Task.FromResult(Delayed.Value(x))", "int"),
        ("async ", "{ await Task.Yield(); return x; }", "int"),
        ("async ", "await Task.FromResult(x)", "int"),
        ("async ", "{ await Task.Yield(); }", "Unit"),
        ("async ", "await Task.Yield()", "Unit"),
        ("async ", "{ await Task.Yield(); return Delayed.Value(x); }", "int"),
        ("", "throw new InvalidOperationException(x.ToString())", "Unit"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LambdasOfUpToEightParameters(bool token)
    {
        var program = new StringBuilder("int x = 1;\n");
        foreach (var (modifier, body, promised) in Kinds)
        {
            for (var n = 0; n <= 8; n++)
            {
                var parameters = Enumerable.Range(1, n).Select(i => $"int a{i}").Concat(token ? ["CancellationToken token"] : []);
                var arguments = Enumerable.Range(1, n).Select(i => i % 2 == 0 ? $"{i}" : $"Delayed.Value({i})");
                program.Append("{ Delayed<").Append(promised).Append("> p = Delayed.Func(").Append(modifier)
                    .Append('(').AppendJoin(", ", parameters).Append(") => ").Append(body).Append(")(").AppendJoin(", ", arguments).AppendLine("); }");
            }
        }

        Compiler.AssertCompiles(program.ToString());
    }

    [Fact]
    public void CallsOfEveryKind()
    {
        var program = new StringBuilder("int x = 1;\n");
        foreach (var (modifier, body, promised) in Kinds)
        {
            program.AppendLine($"{{ Delayed<{promised}> p = Delayed.Call({modifier}() => {body}); }}");
            program.AppendLine($"{{ Delayed<{promised}> p = Delayed.Call({modifier}(CancellationToken token) => {body}); }}");
        }

        Compiler.AssertCompiles(program.ToString());
    }

    [Fact]
    public void FunctionsOfArraysOfEveryKind()
    {
        var program = new StringBuilder("int x = 1; var q = Delayed.Value(2); List<Delayed<int>> list = [q, q];\n");
        foreach (var (modifier, body, promised) in Kinds)
        {
            foreach (var token in new[] { "", ", CancellationToken token" })
            {
                program.AppendLine($"{{ Delayed<{promised}> p = Delayed.Func({modifier}(int[] xs{token}) => {body})([q, 1]); }}");
                program.AppendLine($"{{ Delayed<{promised}> p = Delayed.Func({modifier}(int[] xs, string s{token}) => {body})(list, \"s\"); }}");
                program.AppendLine($"{{ Delayed<{promised}> p = Delayed.Func({modifier}(string s, int[] xs{token}) => {body})(\"s\", [.. list]); }}");
                program.AppendLine($"{{ Delayed<{promised}> p = Delayed.Func({modifier}(int[] xs, string[] ys{token}) => {body})(new[] {{ 1 }}, [\"a\", Delayed.Value(\"b\")]); }}");
            }
        }

        Compiler.AssertCompiles(program.ToString());
    }

    [Fact]
    public void MethodGroupsWithTheirTypes() => Compiler.AssertCompiles("""
        Delayed<int> a = Delayed.Func<int, int>(Plain)(1);
        Delayed<int> b = Delayed.Func<int, int>(Asynchronous)(1);
        Delayed<Unit> c = Delayed.Func<int>(Action)(1);
        Delayed<int> d = Delayed.Func<int, int>(Growing)(1);
        Delayed<int> e = Delayed.Call(Nothing);
        static int Plain(int x) => x;
        static Task<int> Asynchronous(int x) => Task.FromResult(x);
        static void Action(int x) { }
        static Delayed<int> Growing(int x) => Delayed.Value(x);
        static int Nothing() => 1;
        """);

    [Fact]
    public void VariablesOfFunctionTypes() => Compiler.AssertCompiles("""
        Func<int, int> plain = x => x;
        Func<int, Task<int>> asynchronous = x => Task.FromResult(x);
        Action<int> action = x => { };
        Delayed<int> a = Delayed.Func(plain)(1);
        Delayed<int> b = Delayed.Func(asynchronous)(1);
        Delayed<Unit> c = Delayed.Func(action)(1);
        """);

    [Fact]
    public void SelectAndQueries() => Compiler.AssertCompiles("""
        var p = Delayed.Value(1);
        Delayed<string> a = p.Select(v => $"{v}");
        Delayed<int> b = p.Select(async v => await Task.FromResult(v));
        Delayed<int> c = p.SelectMany(v => Delayed.Value(v));
        Delayed<int> d = from x in p from y in Delayed.Value(x) select x + y;
        Delayed<int> e = from x in p let y = x + 1 select x * y;
        """);
}
