using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

/// <summary>What the type of a result tells about its release.</summary>
internal static class ResultTraits<T>
{
    /// <summary>The traits that a node of result <typeparamref name="T"/> has for its type.</summary>
    public static readonly NodeTraits Traits =
        (HoldsMemory ? NodeTraits.HoldsMemory : NodeTraits.None) | (MayDispose ? NodeTraits.MayDispose : NodeTraits.None);

    /// <summary>Gets whether forgetting a result frees anything: plain numbers stay in the node, which frees nothing.</summary>
    public static bool HoldsMemory => RuntimeHelpers.IsReferenceOrContainsReferences<T>();

    private static bool MayDispose => MayBeDisposable(typeof(T)) || ElementTypes().Any(MayBeDisposable);

    private static bool MayBeDisposable(Type type) => typeof(IDisposable).IsAssignableFrom(type);

    // The containers that the library itself makes around results: arrays and tuples.
    private static Type[] ElementTypes()
    {
        if (typeof(T).IsArray)
        {
            return [typeof(T).GetElementType()!]; // an array type has one
        }

        return typeof(ITuple).IsAssignableFrom(typeof(T)) ? typeof(T).GetGenericArguments() : [];
    }
}
