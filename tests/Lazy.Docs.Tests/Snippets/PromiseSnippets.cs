namespace LazyGraph.Tests.Snippets;

public sealed class PromiseSnippets
{
    [Fact]
    public void Lifts()
    {
        #region promises-lift
        var add = Delayed.Func((int a, int b) => a + b);                    // a lambda: the compiler knows its types
        var max = Delayed.Func<int, int, int>(Math.Max);                    // a method needs the types: it may have overloads
        var load = Delayed.Func(async (string path) =>                      // asynchronous: a promise of the text, not of a task
            await File.ReadAllTextAsync(path));
        var wait = Delayed.Func(async (int ms, CancellationToken token) =>  // a last parameter of this type gets the run's token
            await Task.Delay(ms, token));
        var print = Delayed.Func((string text) => Console.WriteLine(text)); // no result: a Delayed<Unit>
        #endregion

        Assert.Equal(5, max(add(1, 2), 5).Compute());
        File.WriteAllText("lift.txt", "text");
        Assert.Equal("text", load("lift.txt").Compute());
        Assert.Equal(Unit.Value, wait(1).Compute());
        Assert.Equal(Unit.Value, print("printed").Compute());
    }

    [Fact]
    public void MakesSinglePromises()
    {
        #region promises-single
        Delayed<int[]> data = Delayed.Value(new[] { 3, 1, 2 });        // known already
        Delayed<DateTime> start = Delayed.Call(() => DateTime.UnixEpoch); // one call of a function without parameters
        Delayed<int[]> sorted = data.Select(values => values.Order().ToArray());
        Delayed<int> first = sorted.Item(0);                           // one element; also of lists, strings, dictionaries
        #endregion

        Assert.Equal(1, first.Compute());
        Assert.Equal(1970, start.Select(time => time.Year).Compute());
    }

    [Fact]
    public void CombinesPromises()
    {
        var add = Delayed.Func((int a, int b) => a + b);

        #region promises-combine
        var sum = Delayed.Func((int[] values) => values.Sum());
        Delayed<int> x = add(1, 2);

        Delayed<int> mixed = sum([1, 2, x]);                       // an array parameter takes values and promises
        Delayed<int[]> many = Delayed.Gather([x, mixed]);          // many promises: a promise of an array
        Delayed<(int, string)> pair = Delayed.Gather(x, Delayed.Value("three")); // of different types: a tuple
        Delayed<string> text = Delayed.Zip(x, mixed, (a, b) => $"{a} and {b}");

        var divide = Delayed.Func((int a, int b) => Math.DivRem(a, b));
        var (quotient, remainder) = divide(17, 5);                 // a promise of a tuple comes apart
        #endregion

        Assert.Equal([3, 6], many.Compute());
        Assert.Equal((3, "three"), pair.Compute());
        Assert.Equal("3 and 6", text.Compute());
        Assert.Equal(5, (quotient + remainder).Compute());
    }

    [Fact]
    public void Operates()
    {
        #region promises-operators
        Delayed<double> x = Delayed.Call(() => 1.5, name: "x");
        Delayed<double> y = (x * x) + (2 * x) - 1;      // + - * / % and the signs, for every number type
        Delayed<bool> large = (y > 4) & !(x > 2);       // < <= > >=; & | ^ ! of bool; & | ^ ~ << >> of integers
        Delayed<bool> same = x.EqualTo(1.5);            // == would compare the two promise objects
        Delayed<double> z = from a in x from b in y select a + b;
        #endregion

        Assert.Equal(4.25, y.Compute());
        Assert.True(large.Compute());
        Assert.True(same.Compute());
        Assert.Equal(5.75, z.Compute());
    }

    [Fact]
    public void EdgeOfInterfaces()
    {
        #region edge-interface
        var sum = Delayed.Func((IEnumerable<int> values) => values.Sum());

        int[] array = [1, 2];
        Delayed<int> a = sum(array);                       // a variable of a class that implements the interface: fine

        IEnumerable<int> xs = Enumerable.Range(1, 2);
        Delayed<int> b = sum(Delayed.Value(xs));           // sum(xs) does not compile
        #endregion

        Assert.Equal((3, 3), (a.Compute(), b.Compute()));
    }

    [Fact]
    public void EdgeOfBaseTypes()
    {
        #region edge-base-type
        var sum = Delayed.Func((IEnumerable<int> values) => values.Sum());
        Delayed<int[]> xs = Delayed.Call(() => new[] { 1, 2 });
        Delayed<int> a = sum(xs.Cast<IEnumerable<int>>()); // sum(xs) does not compile
        #endregion

        Assert.Equal(3, a.Compute());
    }

    [Fact]
    public void EdgeOfNumbers()
    {
        #region edge-number
        var half = Delayed.Func((double value) => value / 2);
        Delayed<int> three = Delayed.Call(() => 3);

        Delayed<double> a = half(3);                                   // a plain int is converted by C#
        Delayed<double> b = half(three.Select(value => (double)value)); // half(three) does not compile
        #endregion

        Assert.Equal((1.5, 1.5), (a.Compute(), b.Compute()));

        // Cast is a cast of a boxed value, which does not convert.
        Assert.Throws<InvalidCastException>(() => Throw.Inner(() => three.Cast<double>().Compute()));
    }

    [Fact]
    public void EdgeOfObjects()
    {
        #region edge-object
        var typeName = Delayed.Func((object? value) => value?.GetType().Name ?? "null");
        Delayed<int> three = Delayed.Call(() => 3);
        object boxed = three;

        string a = typeName(three).Compute();   // Int32: the value arrives, not the promise
        string b = typeName(boxed).Compute();   // Int32 as well
        #endregion

        Assert.Equal(("Int32", "Int32"), (a, b));
    }

    [Fact]
    public void EdgesOfArguments()
    {
        #region edge-arguments
        var total = Delayed.Func((int[] values) => values.Sum());
        IEnumerable<Delayed<int>> promises = Enumerable.Range(1, 3).Select(n => Delayed.Call(() => n));
        List<int> list = [1, 2, 3];
        Delayed<int> a = total([.. promises]);             // total(promises) does not compile
        Delayed<int> b = total(list.ToArray());            // total(list) does not compile either

        var isNull = Delayed.Func((string? text) => text is null);
        Delayed<bool> c = isNull((string?)null);           // isNull(null) does not compile

        var length = Delayed.Func((string text) => text.Length);
        Delayed<int> d = length("one", "ignored");         // compiles: see below
        #endregion

        Assert.Equal((6, 6, true), (a.Compute(), b.Compute(), c.Compute()));
        Assert.Equal(3, d.Compute());
        Assert.Equal("ignored", d.Site?.File);
    }

    [Fact]
    public void Chooses()
    {
        #region promises-if
        var measured = Delayed.Call(() => 7, name: "measure");
        var cheap = Delayed.Call(() => "cheap", name: "cheap way");
        var costly = Delayed.Call(() => "costly", name: "costly way");
        Delayed<string> chosen = Delayed.If(measured < 10, cheap, costly); // the costly way does not run
        Delayed<string> label = Delayed.If(measured < 10, "small", "large"); // plain values will do
        #endregion

        Assert.Equal(("cheap", "small"), (chosen.Compute(), label.Compute()));
        Pictures.AssertDrawn("choice", chosen.ToSvg());
    }

    [Fact]
    public void Grows()
    {
        #region promises-grow
        var square = Delayed.Func((int n) => n * n, name: "square");
        var sum = Delayed.Func((int[] values) => values.Sum(), name: "sum");
        var count = Delayed.Call(() => 4, name: "count");

        // How many squares there are is known only when the count is. The function returns a promise; its value is the result.
        Delayed<int> squares = count.SelectMany(n => sum([.. Enumerable.Range(1, n).Select(i => square(i))]), name: "sum of squares");

        // A lifted function may call itself.
        Delayed<int> Fibonacci(int n) => n < 2 ? Delayed.Value(n) : Delayed.Call(() => Fibonacci(n - 1)) + Delayed.Call(() => Fibonacci(n - 2));
        #endregion

        Assert.Equal(30, squares.Compute());
        Assert.Equal(55, Fibonacci(10).Compute());
        Pictures.AssertDrawn("growing", squares.ToSvg());
    }

    [Fact]
    public void HasPolicies()
    {
        string Download(string name) => name;
        var saved = Delayed.Call(() => "saved", name: "save");

        #region promises-policies
        var download = Delayed.Func((string name) => Download(name), name: "download");
        Delayed<string> page = download("index")
            .WithRetry(3, backoff: TimeSpan.FromMilliseconds(200)) // four tries at most; the pause holds no worker
            .WithTimeout(TimeSpan.FromSeconds(30))                 // for each try
            .WithResource("connection")                            // ComputeOptions.Resources says how many there are
            .WithPriority(1)                                       // before what is ready and has less
            .WithKey("index page")                                 // the name in errors and profiles
            .After(saved);                                         // runs after it, without reading its value

        var options = new ComputeOptions { Resources = ComputeOptions.Default.Resources.SetItem("connection", 4) };
        Console.WriteLine(page.Compute(options: options));
        #endregion

        Assert.Equal("index", page.Compute(options: options));
    }

    [Fact]
    public void NodesAreTheirOwnIdentity()
    {
        #region promises-identity
        int runs = 0;
        var f = Delayed.Func((int n) => { Interlocked.Increment(ref runs); return n + 1; });
        Delayed<int> twoNodes = f(1) + f(1);     // equal calls are still two: f runs twice

        var g = Delayed.Func((int n) => { Interlocked.Increment(ref runs); return n + 1; }, pure: true);
        Delayed<int> oneNode = g(1) + g(1);      // pure: equal calls are merged, g runs once
        #endregion

        Assert.Equal(4, twoNodes.Compute());
        Assert.Equal(2, runs);
        Assert.Equal(4, oneNode.Compute());
        Assert.Equal(3, runs);
    }

    [Fact]
    public void ChangesTheGraph()
    {
        #region promises-graph
        int runs = 0;
        var table = Delayed.Call(() => { Interlocked.Increment(ref runs); return new double[1000]; }, name: "table");

        Delayed<double[]> again = table.Clone();       // a second computation that shares nothing with the first
        Delayed<double[]> cheap = table.Inline();      // every reader makes its own, so that nobody holds it
        Delayed<double[]> kept = table.Persist();      // computed now; later computes use the value
        Delayed<double> sum = (kept.Item(0) + kept.Item(1)).Optimize(); // merged once, instead of at every compute
        #endregion

        Assert.Equal(1, runs);
        Assert.Equal(0, sum.Compute());
        Assert.Equal(1, runs);
        Delayed.Compute(table, again);
        Assert.Equal(3, runs);
        (cheap.Item(0) + cheap.Item(1)).Compute();
        Assert.Equal(5, runs);
    }

    [Fact]
    public void HasLabels()
    {
        #region promises-labels
        var area = Delayed.Func((double r) => Math.PI * r * r);
        Console.WriteLine(area(2).Label);                        // Math.PI * r * r
        Console.WriteLine(Delayed.Func<double, double>(Math.Sqrt)(2).Label); // Sqrt
        Console.WriteLine(Delayed.Func((double r) => Math.PI * r * r, name: "area")(2).Label); // area
        Console.WriteLine(area(2).Site);                         // the file and line of this call
        #endregion

        Assert.Equal("Math.PI * r * r", area(2).Label);
        Assert.Equal("Sqrt", Delayed.Func<double, double>(Math.Sqrt)(2).Label);
        Assert.StartsWith("PromiseSnippets.cs:", area(2).Site.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AwaitsManyWithoutTheirValues()
    {
        #region promises-checkpoint
        var write = Delayed.Func((int part) => Console.WriteLine($"part {part}"), name: "write");
        Delayed<Unit> all = Delayed.Checkpoint(Enumerable.Range(0, 100).Select(part => write(part)));
        Delayed<string> report = Delayed.Call(() => "written").After(all);
        #endregion

        Assert.Equal("written", report.Compute());
    }

    [Fact]
    public void CostsLittle()
    {
        var add = Delayed.Func((int a, int b) => a + b);
        var x = Delayed.Call(() => 1);
        add(x, x);

        #region promises-cost
        var y = x;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            y = add(y, x);
        }

        double bytesForEachPromise = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000.0;
        #endregion

        Assert.InRange(bytesForEachPromise, 40, 64);
        Assert.Equal(1001, y.Compute());
    }
}
