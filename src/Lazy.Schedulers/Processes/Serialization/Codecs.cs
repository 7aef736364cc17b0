using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using LazyGraph.Execution;

namespace LazyGraph.Processes.Serialization;

/// <summary>The codecs of all types, made when first asked for.</summary>
internal static class Codecs
{
    private static readonly ConcurrentDictionary<Type, Codec> Known = new();

    /// <summary>Gets the codec of a type; one that refuses if its objects can't cross.</summary>
    public static Codec Of(Type type) => Known.TryGetValue(type, out var codec) ? codec : Known.GetOrAdd(type, Make);

    private static Codec Make(Type type)
    {
        if (IsNoObject(type))
        {
            return new RefusedCodec(type, "No object has this type.");
        }

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

        if (type.IsArray)
        {
            if (type.GetElementType()! is { IsPointer: true } or { IsFunctionPointer: true })
            {
                return new RefusedCodec(type, "Addresses mean nothing in another process.");
            }

            return type.IsSZArray
                ? Make(typeof(VectorCodec<>), type.GetElementType()!)
                : (Codec)Activator.CreateInstance(typeof(ManyAxesCodec<>).MakeGenericType(type.GetElementType()!), type)!;
        }

        if (type.IsAssignableTo(typeof(ISurrogated)))
        {
            return Make(typeof(SurrogateCodec<>), type);
        }

        if (type == typeof(JsonElement))
        {
            return new JsonElementCodec();
        }

        if (type.IsAssignableTo(typeof(JsonNode)))
        {
            return new JsonNodeCodec(type);
        }

        return RawTypes.IsRaw(type)
            ? Make(typeof(RawCodec<>), type)
            : PlainCodecs.Of(type) ?? CollectionCodecs.Of(type) ?? ComparerCodecs.Of(type) ?? Refusals.Of(type) ?? ByFields(type);
    }

    private static Codec ByFields(Type type)
    {
        if (type.GetCustomAttributes(typeof(InlineArrayAttribute), inherit: false).Length > 0)
        {
            return Make(typeof(InlineArrayCodec<,>), type, ObjectShape.Of(type).Fields[0].FieldType);
        }

        if (FrameworkTypes.IsFramework(type) && !FrameworkTypes.IsWalked(type))
        {
            return Refusals.OfFramework(type);
        }

        if (FrameworkTypes.ForbiddenBase(type) is { } forbidden && !FrameworkTypes.IsWalked(type))
        {
            return new RefusedCodec(type, $"It derives from {TypeNames.Of(forbidden)}, whose fields mean nothing in another process: hold one in a field instead of deriving from it.");
        }

        if (ClosureClass.IsStateMachine(type) && Array.Exists(type.GetInterfaces(), level => level.IsGenericType && level.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)))
        {
            return new RefusedCodec(type, "an asynchronous sequence", "Read it into an array first, or call the method that makes it inside the function.");
        }

        if (Array.Find(ObjectShape.Of(type).Fields, field => field.FieldType.IsPointer || field.FieldType.IsFunctionPointer) is { } pointer)
        {
            return new RefusedCodec(type, $"a {TypeNames.Of(type)} with the pointer {pointer.Name}", "Addresses mean nothing in another process: hold an array.");
        }

        return Make(
            FrameworkTypes.IsClosure(type) ? typeof(ClosureCodec<>)
            : !type.IsValueType && ClosureClass.IsStateMachine(type) ? typeof(StateMachineCodec<>)
            : typeof(FieldCodec<>),
            type);
    }

    private static bool IsNoObject(Type type) =>
        type.IsPointer || type.IsByRef || type.IsByRefLike || type.IsFunctionPointer || type.ContainsGenericParameters || type == typeof(void)
        || type == typeof(string) || type.IsInterface || (type.IsAbstract && !type.IsSubclassOf(typeof(Type)));

    private static Codec Make(Type codec, params Type[] arguments) => (Codec)Activator.CreateInstance(codec.MakeGenericType(arguments))!;
}
