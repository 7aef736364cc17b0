using System.Collections;
using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Refuses initial values that a fold would most likely change, though all partitions start with the same one.</summary>
internal static class SharedInitial
{
    public static void Check<T>(T initial, string parameter)
    {
        // An array has a fixed length, and is mostly used as a value; other collections are there to be added to.
        var isMutable = initial is IList { IsReadOnly: false, IsFixedSize: false } or IDictionary { IsReadOnly: false }
            || (initial is not null && initial.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(HashSet<>));
        if (isMutable)
        {
            throw new ArgumentException($"Found a {TypeName.Of(initial!.GetType())} as the initial value, which all partitions would share and change, expected a value. Give a function that makes a new one: seed: () => new(…).", parameter);
        }
    }
}
