using System.Numerics;
using System.Numerics.Tensors;
using System.Text.Json;
using System.Text.Json.Serialization;
using LazyGraph.Arrays;
using LazyGraph.Bags;
using LazyGraph.Graphs;

namespace LazyGraph.Tests.Processes.Serialization;

/// <summary>Objects of the library that cross as others: what a task of an array or a bag holds.</summary>
public sealed class SurrogateTests
{
    [Fact]
    public void A_block_takes_its_own_elements_along()
    {
        var whole = new Block<double>([1, 2, 3, 4, 5, 6], [2, 3]);
        var crossed = Sent.Of(whole);
        Assert.Equal(whole.ToArray(), crossed.ToArray());
        Assert.Equal([2, 3], crossed.Shape.ToArray());
        var column = new Block<double>([1, 2, 3, 4, 5, 6], 1, [2], [3]);
        Assert.Equal([2.0, 5.0], Sent.Of(column).ToArray());
        var slice = new Block<double>(new double[100_000], 500, [10], [1]);
        Assert.True(Sent.Written(slice).Body.Length < 300);
        Assert.Same(whole.Memory, Assert.Single(Sent.Written(new Block<double>(whole.Memory, [2, 3])).Segments.DefaultIfEmpty(whole.Memory)));
        var large = new Block<double>(new double[20_000], [20_000]);
        Assert.Same(large.Memory, Assert.Single(Sent.Written(large).Segments));
    }

    [Fact]
    public void Operations_stay_single_objects()
    {
        Assert.Same(Arithmetic<double>.Add, Sent.Of(Arithmetic<double>.Add));
        Assert.Same(Roots<float>.Sqrt, Sent.Of(Roots<float>.Sqrt));
        Assert.Same(Selection<int>.Select, Sent.Of(Selection<int>.Select));
        Assert.Same(VectorFunctions.ExpDouble, Sent.Of(VectorFunctions.ExpDouble));
        Assert.Same(ElementKind.Of<Complex>(), Sent.Of(ElementKind.Of<Complex>()));
    }

    [Fact]
    public void Lambdas_of_arrays_cross_as_expressions()
    {
        var n = 3.0;
        var kernel = LambdaKernel.Of<double, double>(x => Weird(x) + n);
        var crossed = Sent.Of(kernel);
        Assert.Equal(kernel.Constants, crossed.Constants);
        Assert.Equal(kernel.Instructions.Length, crossed.Instructions.Length);
        var operation = crossed.Instructions.Select(step => step.Operation).OfType<DelegateOperation<double, double>>().First();
        Assert.NotNull(operation);
    }

    [Fact]
    public void Chunks_and_places()
    {
        var chunks = LazyArray.Arange(100).Rechunk(7).Chunks;
        Assert.Equal(chunks, Sent.Of(chunks));
        var place = new BlockPlace(chunks, 3);
        Assert.Equal(place.Origin, Sent.Of(place).Origin);
    }

    [Fact]
    public void Hashers_are_made_again()
    {
        var hasher = StableHasher<(string, int)>.TryCreate(null)!;
        Assert.Equal(hasher.Hash(("a", 1)), Sent.Of(hasher).Hash(("a", 1)));
        Assert.Same(TextHasher.IgnoreCase, Sent.Of(TextHasher.IgnoreCase));
        Assert.Same(TextHasher.Ordinal, Sent.Of(TextHasher.Ordinal));
    }

    [Fact]
    public void Codecs_are_made_again()
    {
        var codec = ElementCodec<(string, List<Item>)>.Create();
        Assert.Same(codec, Sent.Of(codec));
    }

    [Fact]
    public void Tables_of_keys_are_hashed_again()
    {
        var table = KeyTable<string>.Create(StringComparer.OrdinalIgnoreCase);
        foreach (var key in (string[])["b", "A", "c"])
        {
            table.FindOrAdd(key);
        }

        var crossed = Sent.Of(table);
        Assert.Equal(3, crossed.Count);
        Assert.Equal(["b", "A", "c"], Enumerable.Range(0, 3).Select(i => crossed[i]));
        Assert.Equal(1, crossed.Find("a"));
        Assert.Equal(0, Sent.Of(Filled(KeyTable<string>.Create(null))).Find("b"));
        Assert.Equal(-1, Sent.Of(Filled(KeyTable<string>.Create(null))).Find("B"));

        static KeyTable<string> Filled(KeyTable<string> table)
        {
            table.FindOrAdd("b");
            return table;
        }
    }

    [Fact]
    public void Json_by_default_by_options_and_by_context()
    {
        var item = new Item("a", 1);
        Assert.Equal("{\"Name\":\"a\",\"Count\":1}", Text(new JsonShape<Item>(JsonTypes.Find<Item>(null)), item));
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper, WriteIndented = true, IndentSize = 1, Converters = { new JsonStringEnumConverter() } };
        Assert.Equal("{\n \"NAME\": \"a\",\n \"COUNT\": 1\n}", Text(new JsonShape<Item>(JsonTypes.Find<Item>(options)), item));
        var days = new JsonShape<DayOfWeek[]>(JsonTypes.Find<DayOfWeek[]>(new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } }));
        Assert.Equal("[\"Monday\"]", Text(days, [DayOfWeek.Monday]));

        static string Text<T>(JsonShape<T> shape, T value) => JsonSerializer.Serialize(value, Sent.Of(shape).Type).ReplaceLineEndings("\n");
    }

    [Fact]
    public void A_task_crosses_without_its_neighbours()
    {
        using var stream = new MemoryStream();
        var n = 5;
        var big = new int[1_000];
        var before = Delayed.Call(() => stream.Length + big.Length);
        var task = Delayed.Call(() => n + 1).After(before).WithRetry(3, TimeSpan.Zero);
        var crossed = Sent.Of(task);
        Assert.True(Sent.Written(task).Body.Length < 1_500);
        Assert.Equal(task.Label, crossed.Label);
        Assert.Equal(task.Site, crossed.Site);
        crossed.Execute(CancellationToken.None);
        Assert.Equal(6, crossed.Result);
        Assert.Equal(6, crossed.Compute());
    }

    [Fact]
    public void A_promise_with_its_inputs_crosses()
    {
        var n = 5;
        var a = Delayed.Call(() => n);
        var add = Delayed.Func((int x, int y) => x + y);
        var sum = add(a, 7) + a;
        var crossed = Sent.Of(sum);
        Assert.Equal(17, crossed.Compute());
        Assert.Equal(17, sum.Compute());
        Assert.Equal(17, Sent.Of(sum).Compute()); // the numbers of a run that has ended stay behind
        Assert.Equal(NodeKind.Literal, crossed.Inputs[0].Inputs[1].Kind);
    }

    [Fact]
    public void Pipelines_of_arrays_and_bags_cross_whole()
    {
        var n = 3.0;
        Delayed<double> total = LazyArray.Arange(0.0, 1000.0).Rechunk(100).Map(x => Math.Sqrt(x) * n).Sum();
        Assert.Equal(total.Compute(), Sent.Of(total).Compute());
        var m = 3;
        var bag = Bag.Range(100, 4).Map(x => x * m).Filter(x => x % 2 == 0);
        Delayed<long> count = bag.Count();
        Assert.Equal(count.Compute(), Sent.Of(count).Compute());
    }

    private static double Weird(double x) => x * 2;

    internal sealed record Item(string Name, int Count);
}
