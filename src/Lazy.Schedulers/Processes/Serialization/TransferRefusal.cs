namespace LazyGraph.Processes.Serialization;

/// <summary>Thrown while writing: an object that can't cross. The writer catches it, finds the path, and throws <see cref="NotTransferableException"/>.</summary>
internal sealed class TransferRefusal(Type type, string what, string remedy) : Exception($"Found {what}: {remedy}")
{
    public TransferRefusal(Type type, string remedy)
        : this(type, $"a {TypeNames.Of(type)}", remedy)
    {
    }

    /// <summary>Gets the refused type.</summary>
    public Type Type { get; } = type;

    /// <summary>Gets what it is, with its article.</summary>
    public string What { get; } = what;

    /// <summary>Gets what the user can do about it: a sentence.</summary>
    public string Remedy { get; } = remedy;
}
