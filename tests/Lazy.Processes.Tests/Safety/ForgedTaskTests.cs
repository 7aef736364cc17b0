using System.Reflection;
using LazyGraph.Graphs;
using LazyGraph.Processes.Serialization;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Safety;

/// <summary>Tasks that no parent of ours sends: they fail, nothing of them runs, and the worker goes on.</summary>
public sealed class ForgedTaskTests
{
    private static readonly Assembly Mine = typeof(ForgedTaskTests).Assembly;
    private static int s_forgedRuns;

    [Fact]
    public void A_task_that_names_an_assembly_which_was_not_listed_fails() => Limited.Run(() =>
    {
        using var worker = new WelcomedWorker();
        var all = AssemblyCatalog.OfThisProcess();
        worker.List([.. Listed(all).TakeWhile(assembly => assembly != Mine).Select(assembly => (assembly, BuildOf(assembly)))]);
        Assert.Contains("assembly", worker.Fail(Written(Forged(), all)), StringComparison.Ordinal);
        Assert.Equal(0, s_forgedRuns);
        worker.ListThisProcess();
        AssertGoesOn(worker);
    });

    [Fact]
    public void A_task_of_another_build_of_an_assembly_fails() => Limited.Run(() =>
    {
        using var worker = new WelcomedWorker();
        var all = AssemblyCatalog.OfThisProcess();
        worker.List([.. Listed(all).Select(assembly => (assembly, assembly == Mine ? new Guid(1, 2, 3, new byte[8]) : BuildOf(assembly)))]);
        Assert.Contains("same build", worker.Fail(Written(Forged(), all)), StringComparison.Ordinal);
        Assert.Equal(0, s_forgedRuns);
        worker.List([(Mine, BuildOf(Mine))]);
        AssertGoesOn(worker);
    });

    [Fact]
    public void A_task_with_a_method_that_its_class_does_not_declare_fails() => Limited.Run(() =>
    {
        using var worker = new WelcomedWorker();
        worker.ListThisProcess();
        var body = Written(Proper(), worker.Catalog);
        var own = Varint(((Func<int>)Victim.Seven).Method.MetadataToken & 0xFFFFFF);
        var other = Varint(((Func<int>)Stranger.Run).Method.MetadataToken & 0xFFFFFF);
        Assert.Equal(own.Length, other.Length);
        var patched = 0;
        for (var at = body.AsSpan().LastIndexOf(own); at >= 0; at = body.AsSpan().LastIndexOf(own))
        {
            other.CopyTo(body, at);
            patched++;
        }

        Assert.True(patched > 0);
        Assert.Contains("declares", worker.Fail(body), StringComparison.Ordinal);
        Assert.Equal(0, s_forgedRuns);
        AssertGoesOn(worker);
    });

    [Fact]
    public void A_task_that_is_no_node_fails() => Limited.Run(() =>
    {
        using var worker = new WelcomedWorker();
        worker.ListThisProcess();
        foreach (var root in new object?[] { null, "text", new byte[10], (Func<int>)Stranger.Run })
        {
            worker.Fail(Written(root, worker.Catalog));
        }

        worker.Fail([]);
        worker.Fail([0xFF, 0xFF, 0xFF]);
        Assert.Equal(0, s_forgedRuns);
        AssertGoesOn(worker);
    });

    [Theory, InlineData(0), InlineData(77), InlineData(-77), InlineData(long.MaxValue)]
    public void A_task_with_an_object_that_the_worker_does_not_have_fails(long number) => Limited.Run(() =>
    {
        using var worker = new WelcomedWorker();
        worker.ListThisProcess();
        var task = Forged();
        Assert.Contains($"object {number}", worker.Fail(Written(task, worker.Catalog, new Named(task.Origin, number))), StringComparison.Ordinal);
        Assert.Equal(0, s_forgedRuns);
        AssertGoesOn(worker);
    });

    private static void AssertGoesOn(WelcomedWorker worker) =>
        Assert.Equal(7, ((GraphNode)new ObjectReader(worker.Catalog, null, allowsDelegates: false).Read(worker.Do(Written(Proper(), worker.Catalog)), [])!).ResultObject);

    private static GraphNode Proper() => Delayed.Call(Victim.Seven);

    private static GraphNode Forged() => Delayed.Call(Stranger.Run);

    private static byte[] Written(object? root, AssemblyCatalog catalog, IExternals? externals = null)
    {
        var writer = new ObjectWriter(catalog, externals);
        writer.WriteRoot(root);
        return writer.Body.ToArray();
    }

    private static IEnumerable<Assembly> Listed(AssemblyCatalog catalog) => Enumerable.Range(1, catalog.Count).Select(catalog.Resolve);

    private static Guid BuildOf(Assembly assembly) => assembly.ManifestModule.ModuleVersionId;

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }

    private sealed class Named(object named, long number) : IExternals
    {
        public bool TryName(object value, out long found)
        {
            found = number;
            return ReferenceEquals(value, named);
        }

        public object Resolve(long number) => throw new NotSupportedException();
    }

    private static class Victim
    {
        public static int Seven() => 7;
    }

    private static class Stranger
    {
        public static int Run() => Interlocked.Increment(ref s_forgedRuns);
    }
}
