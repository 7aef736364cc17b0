namespace LazyGraph.Tests.Properties;

/// <summary>A graph of some tasks, each of which reads some earlier ones; made anew as promises whenever it is needed.</summary>
/// <param name="Inputs">For each task, the tasks that it reads.</param>
/// <param name="Seed">Decides what kind of function each task is.</param>
public sealed record RandomGraph(int[][] Inputs, int Seed)
{
    public static RandomGraph Make(int seed, int size)
    {
        var random = new Random(seed);
        var inputs = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, i == 0 ? 0 : random.Next(4)).Select(_ => random.Next(i)).ToArray());
        return new RandomGraph([.. inputs], seed);
    }

    public override string ToString() => string.Join("; ", Inputs.Select((inputs, i) => $"{i} <- {string.Join(',', inputs)}"));

    /// <summary>What a loop over the tasks gives.</summary>
    public long[] Evaluate()
    {
        var values = new long[Inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Combine(i, [.. Inputs[i].Select(input => values[input])]);
        }

        return values;
    }

    /// <param name="plain">Ordinary functions only; else some are asynchronous, grow the graph, or have a policy.</param>
    /// <param name="ran">Called by each task that runs; may throw.</param>
    public Delayed<long>[] Build(bool plain, Action<int>? ran = null)
    {
        var promises = new Delayed<long>[Inputs.Length];
        for (var i = 0; i < promises.Length; i++)
        {
            var (number, inputs) = (i, Delayed.Gather(Inputs[i].Select(input => promises[input])));
            long Run(long[] values)
            {
                ran?.Invoke(number);
                return Combine(number, values);
            }

            promises[i] = (plain ? 0 : (Seed + i) % 5) switch
            {
                1 => inputs.Select(async values =>
                {
                    await Task.Yield();
                    return Run(values);
                }),
                2 => inputs.SelectMany(values => Delayed.Call(() => Run(values))),
                3 => inputs.Select(Run).WithRetry(1),
                _ => inputs.Select(Run),
            };
        }

        return promises;
    }

    private static long Combine(int number, long[] values) => values.Aggregate(number + 1L, (sum, value) => (sum * 31) + value);
}
