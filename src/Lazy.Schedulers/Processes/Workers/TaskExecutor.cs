using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Processes.Workers;

/// <summary>Runs the tasks of a worker, one at a time, in a thread of its own. An asynchronous function holds it only until it waits.</summary>
internal sealed class TaskExecutor(TaskInbox inbox, WorkerStatus status, AnswerSender answers, Action catchUp)
{
    private static readonly long LongTask = Stopwatch.Frequency / 20_000; // 50 microseconds: time enough for a cancellation to come

    /// <summary>Runs tasks until there are none any more.</summary>
    public void Run()
    {
        var context = ExecutionContext.Capture();
        while (TryRunNext(context))
        {
        }
    }

    // Not part of the loop, whose frame would keep the last task alive while it waits.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryRunNext(ExecutionContext? context)
    {
        if (inbox.Take() is not { } task)
        {
            return false;
        }

        status.Begin(task.Run.Number, task.Ticket);
        var started = Stopwatch.GetTimestamp();
        Execute(task, started);
        status.End();
        TaskContext.RestoreIfChanged(context);
        if (Stopwatch.GetTimestamp() - started > LongTask)
        {
            catchUp();
        }

        return true;
    }

    private void Execute(WorkerTask task, long started)
    {
        GraphNode? node = null;
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (task.Run.Culture, task.Run.UICulture);
            node = (GraphNode)task.Run.Read(task.Body);
            var token = (node.Origin.Traits & NodeTraits.TakesToken) != 0 ? task.Token() : CancellationToken.None;
            var ended = node.ExecuteAsync(token);
            ForgetInterrupt();
            if (!ended.IsCompleted)
            {
                answers.Suspended(task);
                _ = AwaitEnd(task, node, ended, started);
                return;
            }

            ended.GetAwaiter().GetResult();
        }
        catch (Exception error) // whatever the user's function throws, or why its captures could not be read, is the outcome of the task
        {
            ForgetInterrupt();
            answers.Failed(task, node, error);
            return;
        }

        Succeeded(task, node, started);
    }

    // A function may have interrupted its own thread, which would end the next wait here: a wait for nothing takes it away.
    private static void ForgetInterrupt()
    {
        try
        {
            Thread.CurrentThread.Join(0);
        }
        catch (ThreadInterruptedException)
        {
            // The function's own affair, and over.
        }
    }

    private async Task AwaitEnd(WorkerTask task, GraphNode node, ValueTask ended, long started)
    {
        try
        {
            await ended.ConfigureAwait(false);
        }
        catch (Exception error)
        {
            answers.Failed(task, node, error);
            return;
        }

        Succeeded(task, node, started);
    }

    private void Succeeded(WorkerTask task, GraphNode node, long started) =>
        answers.Succeeded(task, node, Stopwatch.GetElapsedTime(started));
}
