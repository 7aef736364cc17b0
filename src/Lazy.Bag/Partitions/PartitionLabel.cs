using LazyGraph.Visualization;

namespace LazyGraph.Bags;

/// <summary>Says in a few characters what a partition holds, where its elements were written out in the source.</summary>
internal static class PartitionLabel
{
    public static string Of<T>(T[] items)
    {
        // Only what is no user's type: nobody else's ToString runs here.
        if (items.Length == 0 || !(typeof(T).IsPrimitive || typeof(T) == typeof(string)))
        {
            return ValuePreview.Of(items);
        }

        var first = ValuePreview.Of(items[0]);
        return items.Length == 1 ? first : FormattableString.Invariant($"{first} and {items.Length - 1} more");
    }
}
