using LazyGraph.Graphs;

namespace LazyGraph;

public static partial class Delayed
{
    /// <summary>Makes the same computation once more, sharing no task with the first: both run if both are computed together.</summary>
    /// <param name="promise">The promise.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>A promise that only shares the values that were known from the start. Keys stay with the first.</returns>
    public static Delayed<T> Clone<T>(this Delayed<T> promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return (Delayed<T>)new GraphCopy(merge: false, unshared: true).Of(promise);
    }

    /// <summary>Makes an equivalent promise whose graph has its equal pure calls merged and its inline tasks multiplied already.</summary>
    /// <remarks>Every compute does this by itself, each time; doing it once pays where a promise with many operators is computed often.</remarks>
    /// <param name="promise">The promise.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>A promise of the same value.</returns>
    public static Delayed<T> Optimize<T>(this Delayed<T> promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return (Delayed<T>)new GraphCopy(merge: true).Of(promise);
    }
}
