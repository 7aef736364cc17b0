namespace LazyGraph.Processes.Serialization;

/// <summary>Makes the codecs of delegate types.</summary>
internal static class DelegateCodec
{
    public static Codec Of(Type type) => new RefusedCodec(type, "Delegates are still to come.");
}
