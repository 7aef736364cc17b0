using System.Globalization;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Sorts arrays by keys; elements of equal keys stay in their order, downwards as well.</summary>
/// <remarks>
/// What is compared are the keys with the places they had, and elements move once, when the order is known. A comparer that
/// throws surfaces as it is and leaves the arrays as they were; one that contradicts itself gives some order.
/// Takes about 20 bytes an element besides, 30 for strings, and a copy of the array.
/// </remarks>
internal static class StableSort
{
    private static readonly bool ComparesByNumbers = CultureInfo.InvariantCulture.CompareInfo.Compare("a", "B") > 0; // no cultures here

    /// <summary>Sorts items and their keys alike.</summary>
    /// <param name="items">The items. May be the same array as the keys.</param>
    /// <param name="keys">The keys, as many.</param>
    /// <param name="comparer">Compares keys; null for the default.</param>
    /// <param name="descending">Whether the largest comes first.</param>
    public static void Sort<T, TKey>(T[] items, TKey[] keys, IComparer<TKey>? comparer, bool descending)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(keys.Length, items.Length);
        var order = new KeyOrder<TKey>(comparer, descending);
        if (keys.Length < 2)
        {
            return;
        }

        var places =
            order.IsDefault && NumericKeys.TryPlace(keys, descending, out var byNumber) ? byNumber
            : keys is string?[] texts && IsOrdinal(comparer) ? PlaceByText(texts, descending)
            : MergeSort.Place(keys, order);
        if (places is not null)
        {
            Rearrange(items, places);
            if (!ReferenceEquals(items, keys))
            {
                Rearrange(keys, places);
            }
        }
    }

    private static bool IsOrdinal(object? comparer) =>
        ReferenceEquals(comparer, StringComparer.Ordinal) || (ComparesByNumbers && (comparer is null || ReferenceEquals(comparer, Comparer<string>.Default)));

    private static int[]? PlaceByText(string?[] texts, bool descending)
    {
        var prefixed = OrdinalText.Of(texts);
        return descending ? MergeSort.Place(prefixed, default(OrdinalText.Descending)) : MergeSort.Place(prefixed, default(OrdinalText.Ascending));
    }

    private static void Rearrange<T>(T[] array, int[] places)
    {
        var sorted = RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? new T[array.Length] : GC.AllocateUninitializedArray<T>(array.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = array[places[i]];
        }

        Array.Copy(sorted, array, sorted.Length);
    }
}
