using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>Says how one promise is to be computed. Each method gives a new promise; the one it is called on stays as it was.</summary>
/// <remarks>
/// Policies are honoured by every scheduler. Because the promise that comes back is another node, use it in place of the
/// first one: a graph that contains both runs the function twice.
/// </remarks>
public static class DelayedPolicies
{
    /// <summary>The longest pause and timeout: .NET's timers take no more.</summary>
    internal static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    /// <summary>Repeats the function when it fails.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="retries">How often at most: 3 means four tries.</param>
    /// <param name="backoff">The pause before each repetition; none by default. No worker is held by it.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>The promise with this policy.</returns>
    public static Delayed<T> WithRetry<T>(this Delayed<T> promise, int retries, TimeSpan backoff = default)
    {
        if (backoff < TimeSpan.Zero || backoff > LongestTimer)
        {
            throw new ArgumentOutOfRangeException(nameof(backoff), backoff, $"Expected a pause of zero to {LongestTimer.TotalDays:0} days.");
        }

        return WithRetry(promise, retries, backoff == TimeSpan.Zero ? null : _ => backoff);
    }

    /// <summary>Repeats the function when it fails.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="retries">How often at most: 3 means four tries.</param>
    /// <param name="backoff">The pause before repetition n, from 1; no worker is held by it. Called under the run's lock: be quick.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>The promise with this policy.</returns>
    public static Delayed<T> WithRetry<T>(this Delayed<T> promise, int retries, Func<int, TimeSpan>? backoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(retries);
        return With(promise, policy => policy with { Retries = retries, Backoff = backoff });
    }

    /// <summary>Fails with a <see cref="TimeoutException"/> when a try takes longer. The function's token is cancelled then.</summary>
    /// <remarks>A function that ignores its token keeps its thread until it returns; what it returns is dropped.</remarks>
    /// <param name="promise">The promise.</param>
    /// <param name="timeout">The time that each try has.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>The promise with this policy.</returns>
    public static Delayed<T> WithTimeout<T>(this Delayed<T> promise, TimeSpan timeout)
    {
        if (timeout <= TimeSpan.Zero || timeout > LongestTimer)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, $"Expected a time above zero and of at most {LongestTimer.TotalDays:0} days. Leave the timeout out for none.");
        }

        return With(promise, policy => policy with { Timeout = timeout });
    }

    /// <summary>Runs the promise, and what it needs, before others that are ready and have a lower priority.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="priority">The priority; 0 is the rule, higher is earlier.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>The promise with this policy.</returns>
    public static Delayed<T> WithPriority<T>(this Delayed<T> promise, int priority) =>
        With(promise, policy => policy with { Priority = priority });

    /// <summary>Holds some of a resource while the function runs; <see cref="ComputeOptions.Resources"/> says how much a run has.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="resource">The name of the resource: any word.</param>
    /// <param name="amount">How much of it.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>The promise with this policy, besides other resources that it has.</returns>
    public static Delayed<T> WithResource<T>(this Delayed<T> promise, string resource, double amount = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(resource);
        if (!double.IsFinite(amount) || amount <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Expected a positive, finite amount. Leave the resource out for none.");
        }

        return With(promise, policy => policy with { Resources = policy.Resources.SetItem(resource, amount) });
    }

    /// <summary>Starts the function only after other promises have been computed, without reading their values. A promise of a value has no function: use <see cref="WaitOn"/>.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="others">The others, of any types.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>The promise with these dependencies, besides others that it has.</returns>
    public static Delayed<T> After<T>(this Delayed<T> promise, params IEnumerable<GraphNode> others)
    {
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(others);
        if (promise.IsConstant)
        {
            throw new ArgumentException($"'{promise.Label}' is a value that is known already, expected a function that can start later. Use WaitOn to hand the value on later.", nameof(promise));
        }

        var awaited = others.ToArray();
        Delayed.CheckNoNull(awaited, nameof(others));
        return With(promise, policy => policy with { After = [.. policy.After, .. awaited.Where(node => !node.IsConstant)] });
    }

    /// <summary>Hands the promise's value on only when other promises have been computed, too; its own function does not wait.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="others">The others, of any types.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>A promise of the same value.</returns>
    public static Delayed<T> WaitOn<T>(this Delayed<T> promise, params IEnumerable<GraphNode> others)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return new CallNode<T, T>(WaitOnOrigin<T>.Value, promise).After(others);
    }

    /// <summary>Gives this very promise a key, by which errors and profiles name it. Two nodes of one graph can't have the same.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="key">The key.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>The promise with that key.</returns>
    public static Delayed<T> WithKey<T>(this Delayed<T> promise, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return With(promise, policy => policy with { Key = key });
    }

    /// <summary>Lets each reader compute the promise for itself, so that its value is never held: for what is cheaper to make than to keep.</summary>
    /// <param name="promise">The promise. Its function should be pure: it runs once for each reader.</param>
    /// <typeparam name="T">The type of the promise.</typeparam>
    /// <returns>The promise with this policy.</returns>
    public static Delayed<T> Inline<T>(this Delayed<T> promise) => With(promise, policy => policy with { Inline = true });

    private static Delayed<T> With<T>(Delayed<T> promise, Func<NodePolicy, NodePolicy> change)
    {
        ArgumentNullException.ThrowIfNull(promise);
        var origin = promise.Origin.With(change(promise.Origin.Policy ?? NodePolicy.None));
        return (Delayed<T>)promise.RebuildAs(origin);
    }

    private static class WaitOnOrigin<T>
    {
        private static readonly Func<T, T> Identity = static value => value;

        public static readonly NodeOrigin Value = new(Identity, "wait on", null, ResultTraits<T>.Traits, Identity) { IsOperator = true };
    }
}
