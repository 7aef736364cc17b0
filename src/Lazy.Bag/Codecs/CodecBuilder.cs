using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Makes the codec of a type out of the codecs of its parts.</summary>
/// <remarks>A type that is met again inside of itself gets a link there, which is closed when all is made.</remarks>
internal sealed class CodecBuilder
{
    private const int DeepestType = 64; // a generic type that holds a larger one of itself has no end

    private static readonly ConditionalWeakTable<Type, ElementCodec> Known = []; // keeps no type of an unloaded assembly

    private readonly Type _element;
    private readonly Dictionary<Type, ElementCodec?> _made = []; // null: in the making
    private readonly List<(Type Type, ILinkedCodec Codec)> _links = [];
    private int _depth;

    private CodecBuilder(Type element) => _element = element;

    /// <exception cref="NotSupportedException">A part of the type can't be written.</exception>
    public static ElementCodec Build(Type element)
    {
        if (Known.TryGetValue(element, out var known))
        {
            return known;
        }

        var builder = new CodecBuilder(element);
        var codec = builder.CodecOf(element, TypeName.Of(element));
        foreach (var (type, link) in builder._links)
        {
            link.LinkTo(builder._made[type]!); // everything is made
        }

        foreach (var (type, made) in builder._made)
        {
            Known.TryAdd(type, made!); // everything is made
        }

        return codec;
    }

    public NotSupportedException Refuse(string path, string reason) => ElementRefusal.Type(_element, path, reason);

    /// <summary>Gets the codec of a part.</summary>
    /// <param name="type">The type of the part.</param>
    /// <param name="path">The way to it from an element, for messages.</param>
    public ElementCodec CodecOf(Type type, string path)
    {
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        if (_made.TryGetValue(type, out var made))
        {
            return made ?? Link(type, path);
        }

        if (_depth == DeepestType)
        {
            throw Refuse(path, $"is nested in more than {DeepestType} types");
        }

        _depth++;
        _made.Add(type, null);
        var codec = Make(type, path);
        _made[type] = codec;
        _depth--;
        return codec;
    }

    private ElementCodec Make(Type type, string path)
    {
        if (type == typeof(string))
        {
            return new TextCodec();
        }

        if (IsRaw(type))
        {
            return Instantiate(typeof(RawCodec<>), [type], path);
        }

        return MappedCodecs.TryMake(type) ?? MakeCollection(type, path) ?? MakeObject(type, path);
    }

    private ElementCodec? MakeCollection(Type type, string path)
    {
        if (type.IsSZArray)
        {
            var item = type.GetElementType()!; // an array has one
            return Instantiate(typeof(ArrayCodec<>), [item], path, CodecOf(item, path + "[]"));
        }

        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        return definition == typeof(Nullable<>) ? Instantiate(typeof(NullableCodec<>), arguments, path, CodecOf(arguments[0], path + ".Value"))
            : definition == typeof(List<>) ? Instantiate(typeof(ListCodec<>), arguments, path, CodecOf(arguments[0], path + "[]"))
            : definition == typeof(HashSet<>) ? Instantiate(typeof(HashSetCodec<>), arguments, path, CodecOf(arguments[0], path + "[]"))
            : definition == typeof(Dictionary<,>) ? Instantiate(typeof(DictionaryCodec<,>), arguments, path, CodecOf(arguments[0], path + ".Keys[]"), CodecOf(arguments[1], path + ".Values[]"))
            : null;
    }

    private ElementCodec MakeObject(Type type, string path)
    {
        if (WhyNot(type) is { } reason)
        {
            throw Refuse(path, $"is of type {TypeName.Of(type)}, {reason}");
        }

        var plan = ObjectPlan.Of(type, (member, why) => Refuse($"{path}.{member}", why));
        var members = plan.Members.Select(member => CodecOf(member.Type, $"{path}.{member.Name}")).ToArray();
        return Instantiate(typeof(ObjectCodec<>), [type], path, plan, members);
    }

    private static string? WhyNot(Type type) =>
        type == typeof(object) ? "where anything may stand"
        : type.IsInterface ? "which is an interface: any type may stand there"
        : type.IsAbstract ? "which is abstract: any derived type may stand there"
        : type.IsArray ? "which is not an array of one dimension that starts at 0"
        : type.IsPointer || type.IsFunctionPointer ? "which is a pointer"
        : typeof(Delegate).IsAssignableFrom(type) ? "which is a delegate: code can't be written"
        : type.IsDefined(typeof(InlineArrayAttribute), inherit: false) ? "which is an inline array with references"
        : !RuntimeFeature.IsDynamicCodeSupported && !TupleType.HasFields(type) && !TupleType.HasProperties(type) ? "whose members can't be known for certain in code that was compiled ahead of time"
        : null;

    private ElementCodec Link(Type type, string path)
    {
        var codec = Instantiate(typeof(LinkedCodec<>), [type], path);
        _links.Add((type, (ILinkedCodec)codec));
        return codec;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away is no part of a value; without dynamic code the fields are not asked.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "As above.")]
    private static bool IsRaw(Type type)
    {
        if (type.IsPrimitive || type.IsEnum)
        {
            return true;
        }

        // Code compiled ahead of time may have no description of a field that exists; its own answer is complete.
        return type.IsValueType && (RuntimeFeature.IsDynamicCodeSupported
            ? type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field => IsRaw(field.FieldType) || field.FieldType.IsPointer || field.FieldType.IsFunctionPointer)
            : HoldsNoReferences(type));
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "What is missing is refused.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The method asks nothing of its type argument.")]
    private static bool HoldsNoReferences(Type type)
    {
        try
        {
            var method = typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!; // it exists
            return !(bool)method.MakeGenericMethod(type).Invoke(null, null)!; // it returns a bool
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Code that is missing is refused with the way to the member.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The codecs ask nothing of their type arguments.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The constructors of the codecs are used by typeof in this class.")]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The constructors of the codecs are kept by the annotation of the parameter.")]
    private ElementCodec Instantiate([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type codec, Type[] arguments, string path, params object[] parts)
    {
        try
        {
            return (ElementCodec)Activator.CreateInstance(codec.MakeGenericType(arguments), parts)!; // never null for a class
        }
        catch (NotSupportedException) when (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw Refuse(path, "needs code that was not compiled ahead of time");
        }
    }
}
