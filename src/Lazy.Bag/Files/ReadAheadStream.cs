using System.Buffers;
using System.Threading.Tasks.Dataflow;

namespace LazyGraph.Bags;

/// <summary>Reads a stream ahead on the thread pool, so that decompressing and using what it gives go on at the same time.</summary>
/// <remarks>
/// The producer fills buffers of the pool and sends them through a block of bounded capacity; it waits, without a thread,
/// when that many are ready. A buffer belongs to who holds it last: the reader gives it back when it is used up, or, closing
/// early, all that are still in the block. Closing waits for the producer, so the file is closed when it returns.
/// </remarks>
internal sealed class ReadAheadStream : ForwardStream
{
    private const int BufferSize = 256 * 1024;
    private const int BuffersAhead = 4;

    private readonly Stream _source;
    private readonly BufferBlock<ArraySegment<byte>> _ready = new(new DataflowBlockOptions { BoundedCapacity = BuffersAhead });
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _producer;
    private ArraySegment<byte> _current; // used from its beginning on
    private int _used;
    private bool _isClosed;

    public ReadAheadStream(Stream source)
    {
        _source = source;
        var token = _closing.Token;
        _producer = Task.Run(() => Produce(token), token);
    }

    public override int Read(Span<byte> buffer)
    {
        while (_used == _current.Count)
        {
            GiveBack();
            if (!TryReceive())
            {
                return 0;
            }
        }

        var count = Math.Min(buffer.Length, _current.Count - _used);
        _current.AsSpan(_used, count).CopyTo(buffer);
        _used += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            _closing.Cancel();

            // A producer that the pool has not started by now never runs: then this is over at once.
            // What it failed with is of no interest to who closes before the end.
            _producer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
            GiveBack();
            while (_ready.TryReceive(out _current))
            {
                GiveBack();
            }

            _source.Dispose();
            _closing.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TryReceive()
    {
        while (!_ready.TryReceive(out _current))
        {
            // The thread belongs to the task that reads, which can do nothing else: it blocks.
            if (!_ready.OutputAvailableAsync().GetAwaiter().GetResult())
            {
                _current = default;
                _producer.GetAwaiter().GetResult(); // at its very end; throws what it failed with
                return false;
            }
        }

        return true;
    }

    private void GiveBack()
    {
        if (_current.Array is { } array)
        {
            ArrayPool<byte>.Shared.Return(array);
        }

        (_current, _used) = (default, 0);
    }

    private async Task Produce(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
                var count = 0;
                var isSent = false;
                try
                {
                    count = _source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
                    isSent = count > 0 && await _ready.SendAsync(new ArraySegment<byte>(buffer, 0, count), cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    if (!isSent)
                    {
                        ArrayPool<byte>.Shared.Return(buffer);
                    }
                }

                if (count < buffer.Length)
                {
                    return;
                }
            }
        }
        finally
        {
            // Not Fault, which would drop what is ready: a failure is told when all before it has been read.
            _ready.Complete();
        }
    }
}
