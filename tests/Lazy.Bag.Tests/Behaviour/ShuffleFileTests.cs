using System.Diagnostics;
using System.Globalization;
using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Behaviour;

/// <summary>The files of a shuffle are there while it runs, and gone afterwards however that ends.</summary>
[Collection(nameof(SpillFolders))]
public sealed class ShuffleFileTests : IDisposable
{
    private const int Partitions = 6;

    private readonly HashSet<string> _before = SpillFolders.Now();

    public static TheoryData<int> Workers => [0, 1, 3];

    public void Dispose() => SpillFolders.AssertNoneIsLeft(_before);

    [Theory, MemberData(nameof(Workers))]
    public void FilesGoWithTheLastTaskThatReadsThem(int workers)
    {
        var most = 0;
        var counts = Numbers().GroupBy(x => x % 10, method: ShuffleMethod.Disk).Map(group =>
        {
            most = Math.Max(most, Mine().Length);
            return group.Count;
        });
        var afterwards = Delayed.Func((long sum) => (sum, Mine().Length))(counts.Sum());
        Assert.Equal((600, 0), Compute(afterwards, workers));
        Assert.Equal(Partitions, most);
        Assert.Empty(Mine());
    }

    [Theory, MemberData(nameof(Workers))]
    public void NoneIsLeftAfterAKeyFunctionThatFails(int workers)
    {
        var groups = Numbers().GroupBy(x => x == 555 ? throw new FormatException("no key") : x, method: ShuffleMethod.Disk);
        var failure = Assert.Throws<TaskFailedException>(() => Compute(groups, workers));
        Assert.Equal("no key", Assert.IsType<FormatException>(failure.InnerException).Message);
        Assert.Equal("number 555", failure.Position);
    }

    [Theory, MemberData(nameof(Workers))]
    public void NoneIsLeftAfterALaterStepThatFails(int workers)
    {
        var seen = 0;
        var failing = Numbers().GroupBy(x => x % 10, method: ShuffleMethod.Disk).Map(group =>
        {
            seen = Math.Max(seen, Mine().Length);
            return group.Key == 7 ? throw new FormatException("bad group") : group.Count;
        });
        Assert.IsType<FormatException>(Assert.Throws<TaskFailedException>(() => Compute(failing.Sum(), workers)).InnerException);
        Assert.Equal(Partitions, seen);
    }

    [Theory, MemberData(nameof(Workers))]
    public void NoneIsLeftAfterACancellationWhileTheyAreWritten(int workers)
    {
        using var source = new CancellationTokenSource();
        var groups = Numbers().GroupBy(
            x =>
            {
                if (x == 350)
                {
                    Assert.NotEmpty(Mine()); // its own is there
                    source.Cancel();
                }

                return x % 10;
            },
            method: ShuffleMethod.Disk);
        Assert.ThrowsAny<OperationCanceledException>(() => Compute(groups, workers, cancellationToken: source.Token));
    }

    [Theory, MemberData(nameof(Workers))]
    public void NoneIsLeftAfterACancellationWhileTheyAreRead(int workers)
    {
        using var source = new CancellationTokenSource();
        var groups = Numbers().GroupBy(x => x % 10, method: ShuffleMethod.Disk).Map(group =>
        {
            Assert.NotEmpty(Mine());
            source.Cancel();
            return group.Count;
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Compute(groups.Sum(), workers, cancellationToken: source.Token));
    }

    [Theory, MemberData(nameof(Workers))]
    public Task NoneIsLeftWhenNobodyReadsOn(int workers) => Task.Run(async () =>
    {
        var groups = Numbers().GroupBy(x => x, method: ShuffleMethod.Disk);
        await foreach (var part in groups.ComputeEach(SchedulerOf(workers)))
        {
            Assert.NotEmpty(part);
            break;
        }
    }).Soon();

    [Fact]
    public void AComputeCanBeRepeatedAndShared()
    {
        var groups = Numbers().GroupBy(x => x % 10, method: ShuffleMethod.Disk);
        var both = Delayed.Zip(groups.Map(group => group.Count).Sum(), groups.Map(group => group.Key).Sum(), (count, keys) => (count, keys));
        Assert.Equal((600, 45), Compute(both, 2));
        Assert.Equal((600, 45), Compute(both, 0));
        Assert.Empty(Mine());
    }

    [Fact]
    public void FailuresOfReadingTheElementsAreNotTheDisksFault()
    {
        var byReader = Numbers().Map(x => x == 5 ? throw new FileNotFoundException("no such picture") : x).GroupBy(x => x, method: ShuffleMethod.Disk);
        var byKey = Numbers().GroupBy(x => x == 5 ? throw new IOException("no such key") : x, method: ShuffleMethod.Disk);
        Assert.Equal("no such picture", Assert.IsType<FileNotFoundException>(Assert.Throws<TaskFailedException>(() => Compute(byReader, 0)).InnerException).Message);
        Assert.Equal("no such key", Assert.IsType<IOException>(Assert.Throws<TaskFailedException>(() => Compute(byKey, 0)).InnerException).Message);
    }

    [Fact]
    public void WhatCannotBeWrittenIsRefusedWhenTheBagIsBuilt()
    {
        var holders = Numbers().Map(x => new Holder(x, new Inner(new object())));
        Assert.Contains(".Inner.Anything is of type object", Refusal(() => holders.GroupBy(holder => holder.Number, method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Contains(".Inner.Anything is of type object", Refusal(() => Numbers().GroupBy(x => new Holder(x, new Inner(new object())), x => x, method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Contains("ShuffleMethod.Tasks", Refusal(() => holders.GroupBy(holder => holder.Number, method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Contains("which is a delegate", Refusal(() => Numbers().GroupBy(x => x, x => (Func<int>)(() => x), method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Equal(600, holders.GroupBy(holder => holder.Number, holder => holder.Number, method: ShuffleMethod.Disk).Compute(Schedulers.Synchronous).Length);
    }

    [Fact]
    public void KeysThatEqualOnlyThemselvesAreRefusedWhenTheBagIsBuilt()
    {
        Place[] places = [new("a"), new("b")];
        Assert.Contains("Place equals nothing but itself", Refusal(() => Numbers().GroupBy(x => places[x % 2], method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Contains("Place equals nothing but itself", Refusal(() => Numbers().GroupBy(x => places[x % 2], EqualityComparer<Place>.Default, method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Contains("int[] equals nothing but itself", Refusal(() => Numbers().GroupBy(x => new[] { x }, method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Contains(".Item2 equals nothing but itself", Refusal(() => Numbers().GroupBy(x => (x, places[x % 2]), method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Contains(".Where equals nothing but itself", Refusal(() => Numbers().GroupBy(x => new Visit(x, places[x % 2]), method: ShuffleMethod.Disk)), StringComparison.Ordinal);
        Assert.Contains("equals nothing but itself", Refusal(() => Numbers().GroupBy<string>(x => $"{x % 2}", ReferenceEqualityComparer.Instance, method: ShuffleMethod.Disk)), StringComparison.Ordinal);

        // By value they are keys like others, and in memory they are themselves.
        var byName = EqualityComparer<Place>.Create((x, y) => x?.Name == y?.Name, place => place.Name.Length);
        Assert.Equal([300, 300], Compute(Numbers().GroupBy(x => places[x % 2], byName, method: ShuffleMethod.Disk).Map(group => group.Count), 0));
        Assert.Equal([300, 300], Compute(Numbers().GroupBy(x => new Named($"{x % 2}"), method: ShuffleMethod.Disk).Map(group => group.Count), 0));
        Assert.Equal([300, 300], Compute(Numbers().GroupBy(x => places[x % 2]).Map(group => group.Count), 0));
        Assert.Equal(600, Compute(Numbers().GroupBy(x => x, x => places[x % 2], method: ShuffleMethod.Disk), 0).Length);
    }

    [Fact]
    public void AnElementOfADerivedTypeIsAnErrorWithTheWayOut()
    {
        var animals = Numbers().Map(x => x == 99 ? new Cat(x, "miaow") : new Animal(x)).GroupBy(animal => animal.Number % 3, method: ShuffleMethod.Disk);
        var failure = Assert.Throws<TaskFailedException>(() => Compute(animals, 2));
        Assert.Contains("Cat stands where", Assert.IsType<NotSupportedException>(failure.InnerException).Message, StringComparison.Ordinal);
        Assert.Contains("Select what is needed", failure.InnerException.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FourTimesTheMemoryLimitGoesThroughFiles()
    {
        const int Lines = 40_000;
        var lines = Bag.Range(Lines, partitions: 16).Map(x => (Key: x % 101, Text: $"line {x} {new string((char)('a' + (x % 26)), 100)}"));
        var all = Lines * 250L; // bytes of such strings
        var found = Compute(lines.GroupBy(line => line.Key, line => line.Text, method: ShuffleMethod.Disk).Map(group => (group.Key, group.Count, group.Sum(text => (long)text.Length), group[0], group[^1])), 2, memoryLimit: all / 4);
        var expected = Enumerable.Range(0, Lines).Select(x => (Key: x % 101, Text: $"line {x} {new string((char)('a' + (x % 26)), 100)}")).GroupBy(line => line.Key, line => line.Text);
        Assert.Equal(expected.Select(group => (group.Key, group.Count(), group.Sum(text => (long)text.Length), group.First(), group.Last())).Order(), found.Order());
    }

    [Fact]
    public void AFullDiskFailsClearlyAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.Path))
        {
            Assert.Skip("A small disk can be mounted only by root on Linux.");
        }

        var usual = Environment.GetEnvironmentVariable("TMPDIR");
        try
        {
            Environment.SetEnvironmentVariable("TMPDIR", folder.Path); // no other test runs now
            Assert.Equal(folder.Path, Path.GetTempPath().TrimEnd('/'));
            foreach (var workers in (int[])[0, 2])
            {
                var groups = Bag.Range(200_000, partitions: 4).GroupBy(x => x % 100, x => x.ToString(CultureInfo.InvariantCulture), method: ShuffleMethod.Disk);
                var error = Assert.IsType<IOException>(Assert.Throws<TaskFailedException>(() => Compute(groups, workers)).InnerException);
                Assert.StartsWith("Elements could not be written to disk for a shuffle: ", error.Message, StringComparison.Ordinal);
                Assert.Contains($"Free room in {Path.GetTempPath()}", error.Message, StringComparison.Ordinal);
                Limited.Until(() => folder.Names().Length == 0);
                SpillFolders.AssertNoneIsLeft([]);
            }

            Assert.Equal(100, Bag.Range(1000, partitions: 4).GroupBy(x => x % 100, method: ShuffleMethod.Disk).Compute(Schedulers.Threads(2)).Length);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", usual);
            Assert.True(Run("umount", folder.Path));
        }
    }

    [Fact]
    public void AFolderThatIsNotThereIsAClearErrorToo()
    {
        using var folder = new TemporaryFolder();
        var usual = Environment.GetEnvironmentVariable("TMPDIR");
        try
        {
            Environment.SetEnvironmentVariable("TMPDIR", folder.At("nowhere")); // no other test runs now
            var error = Assert.Throws<TaskFailedException>(() => Compute(Numbers().GroupBy(x => x, method: ShuffleMethod.Disk), 0)).InnerException;
            Assert.Contains("have TMPDIR name another folder", Assert.IsType<IOException>(error).Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", usual);
        }
    }

    private static Bag<int> Numbers() => Bag.Range(600, partitions: Partitions);

    private static IGraphScheduler SchedulerOf(int workers) => workers == 0 ? Schedulers.Synchronous : Schedulers.Threads(workers);

    private static T Compute<T>(ILazy<T> lazy, int workers, long? memoryLimit = null, CancellationToken cancellationToken = default) =>
        Limited.Run(() => lazy.Compute(SchedulerOf(workers), memoryLimit: memoryLimit, cancellationToken: cancellationToken));

    private static string Refusal(Func<object> build) => Assert.Throws<NotSupportedException>(build).Message;

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    // The folders that have come since the test began.
    private string[] Mine() => [.. SpillFolders.Now().Except(_before)];

    private sealed record Holder(int Number, Inner Inner);

    private sealed record Inner(object Anything);

    private sealed class Place(string name)
    {
        public string Name { get; } = name;
    }

    private sealed record Visit(int Number, Place Where);

    private sealed class Named(string name) : IEquatable<Named>
    {
        public string Name { get; } = name;

        public bool Equals(Named? other) => other?.Name == Name;

        public override bool Equals(object? obj) => Equals(obj as Named);

        public override int GetHashCode() => Name.Length;
    }

    private record Animal(int Number);

    private sealed record Cat(int Number, string Says) : Animal(Number);
}
