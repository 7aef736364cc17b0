using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using LazyGraph.Arrays;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>A chunked n-dimensional array: cut into blocks, each of which is computed as one task.</summary>
/// <remarks>
/// An array is lazy and immutable: an operation gives a new array or a promise, and nothing runs before a compute. Operations
/// on one block run as one task wherever they can, element by element, by code that is compiled for the whole expression when
/// it first runs; blocks run in parallel. Wrong shapes, axes and indices fail when the expression is built.
/// <para>Elements are bool, integers of 8 to 64 bits, <see cref="Half"/>, float, double and <see cref="System.Numerics.Complex"/>.
/// An array may have more elements than a tensor can hold; one block may not.</para>
/// </remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class LazyArray<T> : ILazyArray, ILazy<Tensor<T>>, ILazyParts<Block<T>, LazyArray<T>>
    where T : unmanaged
{
    private readonly Func<int, Delayed<Block<T>>> _make;
    private readonly Delayed<Block<T>>?[] _nodes;
    private Delayed<Block<T>>[]? _all;

    /// <param name="chunks">How it is cut.</param>
    /// <param name="make">Makes the promise of a block when it is first asked for.</param>
    internal LazyArray(Chunks chunks, Func<int, Delayed<Block<T>>> make)
    {
        _ = ElementKind.Of<T>();
        Chunks = chunks;
        _make = make;
        _nodes = new Delayed<Block<T>>?[chunks.BlockCount];
    }

    /// <inheritdoc/>
    public Type ElementType => typeof(T);

    /// <inheritdoc/>
    public Chunks Chunks { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<long> Shape => Chunks.Shape;

    /// <inheritdoc/>
    public int Rank => Chunks.Rank;

    /// <summary>Gets the number of elements.</summary>
    /// <exception cref="InvalidOperationException">It is not known before the array is computed.</exception>
    public long Count
    {
        get
        {
            Chunks.RequireKnown("Count");
            var count = 1L;
            foreach (var length in Shape)
            {
                count = checked(count * length);
            }

            return count;
        }
    }

    /// <summary>Gets the number of bytes of all elements.</summary>
    /// <exception cref="InvalidOperationException">It is not known before the array is computed.</exception>
    public unsafe long SizeInBytes => checked(Count * sizeof(T));

    /// <inheritdoc/>
    IReadOnlyList<GraphNode> ILazy<Tensor<T>>.Outputs
    {
        get
        {
            if (Chunks.IsKnown)
            {
                RequireOneTensor(Count);
            }

            return Nodes;
        }
    }

    /// <inheritdoc/>
    IReadOnlyList<Delayed<Block<T>>> ILazyParts<Block<T>, LazyArray<T>>.Parts => Nodes;

    /// <summary>Gets the array whose axes this one has in another order, and for each axis which of its axes it is; null if there is none.</summary>
    internal (LazyArray<T> Array, int[] Axes)? Reorders { get; init; }

    /// <summary>Gets the promises of all blocks, in the order of their numbers.</summary>
    internal Delayed<Block<T>>[] Nodes
    {
        get
        {
            if (_all is { } known)
            {
                return known;
            }

            var all = new Delayed<Block<T>>[_nodes.Length];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = Node(i);
            }

            return _all = all;
        }
    }

    /// <inheritdoc/>
    GraphNode ILazyArray.Node(int number) => Node(number);

    /// <inheritdoc/>
    TResult ILazyArray.Accept<TResult>(IArrayVisitor<TResult> visitor) => visitor.Visit(this);

    /// <inheritdoc/>
    Tensor<T> ILazy<Tensor<T>>.Assemble(ComputedResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return Assembly<T>.Join(Chunks, results);
    }

    /// <inheritdoc/>
    LazyArray<T> ILazyParts<Block<T>, LazyArray<T>>.WithParts(IReadOnlyList<Delayed<Block<T>>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new LazyArray<T>(ComputedChunks.Of(Chunks, parts), number => parts[number]);
    }

    /// <summary>Returns the type, the shape, the chunks and the size: <c>LazyArray&lt;double&gt; shape (1000, 1000) chunks (500, 500) 8 MB in 4 chunks</c>. Nothing is computed.</summary>
    public override string ToString() => ArrayText.Of(this);

    /// <summary>Gets the promise of one block: the same one whoever asks, so that what is computed together shares it.</summary>
    internal Delayed<Block<T>> Node(int number)
    {
        if (_nodes[number] is { } known)
        {
            return known;
        }

        Interlocked.CompareExchange(ref _nodes[number], DeepCall.HasRoom ? _make(number) : DeepCall.OnNewStack(_make, number), null);
        return _nodes[number]!; // it has just been set
    }

    internal static void RequireOneTensor(long count)
    {
        if (count > Array.MaxLength)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Found {count} elements, expected at most {Array.MaxLength}: one tensor holds no more. Reduce the array first, take a slice of it, or use ComputeEach, which hands over one block at a time."));
        }
    }
}
