using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>Results that are IDisposable: intermediate ones go with their last reader, asked ones are the caller's.</content>
public abstract partial class SchedulerContract
{
    [Theory, MemberData(nameof(Ways))]
    public void AnIntermediateIsDisposedOfAfterItsLastReader(Way way)
    {
        var resources = new Resources();
        var made = resources.Promise("made");
        var first = made.Select(r => r.Read());
        var second = made.Select(r => r.Read()).After(first);
        Assert.Equal(2, Compute(Add(first, second), way));
        AssertDisposedOfOnce(resources, "made");
    }

    [Theory, MemberData(nameof(Ways))]
    public void AnAskedOneIsTheCallers(Way way)
    {
        var resources = new Resources();
        var made = resources.Promise("mine");
        var (mine, read) = Limited.Run(() => Delayed.Compute(made, made.Select(r => r.Read()), Scheduler, options: Options(way)));
        Assert.Equal((0, 1), (resources.DisposalsOf("mine"), read));
        Assert.Equal(1, mine.Read());
        mine.Dispose();
        Assert.Equal(1, resources.DisposalsOf("mine"));
    }

    [Theory, MemberData(nameof(Ways))]
    public void HandingOnKeepsItAlive(Way way)
    {
        var resources = new Resources();
        var handedOn = resources.Promise("inner").Select(r => r).Select(r => r);
        var gathered = Delayed.Gather([handedOn, resources.Promise("other")]);
        var tuple = Delayed.Func((Resource a, int b) => (a, b))(handedOn, 1);
        var reads = Delayed.Func((Resource[] all, (Resource A, int) pair) => all.Sum(r => r.Read()) + pair.A.Read());
        Assert.Equal(3, Compute(reads(gathered, tuple), way));
        AssertDisposedOfOnce(resources, "inner", "other");

        var asked = resources.Make("asked");
        var array = Compute(Delayed.Gather([Delayed.Call(() => asked).Select(r => r)]), way);
        Assert.Equal("asked", Assert.Single(array).Name);
        Assert.Equal(0, resources.DisposalsOf("asked"));
        if (SharesMemory)
        {
            Assert.Same(asked, array[0]);
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void ThroughGrowthToo(Way way)
    {
        var resources = new Resources();
        var grown = Delayed.Call(() => 1).SelectMany(_ => resources.Promise("inner"));
        Assert.Equal(1, Compute(grown.Select(r => r.Read()), way));
        AssertDisposedOfOnce(resources, "inner");
    }

    [Theory, MemberData(nameof(Ways))]
    public void ValuesThatTheUserGaveStayTheUsers(Way way)
    {
        var resources = new Resources();
        var value = Delayed.Value(resources.Make("mine"));
        var chosen = Delayed.If(Delayed.Call(() => true), value, value);
        for (var round = 1; round <= 2; round++)
        {
            Assert.Equal(1, Compute(value.Select(r => r).Select(r => r.Read()), way));
            Assert.Equal(1, Compute(chosen.Select(r => r.Read()), way));
            Assert.Equal(0, resources.DisposalsOf("mine"));
        }

        var persisted = Limited.Run(() => resources.Promise("persisted").Persist(Scheduler, options: Options(way)));
        Assert.Equal(1, Compute(persisted.Select(r => r).Select(r => r.Read()), way));
        Assert.Equal(1, Compute(persisted.Select(r => r).Select(r => r.Read()), way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void AFailureDisposesOfEverythingThatIsHeld(Way way)
    {
        var resources = new Resources();
        string[] held = ["a", "b", "c", "d"];
        var made = held.Select(name => resources.Promise(name)).ToArray();
        var bad = Throws("late").After(made);
        var both = Delayed.Func((Resource[] all, int x) => all);
        var failure = Assert.Throws<TaskFailedException>(() => Limited.Run(() => Delayed.Compute([made[0], both([.. made], bad).Select(all => all[0])], Scheduler, options: Options(way))));
        Assert.Equal("late", failure.InnerException?.Message);
        AssertDisposedOfOnce(resources, held);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ADisposalThatThrowsFailsTheRunAndNothingElse(Way way)
    {
        var resources = new Resources();
        var keeps = resources.Promise("other");
        var promise = Delayed.Func((int a, Resource b) => a + b.Read())(resources.Promise("bad", throws: true).Select(r => r.Read()).After(keeps), keeps);
        Assert.Equal("disposal", Assert.Throws<InvalidOperationException>(() => Compute(promise, way)).Message);
        AssertDisposedOfOnce(resources, "bad", "other");

        // After a failure there is nobody to tell.
        var failing = Delayed.Func((Resource a, int b) => b)(resources.Promise("worse", throws: true), Throws("first").After(keeps));
        Assert.Equal("first", Failure(failing, way).InnerException?.Message);
        Assert.Equal(16, Compute(SomeGraph(), way));
    }

    [Fact]
    public Task WhatComputeEachHasGivenIsTheCallers() => Task.Run(async () =>
    {
        var resources = new Resources();
        var given = new List<Resource>();
        await Assert.ThrowsAsync<TaskFailedException>(async () =>
        {
            var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            var pass = Home.OfTask(() => gate.Task);
            var bad = Delayed.Call(() => pass.CallAsync()).Select<bool, Resource>(_ => throw new InvalidOperationException());
            if (Scheduler is SynchronousScheduler)
            {
                gate.SetResult(true); // it runs everything before it gives anything
            }

            await foreach (var (_, resource) in Delayed.ComputeEach([resources.Promise("first"), bad], Scheduler))
            {
                given.Add(resource);
                gate.TrySetResult(true);
            }
        });
        Assert.All(given, resource => Assert.Equal(0, resources.DisposalsOf(resource.Name)));
        await foreach (var (_, resource) in Delayed.ComputeEach(Enumerable.Range(0, 5).Select(i => resources.Promise($"{i}")), Scheduler))
        {
            given.Add(resource);
            break;
        }

        Assert.NotEmpty(given);
        Assert.All(given, resource => Assert.Equal(0, resources.DisposalsOf(resource.Name)));
    }).Soon();

    private static void AssertDisposedOfOnce(Resources resources, params string[] names) =>
        Assert.All(names, name => Assert.Equal(1, resources.DisposalsOf(name)));
}
