namespace LazyGraph.Processes.Serialization;

/// <summary>A message is not what a writer makes: damaged, cut off, or forged.</summary>
internal sealed class InvalidTransferException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
