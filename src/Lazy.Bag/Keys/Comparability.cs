using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Finds out when a bag is built that its keys have no order, instead of when the first two are compared.</summary>
internal static class Comparability
{
    /// <summary>Fails for a type that cannot be compared without a comparer.</summary>
    /// <remarks>Values behind an interface or object may be of a type that can.</remarks>
    public static void Check<TKey>(IComparer<TKey>? comparer, string parameter)
    {
        var type = Nullable.GetUnderlyingType(typeof(TKey)) ?? typeof(TKey);
        if (comparer is null
            && type != typeof(object)
            && !type.IsInterface
            && !typeof(IComparable).IsAssignableFrom(type)
            && !typeof(IComparable<TKey>).IsAssignableFrom(typeof(TKey)))
        {
            throw new ArgumentException($"Found elements or keys of {TypeName.Of(type)}, which has no order, expected a type that implements IComparable. Give a comparer, or order by something of the elements.", parameter);
        }
    }
}
