using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Tests.Text;

/// <summary>
/// A C# 14 <c>extension(Receiver r) { ... }</c> block. The compiler makes of it a nested type with a skeleton of each member,
/// in that a nested marker type whose one method takes the receiver, and in the static class the methods that are really called.
/// </summary>
/// <param name="Receiver">The parameter that the block extends; its name is empty when the block has static members alone.</param>
/// <param name="TypeParameters">The block's type parameters, as the source named them.</param>
/// <param name="Members">The skeletons: methods, properties and operators without the receiver.</param>
internal sealed record ExtensionBlock(ParameterInfo Receiver, Type[] TypeParameters, IReadOnlyList<MemberInfo> Members)
{
    private const string MarkerMethod = "<Extension>$";

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>True for the types that hold skeletons and markers: no source wrote them.</summary>
    public static bool IsCompilersOwn(Type type) => type.Name.StartsWith('<');

    public static IEnumerable<ExtensionBlock> Of(Type type) =>
        from grouping in type.GetNestedTypes(Declared)
        where IsCompilersOwn(grouping)
        from marker in grouping.GetNestedTypes(Declared)
        let method = marker.GetMethod(MarkerMethod, Declared)
        where method is not null
        let members = grouping.GetMembers(Declared).Where(member => MarkerOf(member) == marker.Name).ToList()
        where members.Count > 0
        select new ExtensionBlock(method.GetParameters()[0], marker.GetGenericArguments(), members);

    /// <summary>
    /// True for a static method of the class that carries out what the block declares: it can be called by name too, but says nothing new.
    /// </summary>
    public bool Implements(MethodInfo method) => Members.OfType<MethodInfo>().Any(skeleton =>
        skeleton.Name == method.Name
        && skeleton.GetGenericArguments().Length + TypeParameters.Length == method.GetGenericArguments().Length
        && SignatureOf(skeleton).SequenceEqual(method.GetParameters().Select(parameter => CSharpText.TypeName(parameter.ParameterType))));

    /// <summary>Skeletons call the block's type parameters $T0, $T1; the source did not.</summary>
    public string WithNamesOfTheSource(string text) =>
        TypeParameters.Index().Aggregate(text, (result, parameter) => result.Replace($"$T{parameter.Index}", parameter.Item.Name));

    private IEnumerable<string> SignatureOf(MethodInfo skeleton)
    {
        var types = skeleton.GetParameters().Select(parameter => WithNamesOfTheSource(CSharpText.TypeName(parameter.ParameterType)));
        return skeleton.IsStatic ? types : types.Prepend(CSharpText.TypeName(Receiver.ParameterType));
    }

    private static string? MarkerOf(MemberInfo member) => member.CustomAttributes
        .FirstOrDefault(data => data.AttributeType.FullName == typeof(ExtensionMarkerAttribute).FullName)
        ?.ConstructorArguments[0].Value as string;
}
