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

    public int Value => Add(0);

    public int Add(int number) => _add.Call(number);

    public int Increment() => Add(1);

    public int Decrement() => Add(-1);
}
