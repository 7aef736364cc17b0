namespace LazyGraph;

/// <summary>How far a run is.</summary>
/// <param name="Done">Tasks that have run.</param>
/// <param name="Running">Tasks that have started and not ended.</param>
/// <param name="Failed">Tasks that have failed, or could not run because an input failed.</param>
/// <param name="Total">All tasks; grows if the graph grows while it runs.</param>
/// <param name="HeldBytes">The estimated size of the results that are held now.</param>
public readonly record struct ComputeProgress(int Done, int Running, int Failed, int Total, long HeldBytes);
