using System.Reflection;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Tests.Processes.Serialization;

/// <summary>Only the variables that a delegate can reach cross.</summary>
public sealed class CaptureTests
{
    [Fact]
    public void A_neighbours_stream_is_no_obstacle()
    {
        using var stream = new MemoryStream();
        var n = 5;
        Func<long> neighbour = () => stream.Length + n;
        Func<int, int> function = x => x + n;
        Assert.Equal(7, Sent.Of(function)(2));
        Assert.Equal(5, neighbour());
        var refused = Sent.Refused(neighbour);
        Assert.Equal("stream", refused.Path);
        Assert.Equal(typeof(MemoryStream), refused.RefusedType);
    }

    [Fact]
    public void A_neighbours_array_is_not_sent()
    {
        var large = new int[10_000];
        var n = 5;
        Func<int> neighbour = () => large.Length;
        Func<int, int> function = x => x + n;
        Assert.True(Sent.Written(function).Body.Length < 1_000);
        Assert.Equal(10_000, Sent.Of(neighbour)());
    }

    [Fact]
    public void What_only_an_inner_lambda_reaches_crosses()
    {
        var factor = 3;
        Func<int[], int> function = numbers => numbers.Sum(x => x * factor);
        Assert.Equal(["factor"], Reached(function));
        Assert.Equal(18, Sent.Of(function)([1, 2, 3]));
    }

    [Fact]
    public void What_only_a_local_function_reaches_crosses()
    {
        var factor = 3;
        var other = 4;
        int Local(int x) => Deeper(x) + 1;
        int Deeper(int x) => x * factor;
        Func<int, int> function = x => Local(x);
        Func<int> neighbour = () => other;
        Assert.Equal(["factor"], Reached(function));
        Assert.Equal(["other"], Reached(neighbour));
        Assert.Equal(7, Sent.Of(function)(2));
    }

    [Fact]
    public void What_only_a_state_machine_reaches_crosses()
    {
        var factor = 3;
        var other = 4;
        Func<int, Task<int>> function = async x =>
        {
            await Task.Yield();
            return x * factor;
        };
        IEnumerable<int> Iterate()
        {
            yield return other;
        }

        Func<IEnumerable<int>> iterator = Iterate;
        Assert.Equal(["factor"], Reached(function));
        Assert.Equal(["other"], Reached(iterator));
        Assert.Equal([4], Sent.Of(iterator)());
    }

    [Fact]
    public void Outer_scopes_are_trimmed_too()
    {
        using var stream = new MemoryStream();
        var a = 1;
        Func<long> neighbour = () => stream.Length;
        foreach (var b in (int[])[10])
        {
            using var inner = new MemoryStream();
            Func<long> other = () => inner.Length + b;
            Assert.Equal(10, other());
            Assert.Equal(16, Sent.Of<Func<int, int>>(x => a + b + x)(5));
        }

        Assert.Equal(0, neighbour());
    }

    [Fact]
    public void Generic_closures_are_trimmed_too()
    {
        static (Func<T> First, Func<long> Second) Make<T>(T value, Stream stream) => (() => value, () => stream.Length);
        using var stream = new MemoryStream();
        Assert.Equal("a", Sent.Of(Make("a", stream).First)());
        Assert.Equal(7, Sent.Of(Make(7, stream).First)());
        Assert.Equal("stream", Sent.Refused(Make(7, stream).Second).Path);
    }

    [Fact]
    public void A_delegate_that_is_found_later_widens_what_was_written()
    {
        // The closure is written for the first delegate, and has to be written again for what the second one reaches.
        var (a, b, c) = (1, 20, 300);
        Func<int> first = () => a;
        Func<int> second = () => b;
        Func<int> third = () => c + first();
        using var stream = new MemoryStream();
        Func<long> neighbour = () => stream.Length;
        var crossed = Sent.Of(new List<Func<int>> { first, second, third });
        Assert.Equal([1, 20, 301], crossed.Select(f => f()));
        Assert.Equal(0, neighbour());
    }

    [Fact]
    public void A_delegate_within_a_captured_object_widens_too()
    {
        var n = 5;
        var m = 6;
        var functions = new Dictionary<string, Func<int>> { ["n"] = () => n, ["m"] = () => m };
        Func<int> function = () => functions["n"]() + functions["m"]();
        Assert.Equal(11, Sent.Of(function)());
    }

    [Fact]
    public void A_captured_iterator_reaches_its_own_variables()
    {
        using var stream = new MemoryStream();
        var n = 3;
        var m = 4;
        IEnumerable<int> Count()
        {
            for (var i = 0; i < n; i++)
            {
                yield return i;
            }
        }

        var iterator = Count();
        Func<long> neighbour = () => stream.Length;
        Assert.Equal(7, Sent.Of<Func<int>>(() => iterator.Sum() + m)());
        Assert.Equal(0, neighbour());
    }

    [Fact]
    public void Assigned_variables_count_as_reached()
    {
        var n = 5;
        Func<int> function = () =>
        {
            n = 6;
            return Increase(ref n);
        };
        Assert.Equal(["n"], Reached(function));
        Assert.Equal(7, Sent.Of(function)());

        static int Increase(ref int x) => ++x;
    }

    [Fact]
    public void Every_method_of_these_assemblies_can_be_decoded()
    {
        Assembly[] assemblies = [typeof(CaptureTests).Assembly, typeof(Delayed).Assembly, typeof(Bag).Assembly, typeof(LazyArray).Assembly, typeof(Enumerable).Assembly];
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var count = 0;
        foreach (var method in assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods(all)))
        {
            if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
            {
                continue;
            }

            var reader = new IlReader(il);
            while (reader.MoveToToken())
            {
                Assert.InRange(reader.Token >>> 24, 0x01, 0x2B); // what is out of step gives nonsense
            }

            count++;
        }

        Assert.True(count > 5_000);
    }

    [Fact]
    public void What_has_no_body_may_reach_everything()
    {
        var method = typeof(Math).GetMethod(nameof(Math.Sqrt))!;
        Assert.True(method.GetMethodBody() is not null || ReferenceEquals(CaptureScan.Of(method), CaptureSet.Everything));
    }

    private static string[] Reached(Delegate function)
    {
        var captures = CaptureScan.Of(function.Method);
        return [.. function.Target!.GetType().GetFields().Where(captures.Contains).Select(field => field.Name).Order()];
    }
}
