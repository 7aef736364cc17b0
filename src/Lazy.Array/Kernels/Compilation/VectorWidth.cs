using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>A width of vectors: the methods of the framework for them, found by name.</summary>
internal sealed class VectorWidth
{
    private readonly Type _vector;
    private readonly Lazy<ILookup<string, MethodInfo>> _methods;
    private readonly ConcurrentDictionary<(string Name, Type Element, int Arity), MethodInfo> _found = new();
    private readonly ConcurrentDictionary<Type, Type> _types = new();

    private VectorWidth(
        int bits,
        bool isAccelerated,
        Type vector,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type methods)
    {
        Bits = bits;
        IsAccelerated = isAccelerated;
        _vector = vector;
        _methods = new(() => methods.GetMethods(BindingFlags.Public | BindingFlags.Static).ToLookup(method => method.Name));
    }

    public static VectorWidth Of128 { get; } = new(128, Vector128.IsHardwareAccelerated, typeof(Vector128<>), typeof(Vector128));

    public static VectorWidth Of256 { get; } = new(256, Vector256.IsHardwareAccelerated, typeof(Vector256<>), typeof(Vector256));

    public static VectorWidth Of512 { get; } = new(512, Vector512.IsHardwareAccelerated, typeof(Vector512<>), typeof(Vector512));

    /// <summary>Gets the widest vectors that the processor has; null if it has none.</summary>
    public static VectorWidth? Widest => Of512.IsAccelerated ? Of512 : Of256.IsAccelerated ? Of256 : Of128.IsAccelerated ? Of128 : null;

    public int Bits { get; }

    public int Bytes => Bits / 8;

    public bool IsAccelerated { get; }

    /// <summary>Gets the vector type of an element type.</summary>
    [RequiresDynamicCode("Makes vectors of any type.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Vector types have no annotated type parameters.")]
    public Type Vector(Type element) => _types.TryGetValue(element, out var type) ? type : _types.GetOrAdd(element, _vector.MakeGenericType(element));

    /// <summary>Gets the static method that takes so many vectors of these elements.</summary>
    [RequiresDynamicCode("Makes methods of any type.")]
    public MethodInfo Method(string name, Type element, int arity)
    {
        var key = (name, element, arity);
        return _found.TryGetValue(key, out var method) ? method : _found.GetOrAdd(key, Find(name, element, arity, Vector(element)));
    }

    /// <summary>Gets the method that copies one element into every lane.</summary>
    [RequiresDynamicCode("Makes methods of any type.")]
    public MethodInfo Splat(Type element)
    {
        var key = (nameof(Vector512.Create), element, 0);
        return _found.TryGetValue(key, out var method) ? method : _found.GetOrAdd(key, Find(nameof(Vector512.Create), element, 1, element));
    }

    /// <summary>Gets the method that takes the same bits for elements of another type.</summary>
    [RequiresDynamicCode("Makes methods of any type.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters of vector methods have no annotations.")]
    public MethodInfo Reinterpret(Type from, Type to)
    {
        var key = ("As" + to.Name, from, 1);
        return _found.TryGetValue(key, out var method) ? method : _found.GetOrAdd(key, _methods.Value[nameof(Vector512.As)].Single(candidate => candidate.GetGenericArguments().Length == 2).MakeGenericMethod(from, to));
    }

    [RequiresDynamicCode("Makes methods of any type.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters of vector methods have no annotations.")]
    private MethodInfo Find(string name, Type element, int arity, Type parameter)
    {
        foreach (var candidate in _methods.Value[name])
        {
            var isGeneric = candidate.IsGenericMethodDefinition;
            if (candidate.GetParameters().Length == arity && (!isGeneric || candidate.GetGenericArguments().Length == 1))
            {
                var method = isGeneric ? candidate.MakeGenericMethod(element) : candidate;
                if (method.GetParameters().All(found => found.ParameterType == parameter))
                {
                    return method;
                }
            }
        }

        throw new MissingMethodException($"Found no method {name} of {arity} vectors of {Bits} bits of {element}.");
    }
}
