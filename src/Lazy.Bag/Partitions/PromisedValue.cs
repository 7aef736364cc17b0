using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Reads the value of a promise that the user gave, which may be a partition of a bag and run as a part of its reader.</summary>
internal static class PromisedValue
{
    public static T Of<T>(GraphNode promise)
    {
        if (promise is not FusingNode<T> { IsPart: true } part)
        {
            return ((Delayed<T>)promise).Result;
        }

        part.Execute(CancellationToken.None);
        var value = part.Result;
        part.ClearResult(); // no graph has the part, so nobody else would
        return value;
    }
}
