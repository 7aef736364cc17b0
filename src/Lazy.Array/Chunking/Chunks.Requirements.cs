namespace LazyGraph;

public sealed partial class Chunks
{
    /// <summary>Refuses what needs to know all lengths.</summary>
    internal void RequireKnown(string operation)
    {
        if (!IsKnown)
        {
            throw new InvalidOperationException($"Found unknown lengths in chunks {this}, expected known ones for {operation}: call Persist() first, which finds the lengths.");
        }
    }
}
