namespace LazyGraph.Bags;

/// <summary>Tells from which of several sorted runs the next key comes: a tree of losers, one comparison a level.</summary>
/// <remarks>
/// The runs are the leaves, numbers Count to 2 * Count - 1; the parent of n is n / 2. A node keeps the run that lost there,
/// and the overall winner stands apart. When it moves on, only those are met that it beat on its way up.
/// </remarks>
internal sealed class RunTournament<TKey>
{
    private readonly TKey[][] _runs;
    private readonly KeyOrder<TKey> _order;
    private readonly int[] _heads; // the next place of each run
    private readonly int[] _losers; // by node; the first is not used
    private int _winner;

    /// <param name="runs">The keys of two runs or more, none of them empty.</param>
    /// <param name="order">The order that they are in.</param>
    public RunTournament(TKey[][] runs, KeyOrder<TKey> order)
    {
        _runs = runs;
        _order = order;
        _heads = new int[runs.Length];
        _losers = new int[runs.Length];
        _winner = Play(1);
    }

    /// <summary>Gets the next key's run and its place there. To be called as often as there are keys.</summary>
    public (int Run, int Place) Next()
    {
        var run = _winner;
        var place = _heads[run]++;
        var winner = run;
        for (var node = (run + _runs.Length) / 2; node > 0; node /= 2)
        {
            if (Beats(_losers[node], winner))
            {
                (_losers[node], winner) = (winner, _losers[node]);
            }
        }

        _winner = winner;
        return (run, place);
    }

    private int Play(int node)
    {
        if (node >= _runs.Length)
        {
            return node - _runs.Length;
        }

        var (first, second) = (Play(2 * node), Play((2 * node) + 1));
        var secondWins = Beats(second, first);
        _losers[node] = secondWins ? first : second;
        return secondWins ? second : first;
    }

    // A run that is at its end beats none, and the earlier of equals wins.
    private bool Beats(int run, int other)
    {
        if (_heads[run] == _runs[run].Length)
        {
            return false;
        }

        if (_heads[other] == _runs[other].Length)
        {
            return true;
        }

        var order = _order.Compare(_runs[run][_heads[run]], _runs[other][_heads[other]]);
        return order < 0 || (order == 0 && run < other);
    }
}
