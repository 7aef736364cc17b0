using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace LazyGraph.Bags;

/// <summary>How objects of one type are taken apart and made again: by a public constructor, then by setters.</summary>
/// <param name="Members">The parts, those of base classes first. All instance fields are among them.</param>
/// <param name="Constructor">Null for the default of a struct.</param>
/// <param name="Arguments">The number of the member that each parameter of the constructor takes.</param>
internal sealed record ObjectPlan(StoredMember[] Members, ConstructorInfo? Constructor, int[] Arguments)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Finds out how a type can be taken apart.</summary>
    /// <param name="type">A class or a struct.</param>
    /// <param name="refuse">Makes the exception for a member and what is wrong with it.</param>
    public static ObjectPlan Of(Type type, Func<string, string, Exception> refuse)
    {
        var members = TupleType.HasProperties(type) ? PropertiesOf(type) : FieldsOf(type, refuse);
        if (type.IsValueType && members.All(member => member.Setter is not null))
        {
            return new ObjectPlan(members, null, []); // no constructor of the user's can change a part or refuse it
        }

        var best = ConstructorsOf(type)
            .Select(constructor => (Constructor: constructor, Arguments: MatchParameters(constructor, members)))
            .Where(candidate => candidate.Arguments is not null)
            .OrderByDescending(candidate => members.Index().Count(member => IsCovered(member.Item, member.Index, candidate.Arguments!))) // not null: see above
            .ThenBy(candidate => candidate.Arguments!.Length) // the fewest: a setter that the compiler wrote changes nothing
            .FirstOrDefault();
        foreach (var (index, member) in members.Index())
        {
            if (!IsCovered(member, index, best.Arguments ?? []))
            {
                throw refuse(member.Name, "has neither a setter nor a parameter of the same name and type in a public constructor that takes nothing else");
            }
        }

        return best.Constructor is not null || type.IsValueType
            ? new ObjectPlan(members, best.Constructor, best.Arguments ?? [])
            : throw refuse("new", "is no public constructor whose every parameter has the name and the type of a property");
    }

    private static bool IsCovered(StoredMember member, int index, int[] arguments) => member.Setter is not null || arguments.Contains(index);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A property that was trimmed away leaves a parameter without its member, which is refused.")]
    private static StoredMember[] PropertiesOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => new StoredMember(property.Name, property.PropertyType, property, null))];

    private static StoredMember[] FieldsOf(Type type, Func<string, string, Exception> refuse)
    {
        var lineage = new List<Type>(); // the type, its base, ...
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            lineage.Add(at);
        }

        var members = new List<StoredMember>();
        for (var level = lineage.Count - 1; level >= 0; level--)
        {
            var derived = lineage[..level];
            members.AddRange(DeclaredFields(lineage[level]).Select(field => MemberOf(field, derived, refuse)));
        }

        return [.. members];
    }

    private static StoredMember MemberOf(FieldInfo field, List<Type> derived, Func<string, string, Exception> refuse)
    {
        if (NameOfProperty(field) is { } name)
        {
            // An override or a namesake further down would be set instead of this one, or read.
            return derived.Any(type => DeclaredProperty(type, name) is not null)
                ? throw refuse(name, "is declared once more in a derived class")
                : new StoredMember(name, field.FieldType, field, DeclaredProperty(field.DeclaringType!, name) is { CanWrite: true } property ? property : null); // a field of a class
        }

        return field.IsPublic
            ? new StoredMember(field.Name, field.FieldType, field, field.IsInitOnly ? null : field)
            : throw refuse(field.Name.Trim('<', '>'), "is a field that is neither public nor that of an automatic property, so it can't be set again");
    }

    // Automatic properties and those of anonymous types have fields <Name>k__BackingField and <Name>i__Field.
    private static string? NameOfProperty(FieldInfo field)
    {
        var end = field.Name.LastIndexOf('>'); // a property of an explicit interface has the interface's name inside
        return field.IsPrivate && field.Name.StartsWith('<') && end > 0 && field.Name[(end + 1)..] is "k__BackingField" or "i__Field" ? field.Name[1..end] : null;
    }

    private static int[]? MatchParameters(ConstructorInfo constructor, StoredMember[] members)
    {
        var parameters = constructor.GetParameters();
        var matched = new int[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var named = members.Index().Where(member => member.Item.Type == parameters[i].ParameterType && string.Equals(member.Item.Name, parameters[i].Name, StringComparison.OrdinalIgnoreCase)).ToArray();
            var exact = named.Where(member => member.Item.Name == parameters[i].Name).ToArray();
            var found = exact.Length == 1 ? exact : named;
            if (found.Length != 1)
            {
                return null;
            }

            matched[i] = found[0].Index;
        }

        return matched.Distinct().Count() == matched.Length ? matched : null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away is no part of a value.")]
    private static FieldInfo[] DeclaredFields(Type type) => type.GetFields(Declared);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A setter that was trimmed away makes its member refused, by name.")]
    private static PropertyInfo? DeclaredProperty(Type type, string name) => type.GetProperties(Declared).FirstOrDefault(property => property.Name == name && property.GetIndexParameters().Length == 0);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A constructor that was trimmed away makes the members refused that need it, by name.")]
    private static ConstructorInfo[] ConstructorsOf(Type type) => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public);
}
