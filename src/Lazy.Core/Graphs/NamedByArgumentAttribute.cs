namespace LazyGraph.Graphs;

/// <summary>Says that pictures call a generic type by its first argument, because it only adds whether there is one.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class NamedByArgumentAttribute : Attribute;
