using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Memory;

/// <summary>A user's own way of writing results to disk.</summary>
[Collection(nameof(SpillFolders))]
public sealed class SpillerTests
{
    private const int Count = 8;

    public static TheoryData<int> Workers => [0, 1, 2];

    [Theory, MemberData(nameof(Workers))]
    public void WhatIsWrittenComesBackEqual(int workers)
    {
        var spiller = new LetterSpiller();
        Assert.Equal(Expected, Run(workers, spiller));
        Assert.True(spiller.Written > 0);
        Assert.Equal(spiller.Written, spiller.Read); // every letter is read by the last task
    }

    [Theory, MemberData(nameof(Workers))]
    public void AFileGoesWhenItsResultIsBack(int workers)
    {
        var spiller = new LetterSpiller();
        var (promise, letters) = Letters();
        var filesAtTheEnd = -1;
        var counted = Delayed.Func((string text, Letter[] _) =>
        {
            filesAtTheEnd = spiller.Paths.Count(File.Exists);
            return text;
        })(promise, Delayed.Gather(letters));
        Assert.Equal(Expected, Limited.Run(() => counted.Compute(SchedulerOf(workers), memoryLimit: 1, options: Options(spiller))));
        Assert.Equal(0, filesAtTheEnd);
        Assert.NotEmpty(spiller.Paths);
    }

    [Theory, MemberData(nameof(Workers))]
    public void WhatCannotBeSpilledStays(int workers)
    {
        var spiller = new LetterSpiller { Takes = letter => letter.Number % 2 == 0 };
        Assert.Equal(Expected, Run(workers, spiller));
        Assert.True(spiller.Asked.Count > 0);
        Assert.All(spiller.Numbers, number => Assert.Equal(0, number % 2));
        Assert.True(spiller.Written > 0);

        var never = new LetterSpiller { Takes = _ => false };
        Assert.Equal(Expected, Run(workers, never));
        Assert.Equal((0, 0), (never.Written, never.Read));
        Assert.NotEmpty(never.Asked);
    }

    [Theory, MemberData(nameof(Workers))]
    public void TheFirstSpillerThatTakesAResultGetsIt(int workers)
    {
        var (first, second, third) = (new LetterSpiller { Takes = _ => false }, new LetterSpiller(), new LetterSpiller());
        Assert.Equal(Expected, Run(workers, first, second, third));
        Assert.Equal((0, 0), (first.Written, third.Written));
        Assert.True(second.Written > 0);
    }

    [Theory, MemberData(nameof(Workers))]
    public void AFailureToWriteEndsTheCompute(int workers) =>
        FailsAndGoesOn(workers, new LetterSpiller { OnWrite = () => throw new IOException("the disk is full") }, "the disk is full");

    [Theory, MemberData(nameof(Workers))]
    public void AFailureToReadEndsTheCompute(int workers) =>
        FailsAndGoesOn(workers, new LetterSpiller { OnRead = () => throw new InvalidDataException("the file is broken") }, "the file is broken");

    [Theory, MemberData(nameof(Workers))]
    public void AFailureToSayWhetherItCanEndsTheCompute(int workers) =>
        FailsAndGoesOn(workers, new LetterSpiller { Takes = _ => throw new NotSupportedException("no idea") }, "no idea");

    private static string Expected => string.Concat(Enumerable.Range(0, Count).Select(i => new Letter(i).Text));

    private static void FailsAndGoesOn(int workers, LetterSpiller spiller, string message)
    {
        var error = Assert.ThrowsAny<Exception>(() => Run(workers, spiller));
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(Expected, Run(workers, new LetterSpiller()));
    }

    private static string Run(int workers, params LetterSpiller[] spillers)
    {
        var before = SpillFolders.Now();
        try
        {
            return Limited.Run(() => Letters().All.Compute(SchedulerOf(workers), memoryLimit: 1, options: Options(spillers)));
        }
        finally
        {
            Limited.Until(() => SpillFolders.Now().IsSubsetOf(before)); // the last worker to leave a failed run cleans up
        }
    }

    // Read by pairs, so that most are written, and read back one pair after the other.
    private static (Delayed<string> All, Delayed<Letter>[] Letters) Letters()
    {
        var letters = Enumerable.Range(0, Count).Select(i => Delayed.Call(() => new Letter(i))).ToArray();
        return (Delayed.Gather(letters).Select(all => string.Concat(all.Select(letter => letter.Text))), letters);
    }

    private static ComputeOptions Options(params LetterSpiller[] spillers) => new() { Spillers = [.. spillers], Fuse = false };

    private static IGraphScheduler SchedulerOf(int workers) => workers == 0 ? Schedulers.Synchronous : Schedulers.Threads(workers);

    private sealed record Letter(int Number) : ISized
    {
        public long SizeInBytes => 2_000;

        public string Text => $"<{Number}>";
    }

    // The run calls a spiller under its gate: no two calls at a time.
    private sealed class LetterSpiller : ISpiller
    {
        public Func<Letter, bool> Takes { get; init; } = _ => true;

        public Action OnWrite { get; init; } = () => { };

        public Action OnRead { get; init; } = () => { };

        public int Written => Numbers.Count;

        public int Read { get; private set; }

        public List<int> Asked { get; } = [];

        public List<int> Numbers { get; } = [];

        public List<string> Paths { get; } = [];

        public bool CanSpill(object result)
        {
            if (result is not Letter letter)
            {
                return false;
            }

            Asked.Add(letter.Number);
            return Takes(letter);
        }

        public void Write(object result, Stream stream)
        {
            OnWrite();
            Numbers.Add(((Letter)result).Number);
            Paths.Add(((FileStream)stream).Name);
            stream.Write(BitConverter.GetBytes(((Letter)result).Number));
        }

        object ISpiller.Read(Type resultType, Stream stream)
        {
            OnRead();
            Assert.Equal(typeof(Letter), resultType);
            Read++;
            var bytes = new byte[sizeof(int)];
            stream.ReadExactly(bytes);
            Assert.Equal(-1, stream.ReadByte());
            return new Letter(BitConverter.ToInt32(bytes));
        }
    }
}

/// <summary>Tests that look at the folders of all runs, so no other tests may run beside them.</summary>
[CollectionDefinition(nameof(SpillFolders), DisableParallelization = true)]
public sealed class SpillFolders
{
    public static HashSet<string> Now() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "lazygraph-spill-*")];
}
