using System.Globalization;
using System.Text;

namespace LazyGraph.Tests.Processes.Serialization;

/// <summary>Closures of all shapes: written, read, called.</summary>
public sealed class ClosureTests
{
    private readonly int _field = 40;

    private delegate bool Parse(string text, out int number);

    private delegate void Change(ref int number);

    private delegate int Length(ReadOnlySpan<char> text);

    private static int Twice(int x) => 2 * x;

    private static T Same<T>(T x) => x;

    private int AddField(int x) => x + _field;

    [Fact]
    public void A_lambda_without_captures() => Assert.Equal(3, Sent.Of<Func<int, int>>(x => x + 1)(2));

    [Fact]
    public void A_static_lambda() => Assert.Equal(3, Sent.Of<Func<int, int>>(static x => x + 1)(2));

    [Fact]
    public void A_captured_number()
    {
        var n = 5;
        Assert.Equal(7, Sent.Of<Func<int, int>>(x => x + n)(2));
    }

    [Fact]
    public void Captured_text_array_and_list()
    {
        var text = "a";
        int[] numbers = [1, 2, 3];
        List<string> words = ["x", "y"];
        Assert.Equal("a6xy", Sent.Of<Func<string>>(() => text + numbers.Sum() + string.Concat(words))());
    }

    [Fact]
    public void This_and_a_variable()
    {
        var n = 1;
        Assert.Equal(43, Sent.Of<Func<int, int>>(x => x + n + _field)(2));
    }

    [Fact]
    public void This_alone() => Assert.Equal(42, Sent.Of<Func<int, int>>(x => x + _field)(2));

    [Fact]
    public void A_method_of_this() => Assert.Equal(42, Sent.Of<Func<int, int>>(AddField)(2));

    [Fact]
    public void A_static_method() => Assert.Equal(4, Sent.Of<Func<int, int>>(Twice)(2));

    [Fact]
    public void A_generic_method() => Assert.Equal("x", Sent.Of<Func<string, string>>(Same)("x"));

    [Fact]
    public void A_method_of_the_framework() => Assert.Equal(3.0, Sent.Of<Func<double, double>>(Math.Sqrt)(9));

    [Fact]
    public void A_method_of_a_framework_object()
    {
        List<int> list = [4, 5];
        Assert.Equal(1, Sent.Of<Func<int, int>>(list.IndexOf)(5));
    }

    [Fact]
    public void A_closed_extension_method()
    {
        Assert.Equal("abcabc", Sent.Of<Func<int, string>>("abc".Repeated)(2));
        Assert.Equal(string.Empty, Sent.Of<Func<int, string>>(((string?)null).Repeated)(2));
    }

    [Fact]
    public void A_method_of_a_struct()
    {
        var pair = new Pair(3, 4);
        Assert.Equal(12, Sent.Of<Func<int>>(pair.Product)());
    }

    [Fact]
    public void A_method_of_a_generic_class() => Assert.Equal("(1, a)", Sent.Of<Func<string, string>>(new Box<int>.With<string>(1).Show)("a"));

    [Fact]
    public void A_static_method_of_a_generic_class() => Assert.Equal("List`1", Sent.Of<Func<string>>(Box<List<int>>.Name)());

    [Fact]
    public void A_virtual_method()
    {
        Shape shape = new Square(3);
        Assert.Equal(9, Sent.Of<Func<double>>(shape.Area)());
    }

    [Fact]
    public void An_interface_method()
    {
        IComparer<string> comparer = StringComparer.Ordinal;
        Assert.True(Sent.Of<Func<string?, string?, int>>(comparer.Compare)("a", "b") < 0);
    }

    [Fact]
    public void A_local_function()
    {
        var n = 3;
        int Local(int x) => x * n;
        Assert.Equal(6, Sent.Of<Func<int, int>>(Local)(2));
    }

    [Fact]
    public void A_lambda_that_calls_local_functions()
    {
        var n = 3;
        int Inner(int x) => x * n;
        int Outer(int x) => Inner(x) + n;
        Assert.Equal(9, Sent.Of<Func<int, int>>(x => Outer(x))(2));
    }

    [Fact]
    public void A_lambda_that_calls_itself()
    {
        Func<int, int> factorial = null!;
        factorial = n => n <= 1 ? 1 : n * factorial(n - 1);
        Assert.Equal(120, Sent.Of(factorial)(5));
    }

    [Fact]
    public void Two_lambdas_that_call_each_other()
    {
        Func<int, bool> even = null!;
        Func<int, bool> odd = n => n != 0 && even(n - 1);
        even = n => n == 0 || odd(n - 1);
        Assert.True(Sent.Of(even)(10));
        Assert.False(Sent.Of(odd)(10));
    }

    [Fact]
    public void A_lambda_that_makes_lambdas()
    {
        var n = 3;
        Assert.Equal(12, Sent.Of<Func<int, Func<int, int>>>(x => y => (x + y) * n)(1)(3));
    }

    [Fact]
    public void A_captured_delegate()
    {
        var n = 3;
        Func<int, int> inner = x => x + n;
        var m = 10;
        Assert.Equal(50, Sent.Of<Func<int, int>>(x => inner(x) * m)(2));
    }

    [Fact]
    public void Delegates_in_a_list()
    {
        var functions = new List<Func<int, int>>();
        for (var i = 0; i < 5; i++)
        {
            functions.Add(x => x * i);
            var copy = i;
            functions.Add(x => x * copy);
        }

        Assert.Equal([10, 0, 10, 2, 10, 4, 10, 6, 10, 8], Sent.Of<Func<int[]>>(() => [.. functions.Select(f => f(2))])());
    }

    [Fact]
    public void Variables_of_nested_scopes()
    {
        var a = 1;
        foreach (var b in (int[])[10])
        {
            var c = 100;
            if (c > b)
            {
                var d = 1000;
                Assert.Equal(1111 + 5, Sent.Of<Func<int, int>>(x => a + b + c + d + x)(5));
            }
        }
    }

    [Fact]
    public void A_variable_that_two_lambdas_share()
    {
        var n = 0;
        (Action Add, Func<int> Get) both = (() => n++, () => n);
        var crossed = Sent.Of(both);
        crossed.Add();
        crossed.Add();
        Assert.Equal(2, crossed.Get());
        Assert.Equal(0, n);
    }

    [Fact]
    public void Several_delegates_in_one()
    {
        var text = new StringBuilder();
        Action<string> all = x => text.Append(x);
        all += x => text.Append(x.ToUpperInvariant());
        Action<string> two = all;
        (Action<string> Call, Func<string> Text) both = (two, () => text.ToString());
        var crossed = Sent.Of(both);
        crossed.Call("a");
        Assert.Equal("aA", crossed.Text());
    }

    [Fact]
    public void A_generic_closure()
    {
        static Func<T> Make<T>(T value, T[] more) => () => more.Length == 0 ? value : more[0];
        Assert.Equal("a", Sent.Of(Make("a", []))());
        Assert.Equal(2.5, Sent.Of(Make(1.5, [2.5]))());
        Assert.Equal(new Pair(1, 2), Sent.Of(Make(new Pair(1, 2), []))());
    }

    [Fact]
    public void A_generic_closure_of_a_generic_class() => Assert.Equal("1ab", Sent.Of(new Box<int>.With<string>(1).Later("a", "b"))());

    [Fact]
    public async Task An_asynchronous_lambda()
    {
        var n = 3;
        Assert.Equal(5, await Sent.Of<Func<int, Task<int>>>(async x =>
        {
            await Task.Yield();
            return x + n;
        })(2));
    }

    [Fact]
    public async Task An_asynchronous_lambda_with_lambdas_inside()
    {
        var n = 3;
        var m = 4;
        Assert.Equal(2 * 3 * 4, await Sent.Of<Func<int, ValueTask<int>>>(async x =>
        {
            var sum = await Task.Run(() => x * n);
            return new[] { sum }.Select(y => y * m).Single();
        })(2));
    }

    [Fact]
    public void An_iterator()
    {
        var n = 3;
        IEnumerable<int> Count()
        {
            for (var i = 0; i < n; i++)
            {
                yield return i * n;
            }
        }

        Assert.Equal([0, 3, 6], Sent.Of<Func<IEnumerable<int>>>(Count)());
    }

    [Fact]
    public async Task An_asynchronous_iterator()
    {
        var n = 3;
        async IAsyncEnumerable<int> Count()
        {
            for (var i = 0; i < n; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }

        var found = new List<int>();
        await foreach (var i in Sent.Of<Func<IAsyncEnumerable<int>>>(Count)())
        {
            found.Add(i);
        }

        Assert.Equal([0, 1, 2], found);
    }

    [Fact]
    public void Queries()
    {
        var least = 2;
        var factor = 10;
        Assert.Equal([30, 40], Sent.Of<Func<int[], int[]>>(numbers => [.. from x in numbers where x > least let y = x * factor orderby y select y])([4, 1, 3]));
    }

    [Fact]
    public void Delegate_types_of_ones_own()
    {
        var culture = CultureInfo.InvariantCulture;
        var change = 5;
        Parse parse = (string text, out int number) => int.TryParse(text, culture, out number);
        Assert.True(Sent.Of(parse)("12", out var parsed));
        Assert.Equal(12, parsed);
        Change changed = (ref int number) => number += change;
        Sent.Of(changed)(ref parsed);
        Assert.Equal(17, parsed);
        Assert.Equal(3 + 5, Sent.Of<Length>(text => text.Length + change)("abc"));
    }

    [Fact]
    public void Optional_parameters_and_many_of_them()
    {
        var n = 1;
        var optional = (int x = 5, int y = 6) => x + y + n;
        Assert.Equal(12, Sent.Of(optional)());
    }

    [Fact]
    public void Pattern_variables_and_out_variables()
    {
        object boxed = "12";
        if (boxed is string text && int.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            Assert.Equal("1212", Sent.Of<Func<string>>(() => text + number)());
        }
    }

    [Fact]
    public void Parameters_of_the_method()
    {
        static Func<int> Of(int first, int second) => () => (10 * first) + second;
        Assert.Equal(12, Sent.Of(Of(1, 2))());
    }

    [Fact]
    public void Primary_constructor_parameters() => Assert.Equal(8, Sent.Of(new Adder(3).Function)(5));

    [Fact]
    public void Delegates_as_fields_of_objects()
    {
        var n = 2;
        var holder = new Holder { Function = x => x + n, Next = new Holder { Function = x => x * n } };
        var crossed = Sent.Of(holder);
        Assert.Equal(14, crossed.Next!.Function!(crossed.Function!(5)));
    }

    [Fact]
    public void A_local_function_that_is_cached_in_its_closure()
    {
        var n = 4;
        Func<int, int>? last = null;
        for (var i = 0; i < 3; i++)
        {
            last = x => Enumerable.Range(0, x).Sum(y => y * n);
            last(3);
        }

        Assert.Equal(12, Sent.Of(last!)(3));
    }

    [Fact]
    public void A_closed_delegate_over_a_delegate()
    {
        var n = 1;
        Func<int, int> inner = x => x + n;
        Assert.Equal(7, Sent.Of<Func<int, int>>(inner.AppliedTwice)(5));
    }

    [Fact]
    public void Delegates_that_are_equal_stay_so()
    {
        Func<int, int> twice = Twice;
        var (first, second) = Sent.Of((twice, twice));
        Assert.Equal(first, second);
    }

    [Fact]
    public void Deep_chains_of_delegates()
    {
        Func<int, int> function = x => x;
        for (var i = 0; i < 20_000; i++)
        {
            var inner = function;
            function = x => inner is null ? x : x + 1;
        }

        Support.Limited.Run(() => Assert.Equal(6, Sent.Of(function)(5)));
    }

    private readonly record struct Pair(int A, int B)
    {
        public int Product() => A * B;
    }

    private sealed class Holder
    {
        public Func<int, int>? Function { get; init; }

        public Holder? Next { get; init; }
    }

    private sealed class Adder(int n)
    {
        public Func<int, int> Function => x => x + n;
    }

    private abstract class Shape
    {
        public abstract double Area();
    }

    private sealed class Square(double side) : Shape
    {
        public override double Area() => side * side;
    }

    private static class Box<T>
    {
        public static string Name() => typeof(T).Name;

        public sealed class With<TOther>(T first)
        {
            public string Show(TOther other) => $"({first}, {other})";

            public Func<string> Later<TMore>(TOther other, TMore more) => () => $"{first}{other}{more}";
        }
    }
}

internal static class ClosureExtensions
{
    public static string Repeated(this string? text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static int AppliedTwice(this Func<int, int> function, int x) => function(function(x));
}
