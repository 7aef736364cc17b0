namespace LazyGraph.Conformance;

/// <summary>The runner can't call what a case asks for.</summary>
internal sealed class NotThereYetException(string what) : Exception($"{what} not there yet");
