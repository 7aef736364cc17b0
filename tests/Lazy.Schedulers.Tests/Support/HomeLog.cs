using System.Collections.Concurrent;

namespace LazyGraph.Tests.Support;

/// <summary>A list of the test that tasks write in, wherever they run.</summary>
internal sealed class HomeLog<T>
{
    private readonly HomeAction<T> _add;
    private readonly HomeFunc<T[]> _items;

    public HomeLog()
    {
        var items = new ConcurrentQueue<T>();
        _add = Home.Of<T>(items.Enqueue);
        _items = Home.Of(items.ToArray);
    }

    public T[] Items => _items.Call();

    public void Add(T item) => _add.Call(item);
}
