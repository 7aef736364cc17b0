namespace LazyGraph.Processes.Serialization;

/// <summary>Objects that cross by number instead of by value, because the other side has them.</summary>
internal interface IExternals
{
    /// <summary>Finds the number of an object that the other side has. Asked once for each object of a class, so it must be quick to say no.</summary>
    bool TryName(object value, out long number);

    /// <summary>Gets the object of a number.</summary>
    object Resolve(long number);
}
