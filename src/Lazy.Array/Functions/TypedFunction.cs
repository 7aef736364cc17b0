using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Applies functions of the catalogue to arrays of one known type.</summary>
internal static class TypedFunction
{
    public static LazyArray<TResult> Call<T, TResult>(string name, params ILazyArray[] operands)
        where T : unmanaged
        where TResult : unmanaged =>
        Catalog.Of(typeof(T), name) is { } operation
            ? Elementwise.Apply<TResult>(operation, operands)
            : throw new NotSupportedException($"Found {name} of {TypeName.Of(typeof(T))}, expected {string.Join(", ", Catalog.TypesOf(name).Select(TypeName.Of))}: cast by As first.");
}
