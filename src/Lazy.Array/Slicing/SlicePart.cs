namespace LazyGraph.Arrays;

/// <summary>What one old block gives to one new block, along one axis.</summary>
/// <param name="Block">The old block's number along the axis.</param>
/// <param name="Start">The first place in the old block; 0 if there is a list.</param>
/// <param name="Step">From one place to the next; 1 if there is a list.</param>
/// <param name="Count">How many places; <see cref="Chunks.Unknown"/> for all of a block of unknown length.</param>
/// <param name="Target">Where in the new block they come, one after the other; not used if there are targets.</param>
/// <param name="Places">The places in the old block, if they have no equal distances. Not to be changed.</param>
/// <param name="Targets">The place of each in the new block, if they do not come one after the other. Not to be changed.</param>
internal readonly record struct SlicePart(int Block, long Start, long Step, long Count, long Target = 0, int[]? Places = null, int[]? Targets = null);
