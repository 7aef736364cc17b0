using System.Globalization;
using System.Text;
using CsvHelper.Configuration;

namespace LazyGraph.Tests;

public sealed class ReadCsvTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RowsBecomeRecords()
    {
        var first = _folder.Write("a.csv", "Name,Age\n\"a, \"\"b\"\"\n\",1.5\nc,2\n");
        var second = _folder.Write("b.csv.gz", CompressedFileTests.Compress("gz", "Age,Name\r\n3,ä\r\n"));
        var bag = Bag.ReadCsv<CsvPerson>([first, second]);
        Assert.Equal(2, bag.PartitionCount);
        Assert.Equal([new("a, \"b\"\n", 1.5), new("c", 2), new("ä", 3)], bag.Compute());
        Assert.Equal([new("x", 7)], Bag.ReadCsv<CsvPerson>(_folder.Write("c.csv", "Name;Age\nx;7"), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" }).Compute());
        Assert.Equal([new("é", 7)], Bag.ReadCsv<CsvPerson>(_folder.Write("d.csv", "Name,Age\né,7", Encoding.Latin1), encoding: Encoding.Latin1).Compute());
        Assert.Equal([new("é", 7)], Bag.ReadCsv<CsvPerson>(_folder.Write("e.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Name,Age\né,7")])).Compute());
    }

    [Fact]
    public void ARowThatIsNoRecordIsToldWithItsPlace()
    {
        var path = _folder.Write("a.csv", "Name,Age\n\"a\nb\",1\nc,old\n");
        var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadCsv<CsvPerson>(path).Compute(Schedulers.Synchronous));
        Assert.Contains($"Found in row 2 (line 4) of {path} no record of", Assert.IsType<InvalidDataException>(failure.InnerException).Message, StringComparison.Ordinal);
        Assert.Equal($"row 2 (line 4) of {path}", failure.Position);
        Assert.False(ReadTextTests.IsOpen(path));
    }

    [Fact]
    public void AMissingColumnAndBadBytesAreErrors()
    {
        var path = _folder.Write("a.csv", "Name\nx\n");
        var missing = Assert.Throws<TaskFailedException>(() => Bag.ReadCsv<CsvPerson>(path).Compute(Schedulers.Synchronous));
        Assert.Contains(path, Assert.IsType<InvalidDataException>(missing.InnerException).Message, StringComparison.Ordinal);
        Assert.Contains("Age", missing.InnerException.Message, StringComparison.Ordinal);
        _folder.Write("a.csv", [.. "Name,Age\nx"u8, 0xFF, .. ",1\n"u8]);
        var bad = Assert.Throws<TaskFailedException>(() => Bag.ReadCsv<CsvPerson>(path).Compute(Schedulers.Synchronous));
        Assert.Contains("Found the bytes FF", Assert.IsType<InvalidDataException>(bad.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AClassMapSaysHowRowsAreWritten()
    {
        var path = _folder.Write("a.csv", "who,years\nx,1\n");
        Assert.Equal([new("x", 1)], Bag.ReadCsv<CsvPerson>(path, configure: context => context.RegisterClassMap<PersonMap>()).Compute());
    }

    [Fact]
    public void AFailureOfALaterOperationHasTheRow()
    {
        var path = _folder.Write("a.csv", "Name,Age\nx,1\ny,2\n");
        var failure = Assert.Throws<TaskFailedException>(() => Bag.ReadCsv<CsvPerson>(path).Map(person => person.Name == "y" ? throw new InvalidOperationException() : person).Compute(Schedulers.Synchronous));
        Assert.Equal($"row 2 (line 3) of {path}", failure.Position);
    }
}

public sealed record CsvPerson(string Name, double Age);

internal sealed class PersonMap : ClassMap<CsvPerson>
{
    public PersonMap()
    {
        Parameter("Name").Name("who");
        Parameter("Age").Name("years");
    }
}
