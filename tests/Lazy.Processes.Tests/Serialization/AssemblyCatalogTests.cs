using System.Reflection;
using System.Reflection.Emit;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class AssemblyCatalogTests
{
    [Fact]
    public void A_described_catalog_resolves_the_same_assemblies_by_the_same_numbers()
    {
        var parent = AssemblyCatalog.OfThisProcess();
        var worker = AssemblyCatalog.Empty();
        worker.Add(parent.DescribeFrom(0));

        var number = parent.NumberOf(typeof(AssemblyCatalogTests).Assembly);

        Assert.Equal(parent.Count, worker.Count);
        Assert.Same(typeof(AssemblyCatalogTests).Assembly, worker.Resolve(number));
        Assert.Equal(number, worker.NumberOf(typeof(AssemblyCatalogTests).Assembly));
    }

    [Fact]
    public void Later_assemblies_are_added_without_those_that_are_known()
    {
        var parent = AssemblyCatalog.OfThisProcess();
        var worker = AssemblyCatalog.Empty();
        worker.Add(parent.DescribeFrom(0));

        worker.Add(parent.DescribeFrom(worker.Count));
        worker.Add(parent.DescribeFrom(0));

        Assert.Equal(parent.Count, worker.Count);
    }

    [Fact]
    public void Another_build_is_refused_before_any_type_is_resolved()
    {
        var parent = AssemblyCatalog.OfThisProcess();
        var number = parent.NumberOf(typeof(AssemblyCatalogTests).Assembly);
        var description = parent.DescribeFrom(0);
        var build = typeof(AssemblyCatalogTests).Assembly.ManifestModule.ModuleVersionId.ToByteArray();
        description[description.AsSpan().IndexOf(build)] ^= 1;
        var worker = AssemblyCatalog.Empty();
        worker.Add(description);

        var error = Assert.Throws<InvalidTransferException>(() => worker.Resolve(number));

        Assert.Contains("same build", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_beyond_the_list_is_refused()
    {
        Assert.Throws<InvalidTransferException>(() => AssemblyCatalog.Empty().Resolve(1));
        Assert.Throws<InvalidTransferException>(() => AssemblyCatalog.OfThisProcess().Resolve(0));
    }

    [Fact]
    public void The_parent_takes_what_a_worker_names_inline_and_a_worker_does_not()
    {
        var parent = AssemblyCatalog.OfThisProcess();
        var alone = AssemblyCatalog.Empty();
        var writer = new ObjectWriter(alone, null);
        writer.WriteRoot(new AnyObject.Leaf(1, "a", null));

        Assert.Equal(new AnyObject.Leaf(1, "a", null), Read(parent, writer));
        Assert.Throws<InvalidTransferException>(() => Read(AssemblyCatalog.Empty(), writer));

        // Another worker takes the same bytes, because the parent has listed the assembly.
        Assert.Equal(new AnyObject.Leaf(1, "a", null), Read(Crossing.Reader().Catalog, writer));
    }

    [Fact]
    public void Assemblies_made_at_run_time_are_refused()
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("made"), AssemblyBuilderAccess.Run).DefineDynamicModule("made").DefineType("Made").CreateType();

        Assert.Equal("made", Crossing.Refused(new { made = Activator.CreateInstance(type) }).Path);
        Assert.Equal("type", Crossing.Refused(new { type }).Path);
    }

    private static object? Read(AssemblyCatalog catalog, ObjectWriter writer)
    {
        var reader = new ObjectReader(catalog, null, allowsDelegates: false);
        reader.ReadSegmentTable(writer.Body);
        return reader.ReadRoot();
    }
}
