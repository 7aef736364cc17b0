using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Optimization;
using LazyGraph.Tests.Properties;

namespace LazyGraph.Tests.State;

/// <summary>Results get lost while a graph runs; every task still finds its inputs, and nothing is held in the end but what was asked for.</summary>
public sealed class LostResultsTests
{
    [Fact]
    public void EveryTaskFindsItsInputs() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Gen.Choose(0, 1 << 20).ToArbitrary(), seed => new Play(seed).Run()));

    [Fact]
    public void WhatWasReleasedIsMadeAgain()
    {
        var a = Delayed.Call(() => 1);
        var b = a + 1;
        var c = b + 1;
        var play = new Play([c]);
        play.Finish(0);
        play.Finish(1);
        Assert.Equal([1], play.Present);
        play.Lose(1);
        Assert.Equal((TaskState.Ready, TaskState.Waiting, TaskState.Waiting), (play.State.StateOf(0), play.State.StateOf(1), play.State.StateOf(2)));
        play.Finish(0);
        play.Finish(1);
        play.Finish(2);
        Assert.Equal([2], play.Present);
        Assert.Equal((0, 3), (play.State.Unsettled, play.State.DoneCount));
    }

    [Fact]
    public void ATaskThatComesBackWaitsForWhatWasLost()
    {
        var a = Delayed.Call(() => 1);
        var b = a + 1;
        var play = new Play([b]);
        play.Finish(0);
        play.Start(1);
        play.Lose(0);
        play.State.MakeReady(1);
        Assert.Equal(TaskState.Waiting, play.State.StateOf(1));
        play.Finish(0);
        Assert.Equal(TaskState.Ready, play.State.StateOf(1));
    }

    /// <summary>A run by hand, in which results get lost.</summary>
    private sealed class Play
    {
        private readonly TaskGraph _graph;
        private readonly Random _random;
        private readonly HashSet<int> _asked;

        public Play(int seed)
            : this(Outputs(seed), seed)
        {
        }

        public Play(GraphNode[] outputs, int seed = 0)
        {
            _random = new Random(seed);
            _graph = ExecutionOrder.Apply(GraphDiscovery.Run(outputs, RunClaims.Begin())!);
            _asked = _graph.OutputIndices();
            State = new SchedulerState(_graph, seed % 2 == 0 ? null : FuseLinearChains.Find(_graph)) { Released = task => Present.Remove(task) };
        }

        public SchedulerState State { get; }

        public SortedSet<int> Present { get; } = [];

        public bool Run()
        {
            var losses = 30;
            var running = new List<int>();
            while (State.Unsettled > 0)
            {
                if (losses > 0 && _random.Next(4) == 0)
                {
                    losses--;
                    LoseSome(running);
                }
                else if (running.Count < 3 && State.TryPeek(holdRoots: false, out var next))
                {
                    Start(next);
                    running.Add(next);
                }
                else
                {
                    var ended = running[_random.Next(running.Count)];
                    running.Remove(ended);
                    if (End(ended) is var fused and >= 0)
                    {
                        running.Add(fused);
                    }
                }
            }

            Assert.Equal(_asked, Present);
            RunClaims.End(_graph.Claim);
            return true;
        }

        public void Start(int task)
        {
            AssertInputs(task);
            State.Take(task);
            State.Start(task);
        }

        public void Finish(int task)
        {
            Assert.True(State.TryPeek(holdRoots: false, out var next));
            Assert.Equal(task, next);
            Start(task);
            End(task);
        }

        public void Lose(int task)
        {
            Present.Remove(task);
            State.Lose([task]);
        }

        private static GraphNode[] Outputs(int seed)
        {
            var promises = RandomGraph.Make(seed, 3 + (seed % 40)).Build(plain: true);
            return [promises[^1], promises[promises.Length / 2]];
        }

        private int End(int task)
        {
            Present.Add(task);
            var fused = State.Finish(task);
            if (fused >= 0)
            {
                AssertInputs(fused);
            }

            return fused;
        }

        // A task that runs has its inputs, or is lost, too; asked results are safe.
        private void LoseSome(List<int> running)
        {
            var lost = Present.Where(task => !_asked.Contains(task) && _random.Next(3) == 0).ToList();
            Present.ExceptWith(lost);
            State.Lose(lost);
            foreach (var task in running.Where(_ => _random.Next(3) == 0).ToList())
            {
                running.Remove(task);
                State.MakeReady(task);
            }
        }

        private void AssertInputs(int task)
        {
            foreach (var input in _graph[task].Inputs.Where(input => !input.IsConstant))
            {
                Assert.Contains(input.Index, Present);
            }
        }
    }
}
