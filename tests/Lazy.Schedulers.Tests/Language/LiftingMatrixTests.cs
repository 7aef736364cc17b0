using System.Linq.Expressions;
using System.Reflection;
using LazyGraph.Graphs;

namespace LazyGraph.Tests.Language;

// Every overload of Delayed.Func and Delayed.Call, built from plain values, from promises and from both, and computed.
// That the compiler chooses the right overload is the subject of LiftingOverloadTests in Lazy.Core.Tests.
public sealed class LiftingMatrixTests
{
    private const string File = "Matrix.cs";
    private static long _seen;

    public static TheoryData<string> Overloads => [.. Lifts().Select(Name)];

    [Fact]
    public void ThereAreSixteenKindsOfEightParametersAndFourFormsOfArrays()
    {
        Assert.Equal(16 * (9 + 4), Lifts().Count(method => method.Name == nameof(Delayed.Func)));
        Assert.Equal(16, Lifts().Count(method => method.Name == nameof(Delayed.Call)));
        Assert.Equal(Lifts().Count(), Lifts().Select(Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Overloads))]
    public void ComputesWhatTheFunctionReturns(string overload)
    {
        var method = Close(Lifts().Single(candidate => Name(candidate) == overload));
        var functionType = method.GetParameters()[0].ParameterType;
        var function = Function(functionType);
        var parameters = functionType.GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType).Where(type => type != typeof(CancellationToken)).ToArray();
        foreach (var promised in new Func<int, bool>[] { _ => false, _ => true, i => i % 2 == 0 })
        {
            var node = Build(method, function, parameters, promised);
            Assert.Equal("lifted", node.Label);
            Assert.Equal(new BuildSite(File, 7), node.Site);
            foreach (var engine in new Execution.IGraphScheduler[] { Schedulers.Synchronous, Schedulers.Threads(2) })
            {
                _seen = 0;
                var value = node.Cast<object>().Compute(engine);
                var expected = Expected(parameters);
                Assert.Equal(expected, _seen);
                Assert.Equal(node.ResultType == typeof(Unit) ? Unit.Value : expected, value);
            }
        }
    }

    // Argument i is i, or the array [i, i]; each position counts ten times as much as the one before, so none can be mistaken.
    private static long Expected(Type[] parameters) =>
        1 + parameters.Select((type, i) => (long)Math.Pow(10, i + 1) * (i + 1) * (type.IsArray ? 2 : 1)).Sum();

    private static GraphNode Build(MethodInfo method, Delegate function, Type[] parameters, Func<int, bool> promised)
    {
        if (method.Name == nameof(Delayed.Call))
        {
            return (GraphNode)method.Invoke(null, [function, "lifted", false, null, File, 7])!;
        }

        var lifted = (Delegate)method.Invoke(null, [function, "lifted", false, null])!;
        var takes = lifted.GetType().GetMethod("Invoke")!.GetParameters();
        object[] arguments = [.. parameters.Select((type, i) => Argument(type, takes[i].ParameterType, i, promised(i))), File, 7];
        return (GraphNode)lifted.DynamicInvoke(arguments)!;
    }

    private static object Argument(Type type, Type taken, int position, bool promised)
    {
        var value = position + 1L;
        if (!type.IsArray)
        {
            return promised ? (Arg<long>)Delayed.Call(() => value) : (Arg<long>)value;
        }

        if (taken == typeof(Arg<long[]>))
        {
            return promised ? (Arg<long[]>)Delayed.Call(() => new[] { value, value }) : (Arg<long[]>)new[] { value, value };
        }

        Assert.Equal(typeof(ArgArray<long>), taken);
        ArgArray<long> mixed = [value, Delayed.Call(() => value)];
        return promised ? mixed : (ArgArray<long>)new[] { value, value };
    }

    private static Delegate Function(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType)).ToArray();
        var sum = Expression.NewArrayInit(typeof(object), parameters.Select(p => Expression.Convert(p, typeof(object))));
        var result = typeof(LiftingMatrixTests).GetMethod(nameof(Result), BindingFlags.Static | BindingFlags.NonPublic)!;
        var call = Expression.Call(result, sum, Expression.Constant(invoke.ReturnType));
        Expression body = invoke.ReturnType == typeof(void) ? call : Expression.Convert(call, invoke.ReturnType);
        return Expression.Lambda(type, body, parameters).Compile();
    }

    private static object? Result(object[] arguments, Type type)
    {
        var sum = 1L;
        for (var i = 0; i < arguments.Length; i++)
        {
            sum += (long)Math.Pow(10, i + 1) * (arguments[i] switch { long value => value, long[] values => values.Sum(), _ => 0 });
        }

        Interlocked.Exchange(ref _seen, sum);
        return type switch
        {
            _ when type == typeof(long) => sum,
            _ when type == typeof(Task<long>) => Task.Run(() => sum),
            _ when type == typeof(Task) => Task.Run(() => { }),
            _ when type == typeof(ValueTask<long>) => new ValueTask<long>(Task.Run(() => sum)),
            _ when type == typeof(ValueTask) => ValueTask.CompletedTask,
            _ when type == typeof(Delayed<long>) => Delayed.Call(() => sum),
            _ when type == typeof(Task<Delayed<long>>) => Task.FromResult(Delayed.Call(() => sum)),
            _ when type == typeof(void) => null,
            _ => throw new NotSupportedException($"A function that returns {type} is new: say here what it returns."),
        };
    }

    private static IEnumerable<MethodInfo> Lifts() => typeof(Delayed).GetMethods().Where(method => method.Name is nameof(Delayed.Func) or nameof(Delayed.Call));

    private static MethodInfo Close(MethodInfo method) =>
        method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(long))]) : method;

    private static string Name(MethodInfo method) => $"{method.Name}({method.GetParameters()[0].ParameterType})";
}
