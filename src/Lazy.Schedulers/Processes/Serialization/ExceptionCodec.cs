namespace LazyGraph.Processes.Serialization;

/// <summary>Makes the codecs of exception types.</summary>
internal static class ExceptionCodec
{
    public static Codec Of(Type type) => new RefusedCodec(type, "Exceptions are still to come.");
}
