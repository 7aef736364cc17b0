namespace LazyGraph.Processes.Transport;

/// <summary>The bytes on a connection are not the frames that were agreed on: the connection is of no more use.</summary>
internal sealed class InvalidFrameException(string message) : IOException(message);
