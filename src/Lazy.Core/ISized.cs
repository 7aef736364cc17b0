namespace LazyGraph;

/// <summary>Implemented by results that know how many bytes they hold, such as the chunks of arrays.</summary>
public interface ISized
{
    /// <summary>Gets the number of bytes.</summary>
    long SizeInBytes { get; }
}
