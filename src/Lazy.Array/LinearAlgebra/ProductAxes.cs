namespace LazyGraph.Arrays;

/// <summary>The part that each axis of the operands plays in a product. Axes of a list belong together pairwise, and come in the result's order.</summary>
/// <param name="LeftStack">The left operand's axes along which there are several products.</param>
/// <param name="LeftOwn">Its axes that make up the rows of matrices.</param>
/// <param name="LeftSummed">Its axes that are summed over.</param>
/// <param name="RightStack">The right operand's axes along which there are several products.</param>
/// <param name="RightSummed">Its axes that are summed over.</param>
/// <param name="RightOwn">Its axes that make up the columns of matrices.</param>
internal sealed record ProductAxes(int[] LeftStack, int[] LeftOwn, int[] LeftSummed, int[] RightStack, int[] RightSummed, int[] RightOwn);
