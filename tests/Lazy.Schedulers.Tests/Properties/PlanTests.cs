using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>The order that <c>Plan()</c> tells is the one that runs.</summary>
public sealed class PlanTests
{
    public static TheoryData<bool, bool, bool, bool> Cases => new(
        from threads in (bool[])[false, true]
        from observed in (bool[])[false, true]
        from fuse in (bool[])[false, true]
        from objects in (bool[])[false, true]
        select (threads, observed, fuse, objects));

    [Theory, MemberData(nameof(Cases))]
    public void TheOrderThatIsToldIsTheOneThatRuns(bool threads, bool observed, bool fuse, bool objects)
    {
        var graphs = from seed in Gen.Choose(0, 1_000_000) from size in Gen.Choose(1, 30) select RandomGraph.Make(seed, size);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(graphs.ToArbitrary(), Holds));

        void Holds(RandomGraph graph)
        {
            var ran = new List<int>();
            GraphNode[] functions = objects ? Objects(graph, ran.Add) : [.. graph.Build(plain: true, ran.Add)];
            var numbers = functions.Index().ToDictionary(item => item.Item, item => item.Index);
            var all = Delayed.Checkpoint(functions.Index().Where(item => !graph.Inputs.Any(inputs => inputs.Contains(item.Index))).Select(item => item.Item));
            var plan = all.Plan();
            var observer = new RecordingObserver();
            IGraphScheduler scheduler = threads ? Schedulers.Threads(1) : Schedulers.Synchronous;
            Limited.Run(() => all.Compute(scheduler, options: new ComputeOptions { Fuse = fuse, Observers = observed ? [observer] : [] }));
            int[] told = [.. plan.Order.Where(numbers.ContainsKey).Select(node => numbers[node])];
            Assert.Equal(told, ran);
            if (observed)
            {
                Assert.Equal(plan.Order.Select(node => node.Label), observer.Order); // the run may be on a copy
            }
        }
    }

    // Results that hold memory, so that their release, and the order for it, matter.
    private static GraphNode[] Objects(RandomGraph graph, Action<int> ran)
    {
        var promises = new Delayed<object>[graph.Inputs.Length];
        for (var i = 0; i < promises.Length; i++)
        {
            var number = i;
            promises[i] = Delayed.Func((object[] _) =>
            {
                ran(number);
                return new object();
            })([.. graph.Inputs[i].Select(input => promises[input])]);
        }

        return [.. promises];
    }
}
