using System.Globalization;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>An element with a little of everything. Made when it is needed: the data is never there as a whole, unless somebody holds it.</summary>
internal sealed record Visit(long Id, int Page, double Seconds, string Visitor)
{
    /// <summary>What one takes in memory: the object with its header (48), the string of 16 characters (56), and the reference in an array (8).</summary>
    public const int Bytes = 112;

    public const int Pages = 1000;

    public static Visit Number(long id) => new(id, PageOf(id), id * 0.5, string.Create(CultureInfo.InvariantCulture, $"visitor {id % 100_000_000:00000000}"));

    public static int PageOf(long id) => (int)(id * 2_654_435_761 % Pages);
}
