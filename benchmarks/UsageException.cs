namespace LazyGraph.Benchmarks;

/// <summary>The command line asks for something that there is not; the message says what was found and what was expected.</summary>
internal sealed class UsageException(string message) : Exception(message);
