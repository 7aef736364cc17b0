using System.Reflection;
using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph.Tests.Language;

// A null where none is allowed fails when the method is called, and the exception names the parameter.
public sealed class NullArgumentTests
{
    private static readonly Type[] Classes = [typeof(Delayed), typeof(DelayedPolicies), typeof(ComputeExtensions), typeof(DelayedCompute)];

    // A parameter that may be null says so by its annotation or by a default; this is the one that can do neither.
    private static readonly HashSet<string> MayBeNull = ["Value.value"];

    public static TheoryData<string> Parameters => [.. All().Select(item => Name(item.Method, item.Parameter))];

    [Fact]
    public void ThereIsSomethingToTest() => Assert.True(All().Count() > 300, $"found {All().Count()} parameters");

    [Theory]
    [MemberData(nameof(Parameters))]
    public void NullIsRefusedByName(string name)
    {
        var (method, parameter) = All().Single(item => Name(item.Method, item.Parameter) == name);
        var closed = method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(int))]) : method;
        object?[] arguments = [.. closed.GetParameters().Select(p => p.Position == parameter.Position ? null : Sample(p))];
        var error = Assert.Throws<TargetInvocationException>(() => closed.Invoke(null, arguments)).InnerException;
        Assert.Equal(parameter.Name, Assert.IsType<ArgumentNullException>(error).ParamName);
    }

    private static IEnumerable<(MethodInfo Method, ParameterInfo Parameter)> All() =>
        from type in Classes
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName
        from parameter in method.GetParameters()
        where !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsGenericParameter && !parameter.IsOut && !parameter.HasDefaultValue
        where new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull
        where !MayBeNull.Contains($"{method.Name}.{parameter.Name}")
        select (method, parameter);

    private static object? Sample(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : parameter.DefaultValue;
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            var inputs = invoke.GetParameters().Select(p => System.Linq.Expressions.Expression.Parameter(p.ParameterType)).ToArray();
            return System.Linq.Expressions.Expression.Lambda(type, System.Linq.Expressions.Expression.Default(invoke.ReturnType), inputs).Compile();
        }

        return type switch
        {
            _ when type.IsAssignableFrom(typeof(ValueTuple)) && type == typeof(object) => new object(),
            _ when type == typeof(string) => "text",
            _ when type == typeof(int) => 1,
            _ when type == typeof(double) => 1.0,
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(1),
            _ when type == typeof(GraphNode) => Delayed.Value(1),
            _ when type == typeof(IEnumerable<GraphNode>) => new GraphNode[] { Delayed.Value(1) },
            _ when type == typeof(IEnumerable<Delayed<int>>) => new[] { Delayed.Value(1) },
            _ when type == typeof(IEnumerable<ILazy<int>>) => new ILazy<int>[] { Delayed.Value(1) },
            _ when type.IsByRef => null,
            _ when type.IsValueType => RuntimeHelpers.GetUninitializedObject(type),
            _ => Promise(type),
        };
    }

    // A promise whose type is closed by reflection: of an int, an array, a tuple.
    private static object Promise(Type type)
    {
        Assert.True(type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Delayed<>) || open == typeof(ILazy<>)), $"{type} is new: say here what a sample of it is.");
        var value = type.GetGenericArguments()[0];
        var sample = value.IsValueType ? RuntimeHelpers.GetUninitializedObject(value) : null;
        return typeof(Delayed).GetMethod(nameof(Delayed.Value))!.MakeGenericMethod(value).Invoke(null, [sample, null, null, "", 0])!;
    }

    private static string Name(MethodInfo method, ParameterInfo parameter) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().TakeWhile(p => !p.HasDefaultValue).Select(p => p.ParameterType))}): {parameter.Name}";
}
