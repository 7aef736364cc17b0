using System.Reflection;

namespace LazyGraph.Tests;

/// <summary>Rules that every public type and method keeps. An exception would be listed here, with its reason.</summary>
public sealed class ApiShapeTests
{
    private static readonly string[] DocumentedNamespaces =
    [
        "LazyGraph",
        "LazyGraph.Arrays",
        "LazyGraph.Bags",
        "LazyGraph.Execution",
        "LazyGraph.Graphs",
        "LazyGraph.Optimization",
        "LazyGraph.Visualization",
    ];

    private static IEnumerable<Type> PublicTypes => SourceAssemblies.Names
        .SelectMany(name => SourceAssemblies.Load(name).GetTypes())
        .Where(type => type.IsVisible && !Text.ExtensionBlock.IsCompilersOwn(type));

    [Fact]
    public void TypesAreInDocumentedNamespaces() =>
        Faults.AssertNone(PublicTypes
            .Where(type => !DocumentedNamespaces.Contains(type.Namespace))
            .Select(type => $"{type.FullName}: no documented namespace."));

    [Fact]
    public void ClassesAreSealedOrMadeForInheritance()
    {
        var open = PublicTypes.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract)
            .Select(type => $"{type.FullName}: neither sealed, static nor abstract.");

        Faults.AssertNone(open);
    }

    [Fact]
    public void FieldsAreConstants()
    {
        var open = from type in PublicTypes
                   where !type.IsEnum
                   from field in type.GetFields(Everything)
                   where (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsLiteral && !(field.IsStatic && field.IsInitOnly)
                   select $"{type.FullName}.{field.Name}: make it a property.";

        Faults.AssertNone(open);
    }

    [Fact]
    public void CancellationTokensComeLast()
    {
        var faults = from type in PublicTypes
                     where type.BaseType != typeof(MulticastDelegate)
                     from method in type.GetMembers(Everything).OfType<MethodBase>()
                     where Text.MemberText.IsVisible(method) && !TokenIsLast(method.GetParameters())
                     select $"{type.FullName}.{method.Name}: the CancellationToken comes last, only what the compiler fills in stands behind it.";

        Faults.AssertNone(faults);
    }

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static bool TokenIsLast(ParameterInfo[] parameters)
    {
        int token = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        return token < 0 || parameters.Skip(token + 1).All(IsCallerInfo);
    }

    private static bool IsCallerInfo(ParameterInfo parameter) =>
        parameter.CustomAttributes.Any(data => data.AttributeType.Name.StartsWith("Caller", StringComparison.Ordinal));
}
