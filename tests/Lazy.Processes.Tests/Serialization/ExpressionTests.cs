using System.Linq.Expressions;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class ExpressionTests
{
    private readonly int _field = 40;

    [Fact]
    public void Arithmetic_and_conversions()
    {
        Check<int, double>(x => (x * 2.5) + Math.Sqrt(x) - (x % 3), 7);
        Check<int, int>(x => checked(-x) << 2 ^ ~x | (x & 12), 9);
        Check<double, bool>(x => x > 1 && x < 3 || !(x == 2) && x != 5, 2);
        Check<int, long>(x => (long)x, 9);
        Check<int?, int>(x => x ?? 5, null);
        Check<int, int?>(x => x > 3 ? x : null, 4);
        Check<string, int>(x => x.Length + x[0], "abc");
    }

    [Fact]
    public void Objects_and_collections()
    {
        Check<int, string>(x => new Point { X = x, Names = { "a", "b" }, Inner = { X = 3 } }.ToString(), 2);
        Check<int, int>(x => new[] { x, x + 1 }.Length + new int[x].Length, 3);
        Check<int, int>(x => new List<int> { x, 1 }.Count, 3);
        Check<int, int>(x => new Dictionary<string, int> { { "a", x } }["a"], 3);
        Check<object, bool>(x => x is string, "a");
        Check<object, string?>(x => x as string, "a");
        Check<int, string>(x => new { A = x, B = "b" }.ToString()!, 3);
        Check<int, Type>(x => typeof(List<int>), 3);
        Check<int, int>(x => default(int) + x, 3);
        Check<int[], int>(x => x[1], [1, 2]);
    }

    [Fact]
    public void Lambdas_within_lambdas()
    {
        var n = 3;
        Check<int[], int>(x => x.Sum(y => y * n), [1, 2]);
        Expression<Func<int, int>> inner = x => x + 1;
        Expression<Func<int, int>> outer = Expression.Lambda<Func<int, int>>(Expression.Invoke(inner, Expression.Constant(5)), Expression.Parameter(typeof(int)));
        Assert.Equal(6, Sent.Of(outer).Compile()(0));
        Expression<Func<IQueryable<int>, IQueryable<int>>> query = q => q.Where(x => x > n).Select(x => x * n);
        Assert.Equal([12], Sent.Of(query).Compile()(new[] { 1, 4 }.AsQueryable()));
    }

    [Fact]
    public void Parameters_keep_their_identity()
    {
        Expression<Func<int, int, int>> difference = (a, b) => a - b;
        var crossed = Sent.Of(difference);
        Assert.Same(crossed.Parameters[0], ((BinaryExpression)crossed.Body).Left);
        Assert.Equal(["a", "b"], crossed.Parameters.Select(p => p.Name));
    }

    [Fact]
    public void Only_captured_variables_that_it_reads_cross()
    {
        using var stream = new MemoryStream();
        var n = 3;
        var factor = 4;
        Func<long> neighbour = () => stream.Length + n;
        Expression<Func<int, int>> expression = x => (x + n) * factor;
        foreach (var _ in (int[])[1])
        {
            var inner = 5;
            Expression<Func<int, int>> nested = x => x + n + inner;
            Assert.Equal(9, Sent.Of(nested).Compile()(1));
        }

        Assert.Equal(16, Sent.Of(expression).Compile()(1));
        Assert.Equal(3, neighbour());
        Expression<Func<long>> reading = () => stream.Length;
        Assert.Equal(typeof(MemoryStream), Sent.Refused(reading).RefusedType);
    }

    [Fact]
    public void Expressions_and_delegates_share_their_variables()
    {
        var n = 3;
        Action set = () => n = 7;
        Expression<Func<int>> get = () => n;
        var crossed = Sent.Of((set, get));
        crossed.set();
        Assert.Equal(7, crossed.get.Compile()());
    }

    [Fact]
    public void Fields_and_this()
    {
        Expression<Func<int, int>> expression = x => x + _field;
        Assert.Equal(42, Sent.Of(expression).Compile()(2));
    }

    [Fact]
    public void Blocks_variables_and_assignments()
    {
        var x = Expression.Parameter(typeof(int), "x");
        var y = Expression.Variable(typeof(int), "y");
        var lambda = Expression.Lambda<Func<int, int>>(Expression.Block([y], Expression.Assign(y, Expression.Add(x, Expression.Constant(1))), Expression.Multiply(y, y)), x);
        Assert.Equal(16, Sent.Of(lambda).Compile()(3));
    }

    [Fact]
    public void Loops_are_refused()
    {
        var loop = Expression.Lambda<Action>(Expression.Loop(Expression.Empty()));
        Assert.Contains("Loop", Sent.Refused(loop).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Captured_expressions_cross_with_their_lambda()
    {
        Expression<Func<int, int>> expression = x => x + 1;
        Assert.Equal(6, Sent.Of<Func<int, int>>(x => expression.Compile()(x))(5));
    }

    [Fact]
    public void Damaged_trees_are_refused()
    {
        Expression<Func<int, double>> expression = x => Math.Sqrt(x) + new Point { X = x }.X;
        var (body, segments) = Sent.Written(expression);
        var refused = 0;
        for (var at = 0; at < body.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var damaged = body.ToArray();
                damaged[at] ^= (byte)(1 << bit);
                try
                {
                    Sent.Read(damaged, segments);
                }
                catch (InvalidTransferException)
                {
                    refused++;
                }
            }
        }

        Assert.True(refused > 100);
        Assert.Throws<InvalidTransferException>(() => Sent.Read(body, segments, allowsDelegates: false));
    }

    private static void Check<T, TResult>(Expression<Func<T, TResult>> expression, T argument) =>
        Assert.Equal(expression.Compile()(argument), Sent.Of(expression).Compile()(argument));

    private sealed class Point
    {
        public int X { get; set; }

        public List<string> Names { get; } = [];

        public Point Inner => field ??= new Point();

        public override string ToString() => $"{X} {string.Join(",", Names)} {InnerText()}";

        private string InnerText() => Inner.X == 0 ? string.Empty : $"{Inner.X}";
    }
}
