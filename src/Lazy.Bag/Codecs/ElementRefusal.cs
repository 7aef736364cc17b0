using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>The messages of what can't be written to a file.</summary>
internal static class ElementRefusal
{
    private const string Remedy = "Select what is needed into a record or a tuple of plain values first.";

    /// <summary>A type that has no codec.</summary>
    /// <param name="element">The type of the elements.</param>
    /// <param name="path">The way from an element to the part, the element's type first.</param>
    /// <param name="reason">What is wrong with the part, as the rest of a sentence: <c>is a Stream, which is abstract</c>.</param>
    public static NotSupportedException Type(Type element, string path, string reason) =>
        new($"Elements of type {TypeName.Of(element)} can't be written to disk: {path} {reason}. {Remedy}");

    public static NotSupportedException DerivedValue(Type found, Type declared) =>
        new($"A value of type {TypeName.Of(found)} stands where {TypeName.Of(declared)} is declared: what the derived type adds would be lost on disk. {Remedy}");

    public static NotSupportedException Comparer(object comparer, Type collection) =>
        new($"A {TypeName.Of(collection)} compares by {TypeName.Of(comparer.GetType())}, which can't be written to disk. Use the default comparer, StringComparer.Ordinal or StringComparer.OrdinalIgnoreCase.");

    public static NotSupportedException Depth(Type type, Exception inner) =>
        new($"A value of type {TypeName.Of(type)} is nested too deeply to be written to disk, or refers to itself. {Remedy}", inner);
}
