using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Hashes tuples and records by their parts, with code that is compiled for the type.</summary>
internal sealed class PartsHasher<T> : StableHasher<T>
{
    private static readonly bool MayBeDerived = !typeof(T).IsSealed; // structs are sealed

    private readonly Func<T, ulong> _hash;

    /// <param name="parts">The fields or properties that make values equal.</param>
    /// <param name="hashers">The hashers of the parts.</param>
    public PartsHasher(MemberInfo[] parts, object[] hashers) => _hash = Compile(parts, hashers);

    public override ulong Hash(T? key)
    {
        if (key is null)
        {
            return HashMixing.Null;
        }

        // Those of a derived record that are equal have equal parts here, too, as long as no user decides otherwise.
        if (MayBeDerived && key.GetType() != typeof(T) && !EqualityParts.IsGenerated(key.GetType()))
        {
            throw new NotSupportedException($"A key of type {TypeName.Of(key.GetType())} stands among those of type {TypeName.Of(typeof(T))} and has an Equals or a GetHashCode of its own, so its hash is not the same in every process. Use a record without them, or a tuple, as the key.");
        }

        return _hash(key);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Every hasher overrides the method, and it is called by other code, too.")]
    private static Func<T, ulong> Compile(MemberInfo[] parts, object[] hashers)
    {
        var key = Expression.Parameter(typeof(T));
        Expression hash = Expression.Constant(HashMixing.Start);
        for (var i = 0; i < parts.Length; i++)
        {
            Expression part = parts[i] is FieldInfo field ? Expression.Field(key, field) : Expression.Property(key, (PropertyInfo)parts[i]);
            var type = hashers[i].GetType();
            var hashed = Expression.Call(Expression.Constant(hashers[i], type), type.GetMethod(nameof(Hash))!, part); // every hasher has it
            hash = Expression.Call(((Func<ulong, ulong, ulong>)HashMixing.Combine).Method, hash, hashed);
        }

        return Expression.Lambda<Func<T, ulong>>(hash, key).Compile();
    }
}
