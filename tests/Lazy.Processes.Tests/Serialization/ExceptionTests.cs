using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class ExceptionTests
{
    [Fact]
    public void Type_message_stack_and_inner_exceptions_stay()
    {
        var original = Thrown(() => throw new InvalidOperationException("outer", Thrown(() => throw new FormatException("inner"))));
        var crossed = Sent.Of(original, allowsDelegates: false);
        Assert.IsType<InvalidOperationException>(crossed);
        Assert.Equal("outer", crossed.Message);
        Assert.IsType<FormatException>(crossed.InnerException);
        Assert.Equal(original.HResult, crossed.HResult);
        Assert.Contains(nameof(Type_message_stack_and_inner_exceptions_stay), crossed.StackTrace, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), crossed.ToString(), StringComparison.Ordinal);
        Assert.Contains("inner", crossed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stack_survives_another_throw()
    {
        var crossed = Sent.Of(Thrown(() => throw new FormatException("bad")));
        var again = Assert.Throws<FormatException>(() => System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(crossed));
        Assert.Contains(nameof(Thrown), again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_that_are_made_of_fields_stay()
    {
        Exception[] all =
        [
            new ArgumentException("wrong", "size"), new ArgumentNullException("size"), new ArgumentOutOfRangeException("size", 5, "too large"), new ArgumentOutOfRangeException("size"),
            new ObjectDisposedException("file"), new FileNotFoundException("none", "a.txt"), new KeyNotFoundException(), new NotSupportedException(), new OperationCanceledException("stop"),
            new TaskCanceledException(), new TypeInitializationException("A.B", new FormatException()), new JsonException("bad", "$.a", 3, 4), new AggregateException("many", new FormatException("x"), new IOException("y")),
            new HttpRequestException("gone", null, System.Net.HttpStatusCode.NotFound), new System.Net.Sockets.SocketException(111), new DivideByZeroException(), new TimeoutException(), new BadImageFormatException("bad", "a.dll"),
            new System.ComponentModel.Win32Exception(2), new MissingMethodException("A", "B"), new TypeLoadException("none"), new OverflowException(), new InvalidCastException(), new DllNotFoundException("lib"),
        ];
        foreach (var original in all)
        {
            var crossed = Sent.Of(original, allowsDelegates: false);
            Assert.Equal(original.GetType(), crossed.GetType());
            Assert.Equal(original.Message, crossed.Message);
            Assert.Equal(original.HResult, crossed.HResult);
        }

        Assert.Equal("size", ((ArgumentException)Sent.Of(all[0])).ParamName);
        Assert.Equal(5, ((ArgumentOutOfRangeException)Sent.Of(all[2])).ActualValue);
        Assert.Equal("a.txt", ((FileNotFoundException)Sent.Of(all[5])).FileName);
        Assert.Equal(3, ((JsonException)Sent.Of(all[11])).LineNumber);
        Assert.Equal(["x", "y"], ((AggregateException)Sent.Of(all[12])).InnerExceptions.Select(e => e.Message));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, ((HttpRequestException)Sent.Of(all[13])).StatusCode);
        Assert.Equal(111, ((System.Net.Sockets.SocketException)Sent.Of(all[14])).ErrorCode);
    }

    [Fact]
    public void Fields_of_ones_own_exceptions_stay()
    {
        var crossed = Sent.Of(new OrderException(7, ["a", "b"]) { Retries = 3 });
        Assert.Equal((7, 3), (crossed.Order, crossed.Retries));
        Assert.Equal(["a", "b"], crossed.Items);
        Assert.Equal("Order 7 has 2 items.", crossed.Message);
    }

    [Fact]
    public void Data_of_plain_types_stays()
    {
        var original = new FormatException("bad") { Data = { ["row"] = 5, ["name"] = "x", [3] = 1.5m, ["held"] = new MemoryStream() } };
        var crossed = Sent.Of(original);
        Assert.Equal(3, crossed.Data.Count);
        Assert.Equal(5, crossed.Data["row"]);
        Assert.Equal(1.5m, crossed.Data[3]);
    }

    [Fact]
    public void A_cancelled_token_stays_behind()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var crossed = Sent.Of(new OperationCanceledException("stop", source.Token));
        Assert.Equal("stop", crossed.Message);
        Assert.False(crossed.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public void What_holds_a_stream_becomes_a_stand_in()
    {
        using var stream = new MemoryStream();
        var original = Thrown(() => throw new HoldingException("held", stream, new FormatException("inner")));
        var crossed = Assert.IsType<RemoteException>(Sent.Of<Exception>(original));
        Assert.Equal(typeof(HoldingException).FullName, crossed.TypeName);
        Assert.Equal("held", crossed.Message);
        Assert.IsType<FormatException>(crossed.InnerException);
        Assert.Contains(nameof(Thrown), crossed.RemoteStackTrace, StringComparison.Ordinal);
        Assert.StartsWith($"{typeof(HoldingException).FullName}: held", crossed.ToString(), StringComparison.Ordinal);
        Assert.Contains("inner", crossed.ToString(), StringComparison.Ordinal);
        Assert.Equal(crossed.ToString(), Sent.Of(crossed).ToString());
    }

    [Fact]
    public void What_holds_a_delegate_becomes_a_stand_in()
    {
        var n = 3;
        Assert.IsType<RemoteException>(Sent.Of<Exception>(new HoldingException("held", (Func<int>)(() => n), null), allowsDelegates: false));
    }

    [Fact]
    public void A_message_that_throws_and_an_exception_that_holds_itself()
    {
        Assert.IsType<BrokenException>(Sent.Of(new BrokenException()));
        var knot = new HoldingException("knot", null, null);
        knot.Held = new List<object> { knot };
        var crossed = Sent.Of(knot);
        Assert.Same(crossed, Assert.Single((List<object>)crossed.Held!));
    }

    [Fact]
    public void A_type_that_can_not_be_named_has_a_stand_in()
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Made"), AssemblyBuilderAccess.Run);
        var type = assembly.DefineDynamicModule("Made").DefineType("MadeException", TypeAttributes.Public, typeof(Exception)).CreateType();
        var made = (Exception)Activator.CreateInstance(type)!;
        var catalog = LazyGraph.Processes.Serialization.AssemblyCatalog.OfThisProcess();
        Assert.IsType<RemoteException>(LazyGraph.Processes.Serialization.ExceptionCodec.Crossing(catalog, made));
        var crossed = Sent.Of(new AggregateException(new FormatException("x"), made));
        Assert.Equal("MadeException", Assert.IsType<RemoteException>(crossed.InnerExceptions[1]).TypeName);
        Assert.Equal("MadeException", Assert.IsType<RemoteException>(Sent.Of(new FormatException("x", made)).InnerException).TypeName);
    }

    [Fact]
    public void Nested_groups_of_exceptions_cross_quickly()
    {
        Exception inner = new FormatException("x");
        for (var i = 0; i < 40; i++)
        {
            inner = new AggregateException(inner, new HoldingException("h", new List<Exception> { inner }, null));
        }

        Support.Limited.Run(() => Assert.IsType<AggregateException>(Sent.Of(inner)));
    }

    [Fact]
    public void A_failed_task_keeps_what_it_says()
    {
        var n = 0;
        var failing = Delayed.Call(() => 1 / n);
        var original = Assert.Throws<TaskFailedException>(() => { failing.Compute(); });
        var crossed = Sent.Of(original);
        Assert.Equal(original.Message, crossed.Message);
        Assert.Equal((original.Key, original.Label, original.Site, original.Attempts), (crossed.Key, crossed.Label, crossed.Site, crossed.Attempts));
        Assert.Equal(original.Path, crossed.Path);
        Assert.IsType<DivideByZeroException>(crossed.InnerException);
    }

    private static Exception Thrown(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error)
        {
            return error;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }

    private sealed class OrderException(int order, List<string> items) : Exception
    {
        public int Order { get; } = order;

        public List<string> Items { get; } = items;

        public int Retries { get; init; }

        public override string Message => $"Order {Order} has {Items.Count} items.";
    }

    private sealed class HoldingException(string message, object? held, Exception? inner) : Exception(message, inner)
    {
        public object? Held { get; set; } = held;
    }

    private sealed class BrokenException : Exception
    {
        public override string Message => throw new FormatException("broken");
    }
}
