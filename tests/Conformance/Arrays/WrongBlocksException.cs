namespace LazyGraph.Conformance;

/// <summary>The blocks of an array are not what the array says about them.</summary>
internal sealed class WrongBlocksException(string message) : Exception(message);
