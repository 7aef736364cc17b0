using LazyGraph.Execution;

namespace LazyGraph.Tests.Support;

/// <summary>Several workers played by one thread: each takes a task as soon as there is one, and the one who took first runs first.</summary>
internal sealed class EagerScheduler(int workers) : IGraphScheduler
{
    public string Name => "eager";

    public int Workers => workers;

    public void Run(GraphRun run)
    {
        var taken = new Queue<int>();
        while (!run.IsFinished)
        {
            while (taken.Count < workers && run.TryTake(out var task))
            {
                taken.Enqueue(task);
            }

            if (taken.Count == 0 && !run.IsFinished)
            {
                throw new InvalidOperationException("The run is not finished, nothing runs, and there is no task to take.");
            }

            if (taken.TryDequeue(out var next))
            {
                run.Execute(next);
            }
        }

        while (taken.TryDequeue(out var rest))
        {
            run.Execute(rest); // whoever takes a task must execute it
        }
    }

    public Task RunAsync(GraphRun run) => Task.Run(() => Run(run));
}
