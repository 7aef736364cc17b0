namespace LazyGraph.Processes.Serialization;

/// <summary>Iterators that were captured: what they reach of closures crosses, whatever else reaches less of the same closures.</summary>
internal sealed class StateMachineCodec<T> : FieldCodec<T>
    where T : class
{
    private readonly ClosureReach _reach = ClosureReach.Of(typeof(T), CaptureScan.Of(typeof(T)));

    public override void Write(ObjectWriter writer, T value)
    {
        _reach.Widen(writer, value);
        base.Write(writer, value);
    }
}
