using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>One pass over the elements of a partition: forward only, by one thread, once.</summary>
/// <remarks>
/// Readers are stacked: a map reads from what it maps. One virtual call hands over an element, and nothing holds it
/// afterwards, so an element is garbage as soon as the next operation is done with it.
/// </remarks>
internal abstract class PartitionReader<T> : IDisposable
{
    /// <summary>Gets what ends the pass early: sources look at it before each element, or each piece of a file.</summary>
    public CancellationToken Stop { get; private set; }

    /// <summary>Gets the number of elements, where it is known before they are read.</summary>
    public virtual int? KnownCount => null;

    /// <summary>Gets whether there is always another element, so that whatever is read beside it says where the end is.</summary>
    public virtual bool IsEndless => false;

    /// <summary>Gets where in its source the element stands that was read last, for messages: <c>line 12 of a.txt</c>. Null if there is nothing to tell.</summary>
    /// <remarks>Only asked for after a failure, so it may take its time.</remarks>
    public abstract string? Position { get; }

    /// <summary>Sets what ends the pass early, here and in what this reads from.</summary>
    public virtual void StopOn(CancellationToken token) => Stop = token;

    /// <summary>Reads the next element.</summary>
    /// <returns>False at the end, and from then on.</returns>
    public abstract bool TryRead([MaybeNullWhen(false)] out T item);

    /// <summary>Reads those of the next elements that are in memory already, so that nothing of the user's runs for them. They are valid until the next call.</summary>
    /// <returns>None where the next element is still to be made, or there is no more.</returns>
    public virtual ReadOnlySpan<T> ReadReady() => [];

    /// <summary>Closes what the pass has open.</summary>
    public void Dispose() => Close();

    /// <summary>Closes what the pass has open. Called once, also after a failure or before the end.</summary>
    protected virtual void Close()
    {
    }
}
