namespace LazyGraph.Bags;

/// <summary>The byte that stands for a collection's comparer in a file.</summary>
internal static class ComparerMark
{
    public const byte NoCollection = 0; // the collection is null
    private const byte Default = 1;
    private const byte Ordinal = 2;
    private const byte OrdinalIgnoreCase = 3;

    /// <exception cref="NotSupportedException">The comparer is none of those that any process has.</exception>
    public static byte Of<T>(IEqualityComparer<T> comparer, Type collection) =>
        ReferenceEquals(comparer, EqualityComparer<T>.Default) ? Default
        : ReferenceEquals(comparer, StringComparer.Ordinal) ? Ordinal
        : ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase) ? OrdinalIgnoreCase
        : throw ElementRefusal.Comparer(comparer, collection);

    public static IEqualityComparer<T>? ComparerOf<T>(byte mark) => mark switch
    {
        Ordinal => (IEqualityComparer<T>)(object)StringComparer.Ordinal, // T is string: it was written so
        OrdinalIgnoreCase => (IEqualityComparer<T>)(object)StringComparer.OrdinalIgnoreCase,
        _ => null,
    };
}
