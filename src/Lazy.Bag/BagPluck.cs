using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LazyGraph;

/// <summary>Takes one thing out of each element: an item by its index, a value by its key, a property of a JSON object.</summary>
/// <remarks>A property of a typed element is plucked by a lambda: <c>bag.Pluck(person => person.Name)</c>.</remarks>
public static class BagPluck
{
    /// <summary>Takes something out of each element by a function: the same as Map, by the name that says what it is for.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="property">The function, such as <c>person => person.Name</c>.</param>
    /// <param name="source">Filled in by the compiler.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TResult">The type of what is taken.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TResult> Pluck<T, TResult>(this Bag<T> bag, Func<T, TResult> property, [CallerArgumentExpression(nameof(property))] string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentNullException.ThrowIfNull(property);
        return bag.Map(property, Bags.Step.Of("pluck", null, source, file, line).Name, null, file, line);
    }

    /// <summary>Takes an item out of each element.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="index">The index, from 0. An element without it is an error when the bag is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TValue">The type of the items.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TValue>(this Bag<TValue[]> bag, int index, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return bag.Map(element => Item(element, index), Label(index), null, file, line);
    }

    /// <summary>Takes an item out of each element, or a default where there is none.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="index">The index, from 0.</param>
    /// <param name="otherwise">What stands for a missing one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TValue">The type of the items.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TValue>(this Bag<TValue[]> bag, int index, TValue otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return bag.Map(element => (uint)index < (uint)element.Length ? element[index] : otherwise, Label(index), null, file, line);
    }

    /// <summary>Takes an item out of each element.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="index">The index, from 0. An element without it is an error when the bag is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TValue">The type of the items.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TValue>(this Bag<List<TValue>> bag, int index, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return bag.Map(element => Item(element, index), Label(index), null, file, line);
    }

    /// <summary>Takes an item out of each element, or a default where there is none.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="index">The index, from 0.</param>
    /// <param name="otherwise">What stands for a missing one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TValue">The type of the items.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TValue>(this Bag<List<TValue>> bag, int index, TValue otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return bag.Map(element => (uint)index < (uint)element.Count ? element[index] : otherwise, Label(index), null, file, line);
    }

    /// <summary>Takes an item out of each element.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="index">The index, from 0. An element without it is an error when the bag is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TValue">The type of the items.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TValue>(this Bag<IReadOnlyList<TValue>> bag, int index, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return bag.Map(element => Item(element, index), Label(index), null, file, line);
    }

    /// <summary>Takes an item out of each element, or a default where there is none.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="index">The index, from 0.</param>
    /// <param name="otherwise">What stands for a missing one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TValue">The type of the items.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TValue>(this Bag<IReadOnlyList<TValue>> bag, int index, TValue otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return bag.Map(element => (uint)index < (uint)element.Count ? element[index] : otherwise, Label(index), null, file, line);
    }

    /// <summary>Takes the value of a key out of each element.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="key">The key. An element without it is an error when the bag is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TKey, TValue>(this Bag<Dictionary<TKey, TValue>> bag, TKey key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Map(element => Value(element, key), Label(key), null, file, line);
    }

    /// <summary>Takes the value of a key out of each element, or a default where there is none.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="key">The key.</param>
    /// <param name="otherwise">What stands for a missing one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TKey, TValue>(this Bag<Dictionary<TKey, TValue>> bag, TKey key, TValue otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Map(element => element.TryGetValue(key, out var value) ? value : otherwise, Label(key), null, file, line);
    }

    /// <summary>Takes the value of a key out of each element.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="key">The key. An element without it is an error when the bag is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TKey, TValue>(this Bag<IReadOnlyDictionary<TKey, TValue>> bag, TKey key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Map(element => Value(element, key), Label(key), null, file, line);
    }

    /// <summary>Takes the value of a key out of each element, or a default where there is none.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="key">The key.</param>
    /// <param name="otherwise">What stands for a missing one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<TValue> Pluck<TKey, TValue>(this Bag<IReadOnlyDictionary<TKey, TValue>> bag, TKey key, TValue otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Map(element => element.TryGetValue(key, out var value) ? value : otherwise, Label(key), null, file, line);
    }

    /// <summary>Takes a property of a JSON object out of each element.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="property">The name of the property. An element without it is an error when the bag is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<JsonElement> Pluck(this Bag<JsonElement> bag, string property, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Map(element => Property(element, property), Label(property), null, file, line);
    }

    /// <summary>Takes a property of a JSON object out of each element, or a default where there is none.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="property">The name of the property.</param>
    /// <param name="otherwise">What stands for a missing one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<JsonElement> Pluck(this Bag<JsonElement> bag, string property, JsonElement otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return bag.Map(element => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? value : otherwise, Label(property), null, file, line);
    }

    /// <summary>Takes an item of a JSON array out of each element.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="index">The index, from 0. An element without it is an error when the bag is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<JsonElement> Pluck(this Bag<JsonElement> bag, int index, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return bag.Map(element => Item(element, index), Label(index), null, file, line);
    }

    /// <summary>Takes an item of a JSON array out of each element, or a default where there is none.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="index">The index, from 0.</param>
    /// <param name="otherwise">What stands for a missing one.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of what was taken.</returns>
    public static Bag<JsonElement> Pluck(this Bag<JsonElement> bag, int index, JsonElement otherwise, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return bag.Map(element => element.ValueKind == JsonValueKind.Array && (uint)index < (uint)element.GetArrayLength() ? element[index] : otherwise, Label(index), null, file, line);
    }

    /// <summary>Takes several properties out of each JSON object.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="properties">Their names. An element without one of them is an error when the bag is computed.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the values, in the order of the names.</returns>
    public static Bag<JsonElement[]> Pluck(this Bag<JsonElement> bag, IReadOnlyList<string> properties, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentNullException.ThrowIfNull(properties);
        string[] names = [.. properties];
        return bag.Map(element => Array.ConvertAll(names, name => Property(element, name)), Label(string.Join(", ", names)), null, file, line);
    }

    private static string Label<TKey>(TKey key) => FormattableString.Invariant($"pluck {key}");

    private static TValue Item<TValue>(IReadOnlyList<TValue> list, int index) => (uint)index < (uint)list.Count
        ? list[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"Found a list of {list.Count} items, expected one that has the index. Give a default for lists that are too short.");

    private static TValue Value<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map, TKey key) => map.TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"Found no key '{key}' among {map.Count}, expected it in every element. Give a default for those without.");

    private static JsonElement Property(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        ? value
        : throw new KeyNotFoundException($"Found {Describe(element)}, expected a JSON object with the property '{name}'. Give a default for elements without.");

    private static JsonElement Item(JsonElement element, int index) => element.ValueKind == JsonValueKind.Array && (uint)index < (uint)element.GetArrayLength()
        ? element[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"Found {Describe(element)}, expected a JSON array that has the index. Give a default for elements without.");

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"an object with {string.Join(", ", element.EnumerateObject().Select(property => $"'{property.Name}'").Take(8))}",
        JsonValueKind.Array => $"an array of {element.GetArrayLength()}",
        var kind => $"a {kind}".ToLowerInvariant(),
    };
}
