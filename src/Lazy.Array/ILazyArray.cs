using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>A chunked array whose element type is known only when running. <see cref="LazyArray{T}"/> is the only implementation.</summary>
/// <remarks>What takes such arrays follows NumPy's table of types; see <c>Ufunc</c> and <c>Promote</c>.</remarks>
public interface ILazyArray
{
    /// <summary>Gets the type of the elements.</summary>
    Type ElementType { get; }

    /// <summary>Gets how the array is cut.</summary>
    Chunks Chunks { get; }

    /// <summary>Gets the length of each axis, in elements; <see cref="Chunks.Unknown"/> where it is not known before the array is computed.</summary>
    ReadOnlySpan<long> Shape { get; }

    /// <summary>Gets the number of axes.</summary>
    int Rank { get; }

    /// <summary>Gets the promise of one block.</summary>
    internal GraphNode Node(int number);

    /// <summary>Calls back with the array's type.</summary>
    internal TResult Accept<TResult>(Arrays.IArrayVisitor<TResult> visitor);
}
