using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Makes the origin that the blocks of one array share.</summary>
internal static class ArrayOrigin
{
    /// <summary>The origin of an operation on other arrays, whose place in the source is that of the first one.</summary>
    public static NodeOrigin Of(string name) => new(null, name, null, NodeTraits.HoldsMemory | NodeTraits.Regional) { IsOperator = true };

    /// <summary>The origin of something that the user wrote at a place.</summary>
    public static NodeOrigin At(string name, string file, int line, Delegate? function = null) =>
        new(function, name, null, NodeTraits.HoldsMemory | NodeTraits.Regional, null, file, line);
}
