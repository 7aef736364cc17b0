using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Reads the value of a promise that the user gave, which may be a partition of a bag and run as a part of its reader.</summary>
internal static class PromisedValue
{
    public static T Of<T>(GraphNode promise)
    {
        if (promise is FusingNode<T> { IsPart: true })
        {
            promise.Execute(CancellationToken.None);
        }

        return ((Delayed<T>)promise).Result;
    }
}
