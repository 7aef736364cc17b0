namespace LazyGraph.Arrays;

/// <summary>The elements of one block, in row-major order, handed over by tiles: from memory, or computed as they are asked for.</summary>
/// <remarks>Belongs to one task, so to one thread. What it reads stays pinned until the task's <see cref="TileScope"/> ends.</remarks>
internal abstract unsafe class TileSource(ElementKind kind, int[] shape)
{
    public ElementKind Kind { get; } = kind;

    public int[] Shape { get; } = shape;

    public int Count { get; } = BlockLayout.Count(shape);

    /// <summary>Gets where the elements lie, if all of them lie in memory one after the other; else null.</summary>
    public virtual byte* Contiguous => null;

    /// <summary>Gets whether what <see cref="Read"/> hands over stays there when it is called again with another buffer.</summary>
    /// <remarks>A source that is read at several places for one tile must be stable, or its elements be copied.</remarks>
    public virtual bool IsStable => true;

    /// <summary>Gets elements from <paramref name="start"/> on.</summary>
    /// <param name="start">The number of the first element.</param>
    /// <param name="count">How many: at most <see cref="KernelExpression.TileLength"/>.</param>
    /// <param name="buffer">Room for them, which may be left as it is.</param>
    /// <returns>Where they are: in the buffer, or where they stay until the task is done; of a source that is not stable, until the next call.</returns>
    public abstract byte* Read(int start, int count, byte* buffer);

    /// <summary>Writes elements from <paramref name="start"/> on to a place of the caller's, any number of them.</summary>
    public virtual void CopyTo(int start, int count, byte* destination)
    {
        for (var done = 0; done < count;)
        {
            var length = Math.Min(KernelExpression.TileLength, count - done);
            var target = destination + ((long)done * Kind.Size);
            var elements = Read(start + done, length, target);
            if (elements != target)
            {
                Buffer.MemoryCopy(elements, target, (long)length * Kind.Size, (long)length * Kind.Size);
            }

            done += length;
        }
    }
}
