using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

/// <summary>What the lifted functions of Delayed.Func and Delayed.Call do around the user's function.</summary>
internal static class NodeTasks
{
    /// <summary>Reads the result of an argument whose type is known from where the call was built.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Argument<T>(GraphNode[] arguments, int position) => Unsafe.As<Delayed<T>>(arguments[position]).Result;

    public static ValueTask<T> Started<T>(Task<T>? task) => new(task ?? throw NoTask());

    public static async ValueTask<Unit> WithUnit(Task? task)
    {
        await (task ?? throw NoTask()).ConfigureAwait(false);
        return Unit.Value;
    }

    public static async ValueTask<Unit> WithUnit(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return Unit.Value;
    }

    public static ValueTask<GraphNode> Promise<T>(Delayed<T>? promise) => new(promise ?? throw NoPromise());

    public static async ValueTask<GraphNode> Promise<T>(Task<Delayed<T>>? task) =>
        await (task ?? throw NoTask()).ConfigureAwait(false) ?? throw NoPromise();

    private static InvalidOperationException NoTask() =>
        new("The asynchronous function returned null, expected a task. Return Task.FromResult(…) or Task.CompletedTask.");

    private static InvalidOperationException NoPromise() =>
        new("The function returned null, expected a promise. Return Delayed.Value(…) for a value that is known.");
}
