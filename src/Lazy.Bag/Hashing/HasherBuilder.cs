using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Makes the hasher of a type out of the hashers of its parts.</summary>
internal sealed class HasherBuilder
{
    private static readonly HashSet<Type> Numbers =
    [
        typeof(Half), typeof(DateTime), typeof(DateTimeOffset), typeof(Rune), typeof(DateOnly), typeof(Index), typeof(TimeSpan), typeof(TimeOnly),
    ];

    private readonly Dictionary<Type, object?> _made = []; // null: in the making
    private readonly List<(Type Type, ILinkedHasher Hasher)> _links = [];

    /// <returns>A <see cref="StableHasher{TKey}"/>, or null if there is none.</returns>
    public static object? Build(Type key)
    {
        try
        {
            var builder = new HasherBuilder();
            var hasher = builder.HasherOf(key);
            foreach (var (type, link) in builder._links)
            {
                link.LinkTo(builder._made[type]!); // everything is made
            }

            return hasher;
        }
        catch (Exception error) when (error is NotSupportedException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private object HasherOf(Type type)
    {
        if (_made.TryGetValue(type, out var made))
        {
            return made ?? Link(type);
        }

        RuntimeHelpers.EnsureSufficientExecutionStack(); // a generic type may hold ever larger ones of itself
        _made.Add(type, null);
        var hasher = Make(type);
        _made[type] = hasher;
        return hasher;
    }

    private object Make(Type type)
    {
        if (type == typeof(string))
        {
            return TextHasher.Ordinal;
        }

        if (type.IsPrimitive || type.IsEnum || Numbers.Contains(type))
        {
            return Instantiate(typeof(NumberHasher<>), type);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Instantiate(typeof(NullableHasher<>), value, HasherOf(value));
        }

        if (MappedHashers.TryMake(type) is { } mapped)
        {
            return mapped;
        }

        var parts = EqualityParts.PartsOf(type) ?? throw new NotSupportedException();
        return Instantiate(typeof(PartsHasher<>), type, parts, parts.Select(part => HasherOf(part is FieldInfo field ? field.FieldType : ((PropertyInfo)part).PropertyType)).ToArray());
    }

    private object Link(Type type)
    {
        var hasher = Instantiate(typeof(LinkedHasher<>), type);
        _links.Add((type, (ILinkedHasher)hasher));
        return hasher;
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "For want of code there is no hasher.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The hashers ask nothing of their type arguments.")]
    private static object Instantiate([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type hasher, Type argument, params object[] parts) =>
        Activator.CreateInstance(hasher.MakeGenericType(argument), parts)!; // never null for a class
}
