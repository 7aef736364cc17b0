namespace LazyGraph;

/// <summary>Writes results of one type to disk when memory is short, and reads them back.</summary>
/// <remarks>Called under the run's lock, one call at a time: don't wait for a compute. An exception ends the run. Results below a kilobyte are never spilled.</remarks>
public interface ISpiller
{
    /// <summary>Gets whether it takes this result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>True if <see cref="Write"/> can write it.</returns>
    bool CanSpill(object result);

    /// <summary>Writes the result so that <see cref="Read"/> can make an equal one.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">The file, opened for writing.</param>
    void Write(object result, Stream stream);

    /// <summary>Makes the result again.</summary>
    /// <param name="resultType">The type of the result that was written.</param>
    /// <param name="stream">The file, opened for reading.</param>
    /// <returns>The result.</returns>
    object Read(Type resultType, Stream stream);
}
