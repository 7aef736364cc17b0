using LazyGraph.Tests.Support;
using LazyGraph.Threads;

namespace LazyGraph.Tests.Threads;

public sealed class WorkDequeTests
{
    [Fact]
    public void TheOwnerPopsWhatItPushedLastAndThievesWhatItPushedFirst()
    {
        var deque = new WorkDeque();
        for (var i = 0; i < 5; i++)
        {
            deque.Push(i);
        }

        Assert.Equal(5, deque.Count);
        Assert.True(deque.TryPop(out var popped));
        Assert.True(deque.TrySteal(out var stolen));
        Assert.Equal((4, 0), (popped, stolen));
        Assert.Equal(3, deque.Count);
    }

    [Fact]
    public void AnEmptyOneGivesNothing()
    {
        var deque = new WorkDeque();
        Assert.False(deque.TryPop(out var task));
        Assert.False(deque.TrySteal(out _));
        Assert.Equal(-1, task);
    }

    [Fact]
    public void GrowsAndWrapsAroundInOrder()
    {
        var deque = new WorkDeque();
        var (pushed, stolen) = (0, 0);
        for (var size = 100; size <= 3_000; size += 100)
        {
            // Steals and pushes move the window on, so it lies across the end of the array at each size.
            while (pushed - stolen < size)
            {
                deque.Push(pushed++);
            }

            for (var i = 0; i < 70; i++)
            {
                Assert.True(deque.TrySteal(out var task));
                Assert.Equal(stolen++, task);
            }
        }

        while (deque.TryPop(out var task))
        {
            Assert.Equal(--pushed, task);
        }

        Assert.Equal(stolen, pushed);
    }

    [Theory, InlineData(1), InlineData(3)]
    public void EachItemIsTakenOnceByOwnerOrThief(int thieves) => Limited.Run(() =>
    {
        const int Count = 300_000;
        var deque = new WorkDeque();
        var taken = new int[Count];
        var done = false;
        var threads = Enumerable.Range(0, thieves).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                while (deque.TrySteal(out var task))
                {
                    Interlocked.Increment(ref taken[task]);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        var next = 0;
        var random = new Random(7);
        while (next < Count)
        {
            // Mostly short, so that owner and thieves meet at the last item; now and then long, so that it grows.
            var burst = random.Next(100) == 0 ? 2_000 : random.Next(4);
            for (var i = 0; i < burst && next < Count; i++)
            {
                deque.Push(next++);
            }

            for (var pops = random.Next(burst + 2); pops > 0 && deque.TryPop(out var task); pops--)
            {
                Interlocked.Increment(ref taken[task]);
            }
        }

        while (deque.TryPop(out var task))
        {
            Interlocked.Increment(ref taken[task]);
        }

        Volatile.Write(ref done, true);
        threads.ForEach(thread => thread.Join());
        Assert.All(taken.Index().Where(item => item.Item != 1), item => Assert.Fail($"Item {item.Index} was taken {item.Item} times."));
    });
}
