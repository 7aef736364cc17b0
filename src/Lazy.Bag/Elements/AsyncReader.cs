using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks.Dataflow;

namespace LazyGraph.Bags;

/// <summary>Reads an asynchronous sequence, some elements ahead.</summary>
/// <remarks>The sequence runs on the thread pool and waits when the buffer is full; the pass waits when it is empty.</remarks>
internal sealed class AsyncReader<T> : PartitionReader<T>
{
    private readonly CancellationTokenSource _stop = new();
    private readonly BufferBlock<T> _buffer;
    private ExceptionDispatchInfo? _failure; // written before the buffer is completed, read after
    private long _read;

    public AsyncReader(IAsyncEnumerable<T> items, int readAhead)
    {
        _buffer = new BufferBlock<T>(new DataflowBlockOptions { BoundedCapacity = readAhead });
        Task.Run(() => Pump(items));
    }

    public override string? Position => _read > 0 ? FormattableString.Invariant($"element {_read - 1} of its partition") : null;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        while (!_buffer.TryReceive(out item))
        {
            if (!_buffer.OutputAvailableAsync(Stop).GetAwaiter().GetResult())
            {
                _failure?.Throw();
                return false;
            }
        }

        _read++;
        return true;
    }

    protected override void Close()
    {
        // Not waited for: a sequence that does not look at its token would hold the run. It is closed when it next gives an element.
        _stop.Cancel();
    }

    private async Task Pump(IAsyncEnumerable<T> items)
    {
        try
        {
            await foreach (var item in items.WithCancellation(_stop.Token).ConfigureAwait(false))
            {
                await _buffer.SendAsync(item, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception error) // the pass throws it, when it has read what came before; if it has stopped reading, nobody wants it
        {
            _failure = ExceptionDispatchInfo.Capture(error);
        }
        finally
        {
            _buffer.Complete();
        }
    }
}
