using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using LazyGraph.Execution;

namespace LazyGraph.Conformance;

/// <summary>A type of elements: how one is read and when two are the same.</summary>
internal class ElementType<T>(string name, Func<JsonElement, T> read, Func<T, T, Tolerance, bool> areSame) : ElementType(name, typeof(T))
    where T : unmanaged
{
    public override ILazyArray Make(JsonElement input, ChunkSpec? chunks) =>
        LazyArray.From(ReadAll(input.GetProperty("data")), ArrayArguments.Longs(input.GetProperty("shape")), chunks);

    /// <summary>Reads one element.</summary>
    public T Read(JsonElement item) => read(item);

    public override TResult Accept<TResult>(IElementTypeVisitor<TResult> visitor) => visitor.Visit(this);

    public override ComputedArray Compute(ILazyArray array, IGraphScheduler scheduler)
    {
        var typed = (LazyArray<T>)array;
        ILazyParts<Block<T>, LazyArray<T>> parts = typed;
        var blocks = Delayed.Compute(parts.Parts, scheduler);
        var shape = BlockGrid.Shape(typed.Chunks, [.. blocks.Select(block => Array.ConvertAll(block.Shape.ToArray(), length => (long)length))]);
        var elements = BlockGrid.Join(typed.Chunks.ToArrays(), shape, [.. blocks.Select(block => (block.Shape.ToArray(), block.ToArray()))]);

        var whole = typed.Compute(Schedulers.Synchronous);
        var tensor = new T[checked((int)whole.FlattenedLength)];
        whole.FlattenTo(tensor);
        if (!MemoryMarshal.AsBytes(tensor.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(elements.AsSpan())))
        {
            throw new WrongBlocksException($"the tensor is [{string.Join(",", tensor)}], but its blocks are [{string.Join(",", elements)}]");
        }

        return new ComputedArray(this, shape, elements, typed.Chunks.ToArrays());
    }

    public override string? Differences(JsonElement expected, Array found, Tolerance tolerance)
    {
        var (wanted, elements) = (ReadAll(expected), (T[])found);
        var differences = Enumerable.Range(0, wanted.Length).Where(i => !areSame(wanted[i], elements[i], tolerance)).ToArray();
        return differences is [var first, ..]
            ? FormattableString.Invariant($"element {first} is {elements[first]}, expected {wanted[first]} ({differences.Length} of {wanted.Length} differ)")
            : null;
    }

    private T[] ReadAll(JsonElement data) => [.. data.EnumerateArray().Select(read)];
}

/// <summary>A type of elements that are numbers.</summary>
internal sealed class NumberType<T>(string name, Func<JsonElement, T> read, Func<T, T, Tolerance, bool> areSame) : ElementType<T>(name, read, areSame)
    where T : unmanaged, INumberBase<T>
{
    public override TResult AcceptNumber<TResult>(INumberTypeVisitor<TResult> visitor) => visitor.Visit(this);
}
