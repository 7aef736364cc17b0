using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Tests.Processes.Serialization;

/// <summary>Delegates that can't cross, and messages that forge them.</summary>
public sealed class DelegateRefusalTests
{
    [Fact]
    public void A_compiled_expression_is_refused()
    {
        Expression<Func<int, int>> expression = x => x + 1;
        var compiled = expression.Compile();
        var refused = Sent.Refused(compiled);
        Assert.Contains("compiled while the program ran", refused.Message, StringComparison.Ordinal);
        Assert.Contains("keep the expression", refused.Message, StringComparison.Ordinal);
        Assert.Equal("compiled", Sent.Refused((Func<int>)(() => compiled(1))).Path);
    }

    [Fact]
    public void A_dynamic_method_is_refused()
    {
        var method = new DynamicMethod("Five", typeof(int), []);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldc_I4_5);
        il.Emit(OpCodes.Ret);
        Assert.Contains("compiled while the program ran", Sent.Refused(method.CreateDelegate<Func<int>>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_of_a_dynamic_assembly_is_refused()
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Made"), AssemblyBuilderAccess.Run);
        var type = assembly.DefineDynamicModule("Made").DefineType("Made", TypeAttributes.Public);
        var method = type.DefineMethod("Five", MethodAttributes.Public | MethodAttributes.Static, typeof(int), []);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldc_I4_5);
        il.Emit(OpCodes.Ret);
        var function = type.CreateType().GetMethod("Five")!.CreateDelegate<Func<int>>();
        Assert.Equal(5, function());
        Sent.Refused(function);
    }

    [Fact]
    public void A_stream_deep_in_a_captured_object_is_named_by_its_path()
    {
        using var stream = new MemoryStream();
        var log = new Log { Sinks = [null, new Sink { Target = stream }] };
        var refused = Sent.Refused((Func<object?>)(() => log.Sinks[1]));
        Assert.Equal("log.Sinks[1].Target", refused.Path);
        Assert.Contains("'log'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_may_refuse_delegates()
    {
        var (body, segments) = Sent.Written((Func<int, int>)(x => x + 1));
        Assert.Throws<InvalidTransferException>(() => Sent.Read(body, segments, allowsDelegates: false));
    }

    [Fact]
    public void Tokens_of_other_methods_are_refused()
    {
        var forgeries = 0;
        Func<int, int> function = Victim.Add;
        var (body, segments) = Sent.Written(function);
        for (var at = 0; at < body.Length; at++)
        {
            for (var change = 1; change < 256; change++)
            {
                var forged = body.ToArray();
                forged[at] ^= (byte)change;
                try
                {
                    // What is still a message may name this type's own methods that fit, and nothing else.
                    if (Sent.Read(forged, segments) is Func<int, int> read)
                    {
                        Assert.Equal(typeof(int), read.Method.ReturnType);
                    }
                }
                catch (InvalidTransferException)
                {
                    forgeries++;
                }
            }
        }

        Assert.True(forgeries > 100);
    }

    [Fact]
    public void A_method_of_another_class_is_refused()
    {
        var writer = new Func<int, int>(Victim.Add);
        var (body, segments) = Sent.Written(writer);
        var own = Varint(writer.Method.MetadataToken & 0xFFFFFF);
        var other = Varint(((Func<int, int>)Stranger.Add).Method.MetadataToken & 0xFFFFFF);
        Assert.Equal(own.Length, other.Length);
        var at = body.AsSpan().LastIndexOf(own);
        other.CopyTo(body, at);
        var error = Assert.Throws<InvalidTransferException>(() => Sent.Read(body, segments));
        Assert.Contains("declares", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_does_not_fit_the_delegate_is_refused()
    {
        var writer = new Func<int, int>(Victim.Add);
        var (body, segments) = Sent.Written(writer);
        var own = Varint(writer.Method.MetadataToken & 0xFFFFFF);
        var other = Varint(((Func<string, string>)Victim.Show).Method.MetadataToken & 0xFFFFFF);
        Assert.Equal(own.Length, other.Length);
        other.CopyTo(body, body.AsSpan().LastIndexOf(own));
        Assert.Throws<InvalidTransferException>(() => Sent.Read(body, segments));
    }

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }

    private static class Victim
    {
        public static int Add(int x) => x + 1;

        public static string Show(string x) => x;
    }

    private static class Stranger
    {
        public static int Add(int x) => x + 2;
    }

    private sealed class Log
    {
        public Sink?[] Sinks { get; init; } = [];
    }

    private sealed class Sink
    {
        public Stream? Target { get; init; }
    }
}
