using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LazyGraph.Tests;

public sealed partial class JsonLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LinesBecomeValuesAndEmptyOnesAreLeftOut()
    {
        var path = _folder.Write("a.jsonl", "{\"Name\":\"ä\",\"Age\":1}\n\n  \t\r\n{\"Name\":\"b\",\"Age\":2}");
        Person[] expected = [new("ä", 1), new("b", 2)];
        Assert.Equal(expected, Bag.ReadJsonLines<Person>(path).Compute());
        Assert.Equal(expected, Bag.ReadJsonLines<Person>([path], blockSize: 3).Compute());
        Assert.Equal(expected, Bag.ReadJsonLines(path, People.Default.Person, "5 B").Compute());
        Assert.Equal(expected, Bag.ReadJsonLines([path], People.Default.Person).Compute());
        Assert.Equal([1, 2], Bag.ReadJsonLines<JsonElement>(path).Map(value => value.GetProperty("Age").GetInt32()).Compute());
        var wide = _folder.Write("b.jsonl", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"name\":\"ä\",\"age\":1}\n\n")]);
        Assert.Equal([new("ä", 1)], Bag.ReadJsonLines<Person>(wide, options: JsonSerializerOptions.Web).Compute());
    }

    [Fact]
    public void ALineThatIsNoValueIsToldWithItsPlace()
    {
        var path = _folder.Write("a.jsonl", "{\"Name\":\"a\",\"Age\":1}\n\n{\"Name\":\"b\",\"Age\":\"old\"}\n");
        foreach (var bag in (Bag<Person>[])[Bag.ReadJsonLines<Person>(path), Bag.ReadJsonLines<Person>(path, blockSize: 2)])
        {
            var failure = Assert.Throws<TaskFailedException>(() => bag.Compute(Schedulers.Synchronous));
            Assert.Contains($"Found in line 3 of {path} no JSON value of Person", Assert.IsType<InvalidDataException>(failure.InnerException).Message, StringComparison.Ordinal);
            Assert.DoesNotContain("LineNumber: 0", failure.InnerException.Message, StringComparison.Ordinal);
            Assert.Equal($"line 3 of {path}", failure.Position);
        }
    }

    [Fact]
    public void WhatIsWrittenCanBeReadWithEveryCompression()
    {
        Person[] people = [.. Enumerable.Range(0, 20_000).Select(i => new Person($"name {i}\nä", i))];
        var source = Bag.ReadText(_folder.Write("source", "x")).MapPartitions(_ => people);
        foreach (var compression in Enum.GetValues<FileCompression>())
        {
            var paths = source.ToJsonLines(_folder.At($"{compression}/*.jsonl"), new JsonSerializerOptions { WriteIndented = true }, compression: compression).Compute();
            Assert.Equal(people, Bag.ReadJsonLines<Person>(paths, compression: compression).Compute());
            var typed = source.ToJsonLines(_folder.At($"{compression}/*.typed"), People.Default.Person, compression: compression).Compute();
            Assert.Equal(people, Bag.ReadJsonLines(typed, People.Default.Person, compression: compression).Compute());
        }

        Assert.EndsWith("}\n", File.ReadAllText(_folder.At("None/0.jsonl")), StringComparison.Ordinal);
        var empty = source.Filter(_ => false).ToJsonLines(_folder.At("empty/*.gz")).Compute();
        Assert.Empty(Bag.ReadJsonLines<Person>(empty).Compute());
    }

    public sealed record Person(string Name, int Age);

    [JsonSerializable(typeof(Person))]
    internal sealed partial class People : JsonSerializerContext;
}
