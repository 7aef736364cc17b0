using System.Runtime.CompilerServices;
using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Memory;

/// <summary>What a compute leaves behind: nothing, however it ended.</summary>
public sealed class CollectedTests
{
    public static TheoryData<int, bool> Cases => new() { { 0, false }, { 0, true }, { 1, false }, { 1, true }, { 2, false }, { 2, true } };

    [Theory, MemberData(nameof(Cases))]
    public void PromisesAndResultsGoAfterACompute(int workers, bool observed) =>
        AssertCollected(() => Run(workers, observed, last: text => text.Length > 0));

    [Theory, MemberData(nameof(Cases))]
    public void AndAfterAFailure(int workers, bool observed) =>
        AssertCollected(() => Run(workers, observed, last: _ => throw new InvalidOperationException()));

    [Theory, MemberData(nameof(Cases))]
    public void ResultsGoWhileThePromisesStay(int workers, bool observed)
    {
        WeakReference? result = null;
        var made = Delayed.Call(() => Noted(ref result));
        var after = Delayed.Call(() => "after").After(made);
        Limited.Run(() => after.Select(text => text).Compute(SchedulerOf(workers), options: OptionsFor(observed)));
        AssertCollected(() => result!);
        Limited.Run(() => made.Select(item => item is null).Compute(SchedulerOf(workers), options: OptionsFor(observed)));
        AssertCollected(() => result!);
        GC.KeepAlive(after);
    }

    [Fact]
    public void PersistDropsItsAncestors()
    {
        var (ancestor, persisted) = Persisted();
        AssertCollected(() => ancestor);
        Assert.Equal("value", persisted.Compute());

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (WeakReference Ancestor, Delayed<string> Persisted) Persisted()
        {
            var ancestor = Delayed.Call(() => "val");
            return (new WeakReference(ancestor), ancestor.Select(text => text + "ue").Persist());
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public void AThrowingObserverLeavesNothingInThePool(bool late) => AssertCollected(() => ThrowWhileObserved(late));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Run(int workers, bool observed, Func<string, bool> last)
    {
        var root = Delayed.Call(() => new string('x', 10));
        var promise = root.Select(text => text + "y").Select(last);
        Record.Exception(() => Limited.Run(() => promise.Compute(SchedulerOf(workers), options: OptionsFor(observed))));
        return new WeakReference(root);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ThrowWhileObserved(bool late)
    {
        var root = Delayed.Call(() => new string('x', 10));
        var options = new ComputeOptions { Progress = new ThrowingProgress(late ? 3 : 1) };
        Assert.Throws<NotSupportedException>(() => Limited.Run(() => root.Select(text => text).Compute(workers: 2, options: options)));
        return new WeakReference(root);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Noted(ref WeakReference? reference)
    {
        var result = new object();
        reference = new WeakReference(result);
        return result;
    }

    private static void AssertCollected(Func<WeakReference> make)
    {
        var reference = make();
        Limited.Until(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return !reference.IsAlive;
        });
    }

    private static IGraphScheduler SchedulerOf(int workers) => workers == 0 ? Schedulers.Synchronous : Schedulers.Threads(workers);

    private static ComputeOptions OptionsFor(bool observed) => new() { Observers = observed ? [new RecordingObserver()] : [] };

    private sealed class ThrowingProgress(int reports) : IProgress<ComputeProgress>
    {
        private int _left = reports;

        public void Report(ComputeProgress value)
        {
            if (--_left == 0)
            {
                throw new NotSupportedException();
            }
        }
    }
}
