using System.Text;
using System.Text.Json;

namespace LazyGraph.Tests.Snippets;

public sealed class BagFileSnippets
{
    [Fact]
    public void ReadsText()
    {
        Directory.CreateDirectory("logs");
        File.WriteAllText("logs/a.log", "one\ntwo\n");
        File.WriteAllText("logs/b.log", "three\r\nfour");
        File.WriteAllBytes("latin.txt", Encoding.Latin1.GetBytes("é"));
        File.WriteAllText("records.txt", "a;b;c");
        Bag.From(["zipped"]).ToTextFiles("*.txt.gz", name: _ => "zipped").Compute();

        #region bags-text
        Bag<string> lines = Bag.ReadText("logs/*.log");                          // a partition a file
        Bag<string> blocks = Bag.ReadText("logs/*.log", blockSize: "16 MiB");    // and more for large ones
        Bag<string> zipped = Bag.ReadText("zipped.txt.gz");                      // by the name: .gz, .zz, .zlib, .br
        Bag<string> latin = Bag.ReadText("latin.txt", encoding: Encoding.Latin1);
        Bag<string> records = Bag.ReadText("records.txt", lineDelimiter: ";");
        Bag<(string Line, string Path)> placed = Bag.ReadTextWithPath(["logs/a.log", "logs/b.log"], filesPerPartition: 2);
        #endregion

        Assert.Equal(["one", "two", "three", "four"], lines.Compute());
        Assert.Equal(lines.Compute(), blocks.Compute());
        Assert.Equal(["zipped"], zipped.Compute());
        Assert.Equal(["é"], latin.Compute());
        Assert.Equal(["a", "b", "c"], records.Compute());
        Assert.Equal((4, 1), (placed.Compute().Length, placed.PartitionCount));
    }

    [Fact]
    public void ReadsJson()
    {
        File.WriteAllText("people.jsonl", """
            {"name": "Mary", "age": 7}
            {"name": "Ann", "age": 12}
            """);

        #region bags-json
        var web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Bag<Person> people = Bag.ReadJsonLines<Person>("people.jsonl", options: web);
        Delayed<double> age = people.Map(person => person.Age).Mean();                     // 9.5

        Bag<JsonElement> any = Bag.ReadJsonLines<JsonElement>("people.jsonl");
        Bag<string?> names = any.Pluck("name").Map(name => name.GetString());              // Mary, Ann
        #endregion

        Assert.Equal(9.5, age.Compute());
        Assert.Equal("Mary, Ann", string.Join(", ", names.Compute()));
    }

    [Fact]
    public void ReadsCsv()
    {
        File.WriteAllText("towns.csv", "Name,Inhabitants\nOslo,700000\n\"Rome, Italy\",2800000\n");

        #region bags-csv
        Bag<Town> towns = Bag.ReadCsv<Town>("towns.csv");
        Delayed<Town> largest = towns.TopK(1, by: town => town.Inhabitants).ToDelayed()[0].Item(0);
        #endregion

        Assert.Equal(new Town("Rome, Italy", 2_800_000), largest.Compute());
    }

    [Fact]
    public void WritesFiles()
    {
        var bag = Bag.From(["one", "two", "three"]);

        #region bags-write
        Delayed<string[]> written = bag.ToTextFiles("out/numbers-*.txt.gz");               // nothing is written yet
        string[] files = written.Compute();                                                // numbers-0.txt.gz, -1, -2: full paths
        string[] json = bag.Map(word => new { word, word.Length }).ToJsonLines("out/*.jsonl").Compute();
        #endregion

        Assert.Equal(["numbers-0.txt.gz", "numbers-1.txt.gz", "numbers-2.txt.gz"], files.Select(Path.GetFileName));
        Assert.Equal("""{"word":"three","Length":5}""" + "\n", File.ReadAllText(json[2]));
        Assert.Equal(["one", "two", "three"], Bag.ReadText("out/numbers-*.txt.gz").Compute());
    }

    [Fact]
    public void TellsTheLine()
    {
        File.WriteAllText("ages.txt", "7\n12\nnine\n");
        string? message = null;

        #region bags-errors
        var ages = Bag.ReadText("ages.txt").Map(line => int.Parse(line));
        try
        {
            ages.Sum().Compute();
        }
        catch (TaskFailedException failure)
        {
            Console.WriteLine(failure.Position);     // line 3 of ages.txt
            message = failure.Message;
        }
        #endregion

        Assert.Contains("line 3 of ages.txt", message, StringComparison.Ordinal);
        Assert.Contains("read ages.txt → map int.Parse(line) → sum", message, StringComparison.Ordinal);
    }

    [Fact]
    public void CountsWords()
    {
        File.WriteAllText("book.txt", "The cat saw the dog.\nThe dog ran.\n");

        #region bags-words
        var top = Bag.ReadText("book.txt", blockSize: "16 MiB")
            .Words()                                                           // lower case; what white space parts
            .Frequencies()
            .TopK(20);
        foreach (var (word, times) in top.Compute())
        {
            Console.WriteLine($"{word} {times}");                              // the 3
        }
        #endregion

        Assert.Equal(new Frequency<string>("the", 3), top.Compute()[0]);
    }

    [Fact]
    public void LimitsMemory()
    {
        File.WriteAllText("words.txt", "one two three two");

        #region bags-memory
        var groups = Bag.ReadText("words.txt", blockSize: "64 MiB").Words().GroupBy(word => word[0], method: ShuffleMethod.Disk);
        var sizes = groups.Map(group => (group.Key, group.Count)).Compute(memoryLimit: 2_000_000_000);
        #endregion

        Assert.Equal([('o', 1), ('t', 3)], sizes.Order());
    }

    #region bags-json
    public sealed record Person(string Name, int Age);
    #endregion

    #region bags-csv
    public sealed record Town(string Name, int Inhabitants);
    #endregion
}
