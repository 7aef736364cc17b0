using System.Reflection;

namespace LazyGraph.Tests.Support;

/// <summary>Calls home as a task in another process makes them: what crosses is the address alone.</summary>
public sealed class HomeTests
{
    [Fact]
    public void InItsOwnProcessTheDelegateIsCalledInTheSameThread()
    {
        var thread = Home.Of(() => Environment.CurrentManagedThreadId);
        Assert.Equal(Environment.CurrentManagedThreadId, thread.Call());
        Assert.NotEqual(Environment.CurrentManagedThreadId, Abroad(thread).Call());
    }

    [Fact]
    public void ArgumentsAndAnswersCross()
    {
        var told = new List<string>();
        Abroad(Home.Of((string text) => told.Add(text))).Call("from \"afar\"");
        Assert.Equal(["from \"afar\""], told);
        Assert.Equal([1, 2], Abroad(Home.Of((int[] items) => items.Order().ToArray())).Call([2, 1]));
        Assert.Null(Abroad(Home.Of(() => (string?)null)).Call());
        var counter = new HomeCounter();
        Assert.Equal((1, 2, 2), (Abroad(counter).Increment(), Abroad(counter).Increment(), counter.Value));
    }

    [Fact]
    public void AnErrorAtHomeIsThrownAtTheCaller()
    {
        var failing = Abroad(Home.Of(() => throw new NotSupportedException("not at home")));
        Assert.Equal("not at home", Assert.Throws<InvalidOperationException>(failing.Call).Message);
    }

    [Fact]
    public void ManyMayWaitAtAGate()
    {
        using var gate = new ManualResetEventSlim();
        using var waiting = new CountdownEvent(20);
        var wait = Abroad(Home.Of(() =>
        {
            waiting.Signal();
            gate.Pass();
        }));
        var threads = Enumerable.Range(0, 20).Select(_ => Task.Factory.StartNew(wait.Call, TaskCreationOptions.LongRunning)).ToArray();
        Assert.True(waiting.Wait(Limited.Limit));
        Assert.All(threads, thread => Assert.False(thread.IsCompleted));
        gate.Set();
        Limited.Run(() => Task.WhenAll(threads).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task AnAnswerCanBeAwaited()
    {
        var source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = Abroad(Home.OfTask(() => source.Task)).CallAsync();
        Assert.False(answer.IsCompleted);
        source.SetResult(3);
        Assert.Equal(3, await answer.Soon());
    }

    // A copy by fields, as one that crossed is, which says that it is at home in another process.
    private static T Abroad<T>(T call)
        where T : notnull
    {
        var copy = Copy(call);
        var holder = typeof(T) == typeof(HomeCounter) ? Field(copy, "_add") : copy;
        var address = Copy(Field(holder, "_address"));
        Set(address, "_process", -1);
        if (typeof(T) == typeof(HomeCounter))
        {
            holder = Copy(holder);
            Set(copy, "_add", holder);
        }

        Set(holder, "_address", address);
        return copy;
    }

    private static T Copy<T>(T item)
        where T : notnull =>
        (T)typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(item, null)!;

    private static object Field(object owner, string name) => FieldOf(owner, name).GetValue(owner)!;

    private static void Set(object owner, string name, object value) => FieldOf(owner, name).SetValue(owner, value);

    private static FieldInfo FieldOf(object owner, string name) => owner.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
