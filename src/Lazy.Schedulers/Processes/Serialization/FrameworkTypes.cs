using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Which types are the framework's, and which of them may cross by their fields as a user's do.</summary>
internal static class FrameworkTypes
{
    private static readonly ConcurrentDictionary<Assembly, bool> Known = new();

    // Their fields are all that they are: no hash of this process, no handle, no thread.
    private static readonly FrozenSet<Type> Walked = FrozenSet.Create(
        typeof(object), typeof(Version), typeof(EventArgs), typeof(System.Drawing.Color), typeof(StrongBox<>), typeof(KeyValuePair<,>),
        typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(Tuple<,,,,>), typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>), typeof(Tuple<,,,,,,,>),
        typeof(ValueTuple), typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>),
        typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>), typeof(ValueTuple<,,,,,,,>),
        typeof(Collection<>), typeof(ReadOnlyCollection<>), typeof(ReadOnlyDictionary<,>), typeof(ReadOnlyDictionary<,>.KeyCollection), typeof(ReadOnlyDictionary<,>.ValueCollection),
        typeof(ReadOnlySet<>), typeof(Dictionary<,>.KeyCollection), typeof(Dictionary<,>.ValueCollection),
        typeof(SortedDictionary<,>.KeyCollection), typeof(SortedDictionary<,>.ValueCollection));

    // What a user's class may derive from.
    private static readonly FrozenSet<Type> Bases = FrozenSet.Create(
        typeof(Attribute), typeof(EventArgs), typeof(MarshalByRefObject), typeof(List<>), typeof(Collection<>), typeof(ReadOnlyCollection<>), typeof(KeyedCollection<,>),
        typeof(EqualityComparer<>), typeof(Comparer<>), typeof(StringComparer));

    /// <summary>Gets whether a type comes from the framework, whose classes cross only where it is known to be right.</summary>
    public static bool IsFramework(Type type) => Known.GetOrAdd(type.Assembly, static assembly => IsFramework(assembly.GetName()));

    /// <summary>Gets whether a type is one of those behind <c>Tensor&lt;T&gt;</c>.</summary>
    public static bool IsTensors(Type type) => type.Assembly.GetName().Name == "System.Numerics.Tensors";

    public static bool IsWalked(Type type) => IsTensors(type) || Walked.Contains(Definition(type)) || IsOwnComparer(type);

    /// <summary>Gets the framework class that a user's class derives from although its fields mean nothing in another process, or null.</summary>
    public static Type? ForbiddenBase(Type type)
    {
        for (var level = type.BaseType; level is not null && level != typeof(object) && level != typeof(ValueType); level = level.BaseType)
        {
            if (IsFramework(level) && !IsTensors(level))
            {
                return Bases.Contains(Definition(level)) ? null : level;
            }
        }

        return null;
    }

    /// <summary>Gets whether the compiler made a class to hold the variables that lambdas capture.</summary>
    public static bool IsClosure(Type type) => ClosureClass.Is(type);

    // Comparer<T>.Create and EqualityComparer<T>.Create: a delegate or two.
    private static bool IsOwnComparer(Type type) => type.Name is "ComparisonComparer`1" or "DelegateEqualityComparer`1";

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static bool IsFramework(AssemblyName name)
    {
        var token = Convert.ToHexString(name.GetPublicKeyToken() ?? []);
        return token is "B77A5C561934E089" or "B03F5F7F11D50A3A" or "CC7B13FFCD2DDD51" or "7CEC85D7BEA7798E" or "ADB9793829DDAE60" or "31BF3856AD364E35"
            && (name.Name!.StartsWith("System", StringComparison.Ordinal) || name.Name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.Name is "netstandard" or "mscorlib" or "WindowsBase");
    }
}
