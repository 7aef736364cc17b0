using System.Net.Sockets;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Pool;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;
using LazyGraph.Processes.Workers;
using LazyGraph.Tests.Processes.Faults;
using LazyGraph.Tests.Processes.Transport;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Safety;

/// <summary>Frames that no parent and no worker of ours sends: refused, and the pool goes on.</summary>
public sealed class ForgedFrameTests
{
    private const int Messages = 10_000;

    /// <summary>What a worker does whose own code was taken over: it says things to its parent over the real connection.</summary>
    [Theory]
    [InlineData(200, "")] // unknown
    [InlineData((int)MessageKind.Run, "0200")] // not a worker's to say
    [InlineData((int)MessageKind.Done, "02")] // ends early
    [InlineData((int)MessageKind.Done, "FFFFFFFFFFFFFFFFFFFFFF")]
    [InlineData((int)MessageKind.Listening, "0201")] // no address
    [InlineData((int)MessageKind.Failed, "020000FFFF")]
    [InlineData((int)MessageKind.Returned, "02FEFFFFFFFF0F")]
    public void What_no_worker_says_ends_the_worker_and_not_the_pool(int kind, string hex) => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { LostWorkerRetries = 0 });
        Say(pool, kind, Convert.FromHexString(hex));
        Assert.Equal(7, Delayed.Call(() => 7).Compute(pool));
    });

    [Fact]
    public void Frames_above_the_limit_end_the_worker_and_not_the_pool() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var frame = new byte[16];
        frame.AsSpan().Fill(0xFF);
        (frame[6], frame[7]) = (0x4C, 0x47);
        var error = Record.Exception(() => Assert.True(Delayed.Call(() => Forge.Raw(frame)).Compute(pool) > 0));
        Assert.True(error is null or TaskFailedException, error?.ToString());
        Assert.Equal(7, Delayed.Call(() => 7).Compute(pool));
    });

    [Fact]
    public void Fuzzed_messages_from_workers_harm_nobody() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { LostWorkerRetries = 0 });
        for (var run = 1; run <= 20; run++)
        {
            var seed = run;
            var error = Record.Exception(() => Delayed.Call(() => Forge.Fuzz(seed, 500)).Compute(pool));
            Assert.True(error is null or TaskFailedException, error?.ToString());
        }

        Assert.Equal(7, Delayed.Call(() => 7).Compute(pool));
    });

    [Fact]
    public void Fuzzed_messages_to_a_worker_harm_nobody() => Limited.Run(() =>
    {
        var random = new Random(5);
        for (var i = 0; i < Messages / 100; i++)
        {
            using var pair = new ConnectionPair();
            var bytes = new byte[random.Next(0, 80)];
            pair.First.Append(MessageKind.Assemblies, AssemblyCatalog.OfThisProcess().DescribeFrom(0));
            for (var j = 0; j < 100; j++)
            {
                random.NextBytes(bytes);
                pair.First.Append((byte)random.Next(2, 15), bytes);
            }

            pair.First.Flush();
            pair.First.Dispose();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var error = Record.Exception(() => new WorkerLoop(pair.Second).Run());
            Assert.True(error is null or IOException or InvalidTransferException, error?.ToString());
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        }
    });

    [Fact]
    public void Fuzzed_fields_are_refused() => Limited.Run(() =>
    {
        var random = new Random(6);
        for (var i = 0; i < Messages; i++)
        {
            var bytes = new byte[random.Next(0, 40)];
            random.NextBytes(bytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var error = Record.Exception(() =>
            {
                var message = new MessageReader(bytes);
                _ = (message.Number(), message.Int32(), message.Text(), message.Numbers(), message.Bytes(), message.Rest);
            });
            Assert.True(error is null or InvalidFrameException, error?.ToString());
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        }
    });

    [Fact]
    public void A_result_with_a_function_whose_type_does_not_ask_for_one_is_refused() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var asked = Delayed.Call<object>(() => (Func<int>)(() => 1));
        Assert.IsType<InvalidTransferException>(Assert.Throws<TaskFailedException>(() => asked.Compute(pool)).InnerException);
        Assert.Equal(1, Delayed.Call(() => (Func<int>)(() => 1)).Compute(pool)());
        Assert.False(ResultTypes.MayHoldDelegates(typeof(object)));
    });

    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void A_result_of_another_type_than_promised_is_refused(int kind) => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        pool.StartAsync().GetAwaiter().GetResult();
        var writer = new ObjectWriter(AssemblyCatalog.OfThisProcess(), null);
        writer.WriteRoot(kind switch
        {
            0 => null,
            1 => "text",
            2 => Delayed.Value("text"),
            _ => new byte[10],
        });
        var body = kind == 3 ? [1, 2, 3] : writer.Body.ToArray();
        var failure = Assert.Throws<TaskFailedException>(() => Delayed.Call(() => Forge.Result(body)).Compute(pool));
        Assert.True(failure.InnerException is InvalidTransferException or InvalidCastException, failure.ToString());
        Assert.Equal(7, Delayed.Call(() => 7).Compute(pool));
    });

    [Fact]
    public void Strangers_at_the_socket_are_sent_away() => Limited.Run(() =>
    {
        for (var when = 0; when < 2; when++)
        {
            var folders = Pools.Leftovers().ToHashSet();
            using var pool = Pools.Of(1);
            var starting = pool.StartAsync();
            var knocked = 0;
            while (!starting.IsCompleted)
            {
                foreach (var socket in Pools.Leftovers().Where(path => !folders.Contains(path) && Directory.Exists(path)).SelectMany(Directory.GetFiles))
                {
                    knocked += Knock(socket, withToken: when == 1) ? 1 : 0;
                }
            }

            starting.GetAwaiter().GetResult();
            Assert.Equal(7, Delayed.Call(() => 7).Compute(pool));
            Assert.True(knocked >= 0);
        }
    });

    private static bool Knock(string path, bool withToken)
    {
        using var socket = SocketChannel.NewSocket();
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            if (withToken)
            {
                socket.Send(new byte[AccessToken.Size]);
            }

            return true;
        }
        catch (SocketException)
        {
            return false; // a file, or gone
        }
    }

    private static void Say(ProcessScheduler pool, int kind, byte[] body)
    {
        var error = Record.Exception(() => Delayed.Call(() => Forge.Frame((byte)kind, body)).Compute(pool));
        Assert.True(error is null or TaskFailedException { InnerException: WorkerLostException or InvalidTransferException }, error?.ToString());
    }
}
