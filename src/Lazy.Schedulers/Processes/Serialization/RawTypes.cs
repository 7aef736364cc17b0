using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Numerics;
using System.Reflection;
using System.Text;

namespace LazyGraph.Processes.Serialization;

/// <summary>Which structs cross as the bytes of their memory: those without references, native pointers and handles.</summary>
internal static class RawTypes
{
    private static readonly FrozenSet<Type> Plain = FrozenSet.Create(
        typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(Half),
        typeof(Int128), typeof(UInt128), typeof(Complex), typeof(Index), typeof(Range), typeof(Rune));

    private static readonly FrozenSet<Type> PlainGenerics = FrozenSet.Create(
        typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
        typeof(ValueTuple<,,,,>), typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>), typeof(ValueTuple<,,,,,,,>));

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    public static bool IsRaw(Type type) => type.IsValueType && Known.GetOrAdd(type, static type => Look(type));

    private static bool Look(Type type)
    {
        if (type.IsPrimitive)
        {
            return type != typeof(nint) && type != typeof(nuint);
        }

        if (type.IsEnum || Plain.Contains(type))
        {
            return true;
        }

        if (type.IsByRefLike || type.ContainsGenericParameters || type == typeof(void))
        {
            return false;
        }

        var isTensorPart = FrameworkTypes.IsTensors(type);
        if (FrameworkTypes.IsFramework(type) && !isTensorPart && !IsPlainFramework(type))
        {
            return false;
        }

        // A field that stays behind is not to be sent with its struct's memory.
        return type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(field => !ObjectShape.StaysBehind(field) && (IsRaw(field.FieldType) || (isTensorPart && field.FieldType == typeof(nint))));
    }

    private static bool IsPlainFramework(Type type) =>
        (type.IsGenericType && PlainGenerics.Contains(type.GetGenericTypeDefinition()))
        || type.Namespace is "System.Numerics" or "System.Runtime.Intrinsics" or "System.Drawing";
}
