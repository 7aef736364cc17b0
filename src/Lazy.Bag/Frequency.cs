namespace LazyGraph;

/// <summary>An element, and how often it was seen.</summary>
/// <remarks>Ordered by the count, so that <c>Frequencies().TopK(20)</c> gives the most frequent ones. Equality compares both parts.</remarks>
/// <param name="Value">The element.</param>
/// <param name="Count">How often it was seen.</param>
/// <typeparam name="T">The type of the element.</typeparam>
public readonly record struct Frequency<T>(T Value, long Count) : IComparable<Frequency<T>>
{
    /// <summary>Compares the counts.</summary>
    /// <param name="other">The other element's.</param>
    /// <returns>Below zero, zero or above zero, as this count is smaller, equal or greater.</returns>
    public int CompareTo(Frequency<T> other) => Count.CompareTo(other.Count);

    /// <summary>Compares the counts.</summary>
    public static bool operator <(Frequency<T> left, Frequency<T> right) => left.Count < right.Count;

    /// <summary>Compares the counts.</summary>
    public static bool operator >(Frequency<T> left, Frequency<T> right) => left.Count > right.Count;

    /// <summary>Compares the counts.</summary>
    public static bool operator <=(Frequency<T> left, Frequency<T> right) => left.Count <= right.Count;

    /// <summary>Compares the counts.</summary>
    public static bool operator >=(Frequency<T> left, Frequency<T> right) => left.Count >= right.Count;
}
