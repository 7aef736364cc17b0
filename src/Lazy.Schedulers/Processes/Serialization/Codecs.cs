using System.Collections.Concurrent;

namespace LazyGraph.Processes.Serialization;

/// <summary>The codecs of all types, made when first asked for.</summary>
internal static class Codecs
{
    private static readonly ConcurrentDictionary<Type, Codec> Known = new();

    /// <summary>Gets the codec of a type; one that refuses if its objects can't cross.</summary>
    public static Codec Of(Type type) => Known.TryGetValue(type, out var codec) ? codec : Known.GetOrAdd(type, Make);

    private static Codec Make(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return DelegateCodec.Of(type);
        }

        if (type.IsAssignableTo(typeof(System.Linq.Expressions.Expression)))
        {
            return ExpressionCodec.Of(type);
        }

        if (type.IsAssignableTo(typeof(Exception)))
        {
            return ExceptionCodec.Of(type);
        }

        return new RefusedCodec(type, "Not yet.");
    }
}
