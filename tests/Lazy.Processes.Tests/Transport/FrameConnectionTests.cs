using System.Buffers.Binary;
using System.Diagnostics;
using LazyGraph.Processes.Transport;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Transport;

public class FrameConnectionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(16 << 10)]
    [InlineData((16 << 10) + 1)]
    [InlineData(65_520)]
    [InlineData(65_536)]
    [InlineData(5_000_000)]
    public void A_body_arrives_with_its_kind_and_flags(int length) => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        var body = Bytes(length);
        var sending = Task.Run(() => pair.First.Send(7, body, flags: 3));
        Assert.True(pair.Second.TryReceive(out var frame));
        Assert.Equal((7, 3, 0L), (frame.Kind, frame.Flags, frame.SegmentBytes));
        Assert.True(frame.Body.Span.SequenceEqual(body));
        frame.Release();
        sending.GetAwaiter().GetResult();
    });

    [Fact]
    public void A_send_to_a_side_that_takes_nothing_ends() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        pair.FirstChannel.LimitSending(TimeSpan.FromMilliseconds(50));
        Assert.Throws<ConnectionLostException>(() => pair.First.Send(1, [], [new byte[64 << 20]]));
        Assert.Throws<ConnectionLostException>(() => pair.First.Send(1, [1])); // a frame was cut
    });

    [Fact]
    public void Gathered_frames_leave_with_the_flush_in_order() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        pair.First.Append(1, [1]);
        pair.First.Append(2, []);
        pair.First.Append(3, [3, 3, 3]);
        Assert.Equal(0, pair.Raw.Available);
        pair.First.Flush();
        Assert.Equal((3 * 16) + 4, pair.Raw.Available);
        foreach (var (kind, length) in new[] { (1, 1), (2, 0), (3, 3) })
        {
            Assert.True(pair.Second.TryReceive(out var frame));
            Assert.Equal((kind, length), (frame.Kind, frame.Body.Length));
        }
    });

    [Fact]
    public void Many_frames_of_many_threads_arrive_whole() => Limited.Run(() =>
    {
        const int Threads = 4;
        const int Frames = 5_000;
        using var pair = new ConnectionPair();
        var senders = Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            var random = new Random(thread);
            for (var i = 0; i < Frames; i++)
            {
                var body = new byte[random.Next(4, 300) * (i % 500 == 0 ? 300 : 1)];
                Array.Fill(body, (byte)thread);
                BinaryPrimitives.WriteInt32LittleEndian(body, i);
                pair.First.Append((byte)thread, body);
                if (i % 7 == 0)
                {
                    pair.First.Flush();
                }
            }

            pair.First.Flush();
        })).ToArray();
        var next = new int[Threads];
        for (var i = 0; i < Threads * Frames; i++)
        {
            Assert.True(pair.Second.TryReceive(out var frame));
            Assert.Equal(next[frame.Kind]++, BinaryPrimitives.ReadInt32LittleEndian(frame.Body.Span));
            Assert.True(frame.Body.Span[4..].IndexOfAnyExcept(frame.Kind) < 0);
            frame.Release();
        }

        Task.WhenAll(senders).GetAwaiter().GetResult();
    });

    [Fact]
    public void Segments_go_from_array_memory_to_array_memory() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        var doubles = Enumerable.Range(0, 300_000).Select(i => (double)i).ToArray();
        var shorts = new short[3, 5];
        shorts[2, 4] = -7;
        var sending = Task.Run(() =>
        {
            pair.First.Send(1, [42], [doubles, shorts, Array.Empty<int>()]);
            pair.First.Send(2, [43]);
        });
        Assert.True(pair.Second.TryReceive(out var frame));
        Assert.Equal((300_000L * 8) + 30, frame.SegmentBytes);
        var first = new double[300_000];
        var second = new short[3, 5];
        pair.Second.ReceiveSegments([first, second, Array.Empty<int>()]);
        Assert.True(first.AsSpan().SequenceEqual(doubles));
        Assert.Equal(shorts, second);
        Assert.True(pair.Second.TryReceive(out var next));
        Assert.Equal(43, next.Body.Span[0]);
        sending.GetAwaiter().GetResult();
    });

    [Fact]
    public void Segments_can_be_skipped() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        var sending = Task.Run(() =>
        {
            pair.First.Send(1, [], [new byte[1_000_000]]);
            pair.First.Send(2, []);
        });
        Assert.True(pair.Second.TryReceive(out _));
        pair.Second.SkipSegments();
        Assert.True(pair.Second.TryReceive(out var next));
        Assert.Equal(2, next.Kind);
        sending.GetAwaiter().GetResult();
    });

    [Fact]
    public void Segments_of_another_size_than_promised_are_refused() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        pair.First.Send(1, [], [new byte[1000]]);
        Assert.True(pair.Second.TryReceive(out _));
        var error = Assert.Throws<InvalidFrameException>(() => pair.Second.ReceiveSegments([new byte[1001]]));
        Assert.Contains("1000", error.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void The_end_between_frames_is_no_error() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        pair.First.Send(1, [1]);
        pair.First.Dispose();
        Assert.True(pair.Second.TryReceive(out _));
        Assert.False(pair.Second.TryReceive(out _));
        Assert.False(pair.Second.TryReceive(out _));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(25)]
    public void A_frame_that_is_cut_is_a_lost_connection(int count) => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        pair.Raw.Send(Header(body: 10).Concat(new byte[10]).Take(count).ToArray());
        pair.Second.Dispose();
        Assert.Throws<ConnectionLostException>(() => pair.First.TryReceive(out _));
    });

    [Fact]
    public void Segments_that_are_cut_are_a_lost_connection() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        pair.Raw.Send(Header(segments: 100));
        pair.Second.Dispose();
        Assert.True(pair.First.TryReceive(out _));
        Assert.Throws<ConnectionLostException>(() => pair.First.ReceiveSegments([new byte[100]]));
    });

    [Fact]
    public void What_is_above_the_limits_is_refused_before_anything_is_allocated() => Limited.Run(() =>
    {
        var limits = new FrameLimits(1000, 5000);
        foreach (var (header, words) in new[]
        {
            (Header(body: 1001), "body of 1001"),
            (Header(body: -1), "body of 4294967295"),
            (Header(segments: 5001), "segments of 5001"),
            (Header(segments: -1), "segments of 18446744073709551615"),
        })
        {
            using var pair = new ConnectionPair(limits);
            pair.Raw.Send(header);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var error = Assert.Throws<InvalidFrameException>(() => pair.First.TryReceive(out _));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
            Assert.Contains(words, error.Message, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void What_is_above_the_limits_is_not_sent() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair(new FrameLimits(1000, 5000));
        Assert.Throws<InvalidFrameException>(() => pair.First.Send(1, new byte[1001]));
        Assert.Throws<InvalidFrameException>(() => pair.First.Send(1, [], [new byte[5001]]));
        pair.First.Send(1, new byte[1000], [new byte[5000]]);
        Assert.True(pair.Second.TryReceive(out var frame));
        Assert.Equal(1000, frame.Body.Length);
    });

    [Fact]
    public void Garbage_is_refused() => Limited.Run(() =>
    {
        for (var seed = 0; seed < 200; seed++)
        {
            using var pair = new ConnectionPair();
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 500)];
            random.NextBytes(bytes);
            pair.Raw.Send(bytes);
            pair.Second.Dispose();
            Assert.ThrowsAny<IOException>(() =>
            {
                while (pair.First.TryReceive(out _))
                {
                    pair.First.SkipSegments();
                }
            });
        }
    });

    [Fact]
    public void Closing_ends_a_receive_in_another_thread() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        var isReceived = Task.Factory.StartNew(() => pair.First.TryReceive(out _), TaskCreationOptions.LongRunning);
        SpinWait.SpinUntil(() => isReceived.IsCompleted, TimeSpan.FromMilliseconds(30)); // as a rule it is blocked by then
        pair.First.Dispose();
        Assert.False(isReceived.GetAwaiter().GetResult());
    });

    [Fact]
    public void Closing_ends_a_send_in_another_thread() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        var sending = Task.Factory.StartNew(() => pair.First.Send(1, [], [new byte[50_000_000]]), TaskCreationOptions.LongRunning);
        SpinWait.SpinUntil(() => sending.IsCompleted, TimeSpan.FromMilliseconds(30));
        pair.First.Dispose();
        Assert.Throws<ConnectionLostException>(() => sending.GetAwaiter().GetResult());
    });

    [Fact]
    public void Nothing_follows_a_send_that_failed() => Limited.Run(() =>
    {
        using var pair = new ConnectionPair();
        pair.Second.Dispose();
        Assert.Throws<ConnectionLostException>(() => pair.First.Send(1, new byte[100_000]));
        Assert.Throws<ConnectionLostException>(() => pair.First.Send(1, [1]));
    });

    [Fact]
    public void A_segment_above_what_a_span_can_hold_comes_in_pieces()
    {
        // Not sent: the memory for it is not there for all. The pieces cover the array once.
        var array = new long[3, 7];
        Assert.Equal(168, ArrayBytes.LengthOf(array));
        Assert.Equal(100, ArrayBytes.Piece(array, 68).Length);
        Assert.True(ArrayBytes.Piece(array, 168).IsEmpty);
        ArrayBytes.Piece(array, 160)[0] = 9;
        Assert.Equal(9, array[2, 6]);
    }

    private static byte[] Header(long body = 0, long segments = 0)
    {
        var header = new byte[16];
        BinaryPrimitives.WriteInt32LittleEndian(header, (int)body);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(6), 0x474C);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), segments);
        return header;
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
