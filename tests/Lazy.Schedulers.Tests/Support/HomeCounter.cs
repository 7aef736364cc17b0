namespace LazyGraph.Tests.Support;

/// <summary>A number of the test that tasks count up, wherever they run.</summary>
internal sealed class HomeCounter
{
    private readonly HomeFunc<int, int> _add;

    public HomeCounter()
    {
        var count = 0;
        _add = Home.Of((int number) => Interlocked.Add(ref count, number));
    }

    public int Value => _add.Call(0);

    public int Increment() => _add.Call(1);

    public int Decrement() => _add.Call(-1);
}
