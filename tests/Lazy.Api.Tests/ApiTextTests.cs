using LazyGraph.Tests.Fixture;
using LazyGraph.Tests.Text;

namespace LazyGraph.Tests;

public sealed class ApiTextTests
{
    [Fact]
    public void WritesAnEnum() => Expect(typeof(Level), """
        public enum Level : byte
        {
            Low = 0,
            High = 7,
        }
        """);

    [Fact]
    public void WritesADelegate() => Expect(
        typeof(Convert<,>), "public delegate TResult Convert<in T, out TResult>(T value) where T : notnull;");

    [Fact]
    public void WritesAnInterface() => Expect(typeof(IShape<>), """
        public interface IShape<out T>
        {
            T Value { get; }
            static abstract int Count { get; }
            virtual int Twice();
        }
        """);

    [Fact]
    public void WritesRecordsWithoutWhatTheyMakeThemselves()
    {
        Expect(typeof(Options), """
            public sealed record Options : IEquatable<Options>
            {
                public Options(int Workers, string? Name = null);
                public TimeSpan? Limit { get; init; }
                public int Workers { get; init; }
                public string? Name { get; init; }
            }
            """);
        Expect(typeof(Key), """
            public readonly record struct Key : IEquatable<Key>
            {
                public Key(string Name, int Index);
                public int Index { get; init; }
                public string Name { get; init; }
            }
            """);
    }

    [Fact]
    public void WritesMembersConstraintsAndNullability() => Expect(typeof(Node<>), """
        public abstract class Node<T> : IDisposable where T : class?, IComparable<T>
        {
            public const string Prefix = "a\"b";
            public List<string?>? this[string row, string? column, Index depth = default] { get; }
            public T? Best { get; protected set; }
            public required string Label { get; init; }
            public event EventHandler? Changed;
            protected abstract void Run(ref int a, out T? b, in long c);
            public Task<T?> RunAsync<TState>(Func<TState, T?, Task>? step, Level level = Level.High, CancellationToken cancellationToken = default, [CallerArgumentExpression("step")] string? text = null) where TState : unmanaged;
            public virtual (int Index, string? Value)[] Pairs(params ReadOnlySpan<string> names);
            public void Dispose();
            public sealed class Inner<TOther>
            {
                public Inner();
                public Dictionary<T, TOther?>.Enumerator Walk(Node<T>.Inner<int> other);
            }
        }
        """);

    [Fact]
    public void WritesExtensionBlocksAsTheSourceHasThem() => Expect(typeof(Extensions), """
        public static class Extensions
        {
            public static TOther As<T, TOther>(this IShape<T> shape, string text, int count);
            public static int Old(this string text);
            extension(string)
            {
                public static string Empty2 { get; }
                public static string Make(int length = 3);
            }
            extension<T>(IShape<T> shape) where T : INumberBase<T>
            {
                public T Sum { get; }
                public TOther As<TOther>(TOther? seed, T? add) where TOther : struct;
                public static IShape<T> operator +(IShape<T> left, T right);
            }
        }
        """);

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(Enumerable))]
    [InlineData(typeof(System.Threading.Tasks.Dataflow.DataflowBlock))]
    public void WritesWhateverTheFrameworkHas(Type inAssembly)
    {
        string text = ApiText.Of(inAssembly.Assembly);

        Assert.Contains($" {inAssembly.Name}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("$T", text, StringComparison.Ordinal);
        Assert.DoesNotContain("`", text, StringComparison.Ordinal);
    }

    private static void Expect(Type type, string text) =>
        Assert.Equal(text.ReplaceLineEndings("\n"), ApiText.Of(type).TrimEnd('\n'));
}
