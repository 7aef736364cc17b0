using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>Results that are IDisposable: intermediate ones go with their last reader, asked ones are the caller's.</content>
public abstract partial class SchedulerContract
{
    [Theory, MemberData(nameof(Ways))]
    public void AnIntermediateIsDisposedOfAfterItsLastReader(Way way)
    {
        var resource = new Resource();
        var made = Delayed.Call(() => resource);
        var first = made.Select(r => r.Read());
        var second = made.Select(r => r.Read()).After(first);
        Assert.Equal(2, Compute(Add(first, second), way));
        Assert.Equal(1, resource.Disposals);
    }

    [Theory, MemberData(nameof(Ways))]
    public void AnAskedOneIsTheCallers(Way way)
    {
        var made = Delayed.Call(() => new Resource());
        var (mine, read) = Limited.Run(() => Delayed.Compute(made, made.Select(r => r.Read()), Scheduler, options: Options(way)));
        Assert.Equal((0, 1), (mine.Disposals, read));
    }

    [Theory, MemberData(nameof(Ways))]
    public void HandingOnKeepsItAlive(Way way)
    {
        var inner = new Resource();
        var other = new Resource();
        var made = Delayed.Call(() => inner);
        var handedOn = made.Select(r => r).Select(r => r);
        var gathered = Delayed.Gather([handedOn, Delayed.Call(() => other)]);
        var tuple = Delayed.Func((Resource a, int b) => (a, b))(handedOn, 1);
        var reads = Delayed.Func((Resource[] all, (Resource A, int) pair) => all.Sum(r => r.Read()) + pair.A.Read());
        Assert.Equal(3, Compute(reads(gathered, tuple), way));
        Assert.Equal((1, 1), (inner.Disposals, other.Disposals));

        var asked = new Resource();
        var array = Compute(Delayed.Gather([Delayed.Call(() => asked).Select(r => r)]), way);
        Assert.Same(asked, Assert.Single(array));
        Assert.Equal(0, asked.Disposals);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ThroughGrowthToo(Way way)
    {
        var inner = new Resource();
        var grown = Delayed.Call(() => 1).SelectMany(_ => Delayed.Call(() => inner));
        Assert.Equal(1, Compute(grown.Select(r => r.Read()), way));
        Assert.Equal(1, inner.Disposals);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ValuesThatTheUserGaveStayTheUsers(Way way)
    {
        var mine = new Resource();
        var value = Delayed.Value(mine);
        var chosen = Delayed.If(Delayed.Call(() => true), value, value);
        for (var round = 1; round <= 2; round++)
        {
            Assert.Equal(1, Compute(value.Select(r => r).Select(r => r.Read()), way));
            Assert.Equal(1, Compute(chosen.Select(r => r.Read()), way));
            Assert.Equal(0, mine.Disposals);
        }

        var persisted = Limited.Run(() => Delayed.Call(() => new Resource()).Persist(Scheduler, options: Options(way)));
        Assert.Equal(1, Compute(persisted.Select(r => r).Select(r => r.Read()), way));
        Assert.Equal(1, Compute(persisted.Select(r => r).Select(r => r.Read()), way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void AFailureDisposesOfEverythingThatIsHeld(Way way)
    {
        var held = Enumerable.Range(0, 4).Select(_ => new Resource()).ToArray();
        var made = held.Select(r => Delayed.Call(() => r)).ToArray();
        var bad = Throws("late").After(made);
        var both = Delayed.Func((Resource[] all, int x) => all);
        var failure = Assert.Throws<TaskFailedException>(() => Limited.Run(() => Delayed.Compute([made[0], both([.. made], bad).Select(all => all[0])], Scheduler, options: Options(way))));
        Assert.Equal("late", failure.InnerException?.Message);
        Assert.All(held, r => Assert.Equal(1, r.Disposals));
    }

    [Theory, MemberData(nameof(Ways))]
    public void ADisposalThatThrowsFailsTheRunAndNothingElse(Way way)
    {
        var bad = new Resource { Throws = true };
        var other = new Resource();
        var keeps = Delayed.Call(() => other);
        var promise = Delayed.Func((int a, Resource b) => a + b.Read())(Delayed.Call(() => bad).Select(r => r.Read()).After(keeps), keeps);
        Assert.Equal("disposal", Assert.Throws<InvalidOperationException>(() => Compute(promise, way)).Message);
        Assert.Equal(1, other.Disposals);

        // After a failure there is nobody to tell.
        bad = new Resource { Throws = true };
        var failing = Delayed.Func((Resource a, int b) => b)(Delayed.Call(() => bad), Throws("first").After(keeps));
        Assert.Equal("first", Failure(failing, way).InnerException?.Message);
        Assert.Equal(16, Compute(SomeGraph(), way));
    }

    [Fact]
    public Task WhatComputeEachHasGivenIsTheCallers() => Task.Run(async () =>
    {
        var given = new List<Resource>();
        await Assert.ThrowsAsync<TaskFailedException>(async () =>
        {
            var first = Delayed.Call(() => new Resource());
            var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            var bad = Delayed.Call(() => gate.Task).Select<bool, Resource>(_ => throw new InvalidOperationException());
            if (Scheduler is SynchronousScheduler)
            {
                gate.SetResult(true); // it runs everything before it gives anything
            }

            await foreach (var (_, resource) in Delayed.ComputeEach([first, bad], Scheduler))
            {
                given.Add(resource);
                gate.TrySetResult(true);
            }
        });
        Assert.All(given, resource => Assert.Equal(0, resource.Disposals));
        await foreach (var (_, resource) in Delayed.ComputeEach(Enumerable.Range(0, 5).Select(_ => Delayed.Call(() => new Resource())), Scheduler))
        {
            given.Add(resource);
            break;
        }

        Assert.NotEmpty(given);
        Assert.All(given, resource => Assert.Equal(0, resource.Disposals));
    }).Soon();

    internal sealed class Resource : IDisposable
    {
        private int _disposals;

        public int Disposals => Volatile.Read(ref _disposals);

        public bool Throws { get; init; }

        public int Read() => Disposals == 0 ? 1 : throw new ObjectDisposedException(nameof(Resource));

        public void Dispose()
        {
            Interlocked.Increment(ref _disposals);
            if (Throws)
            {
                throw new InvalidOperationException("disposal");
            }
        }
    }
}
