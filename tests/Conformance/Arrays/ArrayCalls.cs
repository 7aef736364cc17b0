namespace LazyGraph.Conformance;

/// <summary>A call of a method whose array must have its type.</summary>
internal interface IArrayCall
{
    ILazyArray Of<T>(LazyArray<T> array)
        where T : unmanaged;
}

/// <summary>Makes calls of methods whose array must have its type.</summary>
internal static class ArrayCalls
{
    public static ILazyArray Call<TCall>(ILazyArray array, TCall call)
        where TCall : IArrayCall => ElementType.Of(array).Accept(new Visitor<TCall>(array, call));

    private sealed record Visitor<TCall>(ILazyArray Array, TCall Call) : IElementTypeVisitor<ILazyArray>
        where TCall : IArrayCall
    {
        public ILazyArray Visit<T>(ElementType<T> type)
            where T : unmanaged => Call.Of((LazyArray<T>)Array);
    }
}
