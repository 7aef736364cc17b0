namespace LazyGraph.Benchmarks.Bags;

/// <summary>A peer whose result is of one type, whichever way it comes by it.</summary>
/// <param name="describe">Describes the result, outside the time that is measured.</param>
internal abstract class BagPeer<TResult>(Func<TResult, BagAnswer> describe) : IBagPeer
{
    private TResult? _result;

    public void Run() => _result = Compute();

    public BagAnswer Answer()
    {
        var answer = describe(_result ?? throw new InvalidOperationException("Found no result, expected one: Run comes before Answer."));
        _result = default;
        return answer;
    }

    protected abstract TResult Compute();
}
