using System.Reflection;

namespace LazyGraph.Bags;

/// <summary>A part of an object: where it is read, and where it is set if not by the constructor.</summary>
/// <param name="Name">The name of the field or of the property that it backs.</param>
/// <param name="Type">The type of the part.</param>
/// <param name="Source">The field, or a property that is known to do nothing else than return it.</param>
/// <param name="Setter">The field or property to assign to; null if only a constructor can set it.</param>
internal sealed record StoredMember(string Name, Type Type, MemberInfo Source, MemberInfo? Setter);
