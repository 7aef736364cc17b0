using System.Runtime.CompilerServices;
using LazyGraph.Bags;

namespace LazyGraph;

/// <summary>Flattens bags of sequences by one level.</summary>
/// <remarks>For sequences of other types: <c>bag.SelectMany(items => items)</c>.</remarks>
public static class BagFlatten
{
    /// <summary>Puts the items of all elements, each of which is an array, one after the other.</summary>
    /// <param name="bag">The bag. A null element is an error when it is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <returns>The bag of the items, in the same number of partitions.</returns>
    public static Bag<TItem> Flatten<TItem>(this Bag<TItem[]> bag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Flattened(new Step("flatten", file, line), items => items);
    }

    /// <summary>Puts the items of all elements, each of which is a list, one after the other.</summary>
    /// <param name="bag">The bag. A null element is an error when it is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <returns>The bag of the items, in the same number of partitions.</returns>
    public static Bag<TItem> Flatten<TItem>(this Bag<List<TItem>> bag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Flattened(new Step("flatten", file, line), items => items);
    }

    /// <summary>Puts the items of all elements, each of which is a list, one after the other.</summary>
    /// <param name="bag">The bag. A null element is an error when it is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <returns>The bag of the items, in the same number of partitions.</returns>
    public static Bag<TItem> Flatten<TItem>(this Bag<IReadOnlyList<TItem>> bag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Flattened(new Step("flatten", file, line), items => items);
    }

    /// <summary>Puts the items of all elements, each of which is a sequence, one after the other.</summary>
    /// <param name="bag">The bag. A null element is an error when it is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <returns>The bag of the items, in the same number of partitions.</returns>
    public static Bag<TItem> Flatten<TItem>(this Bag<IEnumerable<TItem>> bag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Flattened(new Step("flatten", file, line), items => items);
    }

    /// <summary>Puts the characters of all strings one after the other.</summary>
    /// <param name="bag">The bag. A null element is an error when it is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the characters, in the same number of partitions.</returns>
    public static Bag<char> Flatten(this Bag<string> bag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Flattened<char>(new Step("flatten", file, line), text => text);
    }
}
