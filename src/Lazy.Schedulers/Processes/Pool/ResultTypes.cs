using System.Collections.Concurrent;
using System.Reflection;
using LazyGraph.Graphs;

namespace LazyGraph.Processes.Pool;

/// <summary>Says which results may bring functions: those whose type asks for them. In any other result a function is refused.</summary>
internal static class ResultTypes
{
    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    public static bool MayHoldDelegates(Type type) => Known.GetOrAdd(type, static type => Find(type, []));

    private static bool Find(Type type, HashSet<Type> seen)
    {
        if (typeof(Delegate).IsAssignableFrom(type) || typeof(GraphNode).IsAssignableFrom(type))
        {
            return true;
        }

        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(object) || !seen.Add(type))
        {
            return false;
        }

        return (type.GetElementType() is { } element && Find(element, seen))
            || type.GetGenericArguments().Any(argument => Find(argument, seen))
            || FieldsOf(type).Any(field => Find(field.FieldType, seen));
    }

    // Fields of the framework's own classes are the serializer's business.
    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var at = type; at is not null && at.Assembly != typeof(object).Assembly; at = at.BaseType)
        {
            foreach (var field in at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
