using System.Collections.Concurrent;
using System.Text.Json;

namespace LazyGraph.Tests.Support;

/// <summary>What a task calls to reach the variables of the test, wherever the task runs.</summary>
/// <remarks>
/// A task in another process has copies of what its function captured, so a counter or a gate that it captured is not the
/// test's. A call home is captured in their place: in the test's own process it calls the delegate, from any other it asks
/// the test's process to. Make calls home in the test, not in a task.
/// </remarks>
internal static class Home
{
    private static readonly ConcurrentDictionary<long, HomeEntry> Entries = new();
    private static long _last;

    public static HomeAction Of(Action action) => new(new HomeAddress(Register(action, _ =>
    {
        action();
        return null;
    })));

    public static HomeAction<TArgument> Of<TArgument>(Action<TArgument> action) => new(new HomeAddress(Register(action, argument =>
    {
        action(HomeAddress.Read<TArgument>(argument));
        return null;
    })));

    public static HomeFunc<T> Of<T>(Func<T> function) => new(new HomeAddress(Register(function, _ => function())));

    public static HomeFunc<TArgument, T> Of<TArgument, T>(Func<TArgument, T> function) =>
        new(new HomeAddress(Register(function, argument => function(HomeAddress.Read<TArgument>(argument)))));

    /// <summary>What a task awaits; the thread of the task is free meanwhile.</summary>
    public static HomeTask<T> OfTask<T>(Func<Task<T>> function) => new(new HomeAddress(Register(function, _ => function().GetAwaiter().GetResult())));

    /// <summary>Finds the delegate of a call that is made in this process.</summary>
    public static Delegate DelegateOf(long id) => Entries[id].Function;

    /// <summary>Makes a call for another process; the argument and the answer are JSON.</summary>
    public static string Answer(long id, string argument) => JsonSerializer.Serialize(Entries[id].Call(argument));

    private static long Register(Delegate function, Func<string, object?> call)
    {
        var id = Interlocked.Increment(ref _last);
        Entries[id] = new HomeEntry(function, call);
        return id;
    }

    private sealed record HomeEntry(Delegate Function, Func<string, object?> Call);
}
