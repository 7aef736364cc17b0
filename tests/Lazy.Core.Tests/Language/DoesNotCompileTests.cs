namespace LazyGraph.Tests.Language;

// Mistakes that the compiler finds, and the remedy for each.
public sealed class DoesNotCompileTests
{
    private const string Prelude = """
        var sum = Delayed.Func((IEnumerable<int> xs) => xs.Sum());
        var half = Delayed.Func((double x) => x / 2);
        var add = Delayed.Func((int a, int b) => a + b);
        var total = Delayed.Func((int[] xs, int a, int b) => xs.Sum() + a + b);
        Delayed<int> number = Delayed.Value(1);
        Delayed<string> text = Delayed.Value("a");
        Delayed<bool> condition = Delayed.Value(true);
        Delayed<int[]> array = Delayed.Value(new[] { 1 });
        IEnumerable<int> xs = new[] { 1 };
        IEnumerable<Delayed<int>> promises = new[] { number };
        int Twice(int x) => 2 * x;

        """;

    public static TheoryData<string, string, string> Mistakes => new()
    {
        // What is written, the compiler's error, and what to write instead.
        { "sum(xs);", "CS1503", "sum(Delayed.Value(xs));" },
        { "sum(array);", "CS1503", "sum(array.Cast<IEnumerable<int>>());" },
        { "sum(array);", "CS1503", "sum(array.Select(items => (IEnumerable<int>)items));" },
        { "half(number);", "CS1503", "half(number.Select(v => (double)v)); half(1);" },
        { "var s = number + text;", "CS0019", "var s = number.Select(v => $\"{v}\").Select(v => v + \"a\"); var z = Delayed.Zip(number, text, (n, t) => n + t);" },
        { "var s = number + 1.5;", "CS0019", "var s = number.Select(v => (double)v) + 1.5;" },
        { "var s = number + Delayed.Value(1L);", "CS0019", "var s = number.Select(v => (long)v) + Delayed.Value(1L);" },
        { "add(1);", "CS7036", "add(1, 2);" },
        { "add(1, 2, 3);", "CS1503", "add(add(1, 2), 3);" },
        { "add(1, \"2\");", "CS1503", "add(1, int.Parse(\"2\"));" },
        { "add(1, text);", "CS1503", "add(1, text.Select(int.Parse));" },
        { "total([number, 2], 3, 4);", "CS9174", "total(Delayed.Gather([number, Delayed.Value(2)]), 3, 4);" },
        { "number = 5;", "CS0029", "number = Delayed.Value(5);" },
        { "array[0] = 5;", "CS0021", "array = array.Select(items => items.Select((v, i) => i == 0 ? 5 : v).ToArray());" },
        { "var first = array[0];", "CS0021", "var first = array.Item(0);" },
        { "if (condition) { }", "CS0029", "var chosen = Delayed.If(condition, number, -number);" },
        { "if (number > 0) { }", "CS0029", "var chosen = Delayed.If(number > 0, number, -number);" },
        { "if (number) { }", "CS0029", "var chosen = Delayed.If(number.NotEqualTo(0), 1, 0);" },
        { "var both = condition && condition;", "CS0218", "var both = condition & condition;" },
        { "foreach (var item in array) { }", "CS1579", "var each = array.Select(items => items.Select(v => v + 1).ToArray());" },
        { "int plain = number;", "CS0029", "Delayed<int> plain = number;" },
        { "Delayed<object> o = text;", "CS0029", "Delayed<object> o = text.Cast<object>();" },
        { "var twice = Delayed.Func(Twice);", "CS1503", "var twice = Delayed.Func<int, int>(Twice);" },
        { "var all = Delayed.Func((int[] v) => v.Sum())(promises);", "CS1503", "var all = Delayed.Func((int[] v) => v.Sum())([.. promises]);" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void TheCompilerRefusesTheMistakeAndTakesTheRemedy(string mistake, string error, string remedy)
    {
        Assert.Equal([error], Compiler.Errors(Prelude + mistake));
        Compiler.AssertCompiles(Prelude + remedy);
    }
}
