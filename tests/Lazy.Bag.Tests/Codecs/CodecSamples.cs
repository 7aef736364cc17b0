namespace LazyGraph.Tests;

// Types of every make, for the codecs.
internal sealed record Order(int Id, string? Customer, Line[]? Lines, Address? To);

internal readonly record struct Line(string? Product, int Count);

internal record Address(string Street, string Town);

internal sealed record LongAddress(string Street, string Town, string Country) : Address(Street, Town);

internal record Base(int Number)
{
    public string? Note { get; init; }
}

internal sealed record Derived(string Own, int Number) : Base(Number);

internal readonly struct PointStruct(string label, int size) : IEquatable<PointStruct>
{
    public string Label { get; } = label;

    public readonly int Size = size;

    public bool Equals(PointStruct other) => Label == other.Label && Size == other.Size;

    public override bool Equals(object? obj) => obj is PointStruct other && Equals(other);

    public override int GetHashCode() => Size;
}

internal record struct RecordStruct(string Label, int Size);

internal sealed class Entity
{
    public string? Open;

    public int Id { get; init; }

    public List<string?> Tags { get; set; } = [];

    public int Made { get; private set; } = 1;
}

internal sealed class Trimming(string text)
{
    public string Text { get; set; } = text.Trim();
}

internal sealed record Tree(Tree? Left, Tree? Right, string Name);

internal sealed record Forest(string Name, List<Forest> Trees);

internal sealed record Chain(int Number, Chain? Next);

internal sealed class Ring
{
    public Ring? Next { get; set; }
}

internal sealed record Parcel(int Id, Customer Customer);

internal sealed record Customer(string Name, Stream Stream);

internal sealed class Hidden
{
    private int _secret = 1;

    public int Next() => ++_secret;
}

internal sealed class Captured(int secret)
{
    public int Next() => ++secret;
}

internal sealed class GetOnly
{
    public int Total { get; } = 3;
}

internal sealed class TakesMore(string text, int more)
{
    public string Text { get; set; } = text + more;
}

internal class Sized
{
    public virtual int Size { get; set; }
}

internal sealed class Overriding : Sized
{
    public override int Size { get; set; }
}

internal sealed class Endless<T>
{
    public Endless<Endless<T>>? Next { get; set; }
}

internal sealed class IntList : List<int>;

internal sealed class Outer<T>
{
    public T? Value { get; set; }

    internal sealed class Inner
    {
        public int Number { get; init; }

        public string? Name { get; init; }
    }
}
