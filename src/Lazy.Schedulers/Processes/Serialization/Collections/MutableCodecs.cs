using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Serialization;

internal sealed class ListCodec<T> : CollectionCodec<List<T>, T>
{
    protected override List<T> ReadHead(ObjectReader reader) => [];

    protected override ReadOnlySpan<T> ItemsOf(List<T> value) => CollectionsMarshal.AsSpan(value);

    protected override void Fill(List<T> made, T[] items) => made.AddRange(items);
}

internal sealed class ObservableCollectionCodec<T> : CollectionCodec<ObservableCollection<T>, T>
{
    protected override ObservableCollection<T> ReadHead(ObjectReader reader) => [];

    protected override ReadOnlySpan<T> ItemsOf(ObservableCollection<T> value) => value.ToArray();

    protected override void Fill(ObservableCollection<T> made, T[] items) => Array.ForEach(items, made.Add);
}

internal sealed class QueueCodec<T> : CollectionCodec<Queue<T>, T>
{
    protected override Queue<T> ReadHead(ObjectReader reader) => [];

    protected override ReadOnlySpan<T> ItemsOf(Queue<T> value) => value.ToArray();

    protected override void Fill(Queue<T> made, T[] items) => Array.ForEach(items, made.Enqueue);
}

internal sealed class StackCodec<T> : CollectionCodec<Stack<T>, T>
{
    protected override Stack<T> ReadHead(ObjectReader reader) => [];

    protected override ReadOnlySpan<T> ItemsOf(Stack<T> value) => Reversed.Of(value.ToArray());

    protected override void Fill(Stack<T> made, T[] items) => Array.ForEach(items, made.Push);
}

internal sealed class LinkedListCodec<T> : CollectionCodec<LinkedList<T>, T>
{
    protected override LinkedList<T> ReadHead(ObjectReader reader) => [];

    protected override ReadOnlySpan<T> ItemsOf(LinkedList<T> value) => value.ToArray();

    protected override void Fill(LinkedList<T> made, T[] items) => Array.ForEach(items, item => made.AddLast(item));
}

internal sealed class ConcurrentQueueCodec<T> : CollectionCodec<ConcurrentQueue<T>, T>
{
    protected override ConcurrentQueue<T> ReadHead(ObjectReader reader) => [];

    protected override ReadOnlySpan<T> ItemsOf(ConcurrentQueue<T> value) => value.ToArray();

    protected override void Fill(ConcurrentQueue<T> made, T[] items) => Array.ForEach(items, made.Enqueue);
}

internal sealed class ConcurrentStackCodec<T> : CollectionCodec<ConcurrentStack<T>, T>
{
    protected override ConcurrentStack<T> ReadHead(ObjectReader reader) => [];

    protected override ReadOnlySpan<T> ItemsOf(ConcurrentStack<T> value) => Reversed.Of(value.ToArray());

    protected override void Fill(ConcurrentStack<T> made, T[] items) => made.PushRange(items);
}

internal sealed class ConcurrentBagCodec<T> : CollectionCodec<ConcurrentBag<T>, T>
{
    protected override ConcurrentBag<T> ReadHead(ObjectReader reader) => [];

    protected override ReadOnlySpan<T> ItemsOf(ConcurrentBag<T> value) => Reversed.Of(value.ToArray());

    protected override void Fill(ConcurrentBag<T> made, T[] items) => Array.ForEach(items, made.Add);
}

internal sealed class PriorityQueueCodec<TElement, TPriority> : CollectionCodec<PriorityQueue<TElement, TPriority>, (TElement, TPriority)>
{
    protected override bool LooksAtItems => KeysOf<TPriority>.CanBeHalf;

    protected override void WriteHead(ObjectWriter writer, PriorityQueue<TElement, TPriority> value) => WriteComparer(writer, value.Comparer);

    protected override PriorityQueue<TElement, TPriority> ReadHead(ObjectReader reader) => new(ReadComparer<IComparer<TPriority>>(reader));

    protected override ReadOnlySpan<(TElement, TPriority)> ItemsOf(PriorityQueue<TElement, TPriority> value) =>
        value.UnorderedItems.Select(item => (item.Element, item.Priority)).ToArray();

    protected override void Fill(PriorityQueue<TElement, TPriority> made, (TElement, TPriority)[] items) => made.EnqueueRange(items);
}

/// <summary>Turns the items of a stack around, so that pushing them makes the same stack.</summary>
internal static class Reversed
{
    public static T[] Of<T>(T[] items)
    {
        Array.Reverse(items);
        return items;
    }
}
