namespace LazyGraph.Execution;

/// <content>The reader of asked results one by one, which the run does not leave far behind.</content>
public sealed partial class GraphRun
{
    private int _untaken; // asked results that are there and not given away; guarded by the gate
    private int _mostUntaken = int.MaxValue;
    private bool _isReaderBusy; // guarded by the gate

    /// <summary>Gets whether no new root may start until the reader is back. It is going to be: it has results to take, so this blocks nothing for ever.</summary>
    private bool WaitsForReader => _isReaderBusy && _untaken >= _mostUntaken && _failed is null;

    /// <summary>Says whether the reader is at work on a result, or waits for the next one.</summary>
    /// <param name="isBusy">Whether it is at work.</param>
    /// <param name="mostUntaken">How many results may wait for it while it is.</param>
    internal void ReaderIs(bool isBusy, int mostUntaken)
    {
        bool isBack;
        lock (_gate)
        {
            _mostUntaken = mostUntaken;
            isBack = _isReaderBusy && !isBusy;
            _isReaderBusy = isBusy;
        }

        if (isBack)
        {
            Changed();
        }
    }
}
