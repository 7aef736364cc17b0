namespace LazyGraph.Arrays;

/// <summary>Does something with an array whose element type it learns when it is called.</summary>
internal interface IArrayVisitor<out TResult>
{
    TResult Visit<T>(LazyArray<T> array)
        where T : unmanaged;
}
