namespace LazyGraph.Tests.Processes.Serialization;

public sealed unsafe class RefusalTests
{
    [Fact]
    public void A_refusal_names_the_way_and_the_remedy()
    {
        var error = Crossing.Refused(new { log = new Wrapper { BaseStream = new MemoryStream() } });

        Assert.Equal("log.BaseStream", error.Path);
        Assert.Equal(typeof(MemoryStream), error.RefusedType);
        Assert.Equal("Variable 'log' can't go to another process: it holds a System.IO.MemoryStream (log.BaseStream). Hand over its bytes: ToArray().", error.Message);
        Assert.StartsWith("Variable 'log' of task 'count' can't go to another process: ", error.OfTask("count").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_shows_indices_and_keys()
    {
        Assert.Equal("map[\"b\"][2].BaseStream", Crossing.Refused(new
        {
            map = new Dictionary<string, Wrapper?[]> { ["a"] = [], ["b"] = [null, null, new Wrapper { BaseStream = Stream.Null }] },
        }).Path);
        Assert.Equal("[1]", Crossing.Refused(new object[] { 1, new Thread(() => { }) }).Path);
        Assert.Equal("list[0].Item2", Crossing.Refused(new { list = new List<(int, object)> { (1, new CancellationTokenSource()) } }).Path);
        Assert.Equal("", Crossing.Refused(Stream.Null).Path);
        Assert.Equal("frozen[3]", Crossing.Refused(new { frozen = System.Collections.Immutable.ImmutableDictionary.CreateRange([KeyValuePair.Create(3, (object)Task.CompletedTask)]) }).Path);
    }

    [Fact]
    public void What_belongs_to_a_process_is_refused()
    {
        using var tokens = new CancellationTokenSource();
        using var reader = new StringReader("");
        using var semaphore = new SemaphoreSlim(1);
        using var gate = new ManualResetEventSlim();
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        using var client = new HttpClient();
        using var blocking = new System.Collections.Concurrent.BlockingCollection<int>();
        using var local = new ThreadLocal<int>();
        using var timer = new Timer(_ => { });
        foreach (var refused in new object[]
        {
            tokens, tokens.Token, reader, semaphore, gate, process, client, blocking, local, timer, Console.Out, new Random(1), Task.FromResult(1),
            new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new WeakReference(reader), (nint)5, new[] { (nint)5 }, typeof(string).GetMethods()[0], typeof(string).Assembly,
            new FileInfo("/x"), new ValueTask<int>(1), Thread.CurrentThread, new AsyncLocal<int>(), new DerivedMap(), new Pointing(), new MyStream(), new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp),
        })
        {
            var error = Crossing.Refused(new { variable = refused });
            Assert.StartsWith("variable", error.Path, StringComparison.Ordinal);
            Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_lock_is_refused() => Assert.Equal("Gate", Crossing.Refused(new Locked()).Path);

    [Fact]
    public void A_sequence_still_to_be_run_is_refused_with_ToArray()
    {
        Assert.Contains("ToArray()", Crossing.Refused(new { q = Enumerable.Range(0, 3).Where(i => i > 1) }).Message, StringComparison.Ordinal);
        Assert.Contains("ToArray()", Crossing.Refused(new { q = new List<int>().GetEnumerator() }.q).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_framework_type_is_refused()
    {
        var error = Crossing.Refused(new { settings = new System.Xml.XmlReaderSettings() });

        Assert.Contains("framework type that LazyGraph does not carry", error.Message, StringComparison.Ordinal);
        Assert.Equal("settings", error.Path);
    }

    [Fact]
    public void A_writer_goes_on_after_a_refusal()
    {
        var writer = Crossing.Writer();
        Assert.Throws<NotTransferableException>(() => writer.WriteRoot(new[] { Stream.Null }));

        writer.WriteRoot(new[] { "fine" });

        Assert.Equal(new[] { "fine" }, Crossing.Read(writer));
    }

    private sealed class Wrapper
    {
        public Stream? BaseStream { get; init; }
    }

    private sealed class Locked
    {
        public readonly Lock Gate = new();
    }

    private sealed class DerivedMap : Dictionary<string, int>;

    private sealed class Pointing
    {
        public int* Address = null;
    }

    private sealed class MyStream : MemoryStream;
}
