using System.Collections.Concurrent;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <summary>A disposable result, which tells the test when it is disposed of, in whatever process that happens.</summary>
internal sealed class Resource(Resources kind, string name, bool throws) : IDisposable
{
    private readonly Resources _kind = kind;
    private readonly bool _throws = throws;

    public string Name { get; } = name;

    public int Read() => _kind.DisposalsOf(Name) == 0 ? 1 : throw new ObjectDisposedException(Name);

    public void Dispose()
    {
        _kind.Note(Name);
        if (_throws)
        {
            throw new InvalidOperationException("disposal");
        }
    }
}

/// <summary>Makes the resources of one test, there or in its tasks, and counts the disposals of each name.</summary>
internal sealed class Resources
{
    private readonly HomeFunc<string, int> _note;
    private readonly HomeFunc<string, int> _disposals;

    public Resources()
    {
        var disposals = new ConcurrentDictionary<string, int>();
        _note = Home.Of((string name) => disposals.AddOrUpdate(name, 1, (_, count) => count + 1));
        _disposals = Home.Of((string name) => disposals.GetValueOrDefault(name));
    }

    public Resource Make(string name, bool throws = false) => new(this, name, throws);

    public Delayed<Resource> Promise(string name, bool throws = false) => Delayed.Call(() => Make(name, throws), name);

    public int DisposalsOf(string name) => _disposals.Call(name);

    public void Note(string name) => _note.Call(name);
}
