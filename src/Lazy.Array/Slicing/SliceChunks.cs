namespace LazyGraph.Arrays;

/// <summary>The blocks of the result of a plan, and what each is made of: along each axis of the array some parts of old blocks,
/// independent of the other axes, so that a block's pieces are all combinations of them.</summary>
internal sealed class SliceChunks
{
    private readonly SlicePlan _plan;

    /// <summary>Initializes a new instance of the <see cref="SliceChunks"/> class. Nothing of the plan is still to be computed.</summary>
    public SliceChunks(SlicePlan plan, Chunks chunks)
    {
        _plan = plan;
        Cuts = new AxisCut[plan.Axes.Length];
        for (var axis = 0; axis < Cuts.Length; axis++)
        {
            Cuts[axis] = new AxisCut(plan.Axes[axis], chunks, axis);
        }

        Result = new Chunks(Array.ConvertAll(plan.ResultAxes, axis => axis == SlicePlan.New ? [1] : Cuts[axis].Lengths));
        ChunkNormalizer.CheckBlocks(Result.ToArrays(), Result.Shape);
    }

    /// <summary>Gets the result's chunks.</summary>
    public Chunks Result { get; }

    /// <summary>Gets for each axis of the array how it is cut.</summary>
    public AxisCut[] Cuts { get; }

    /// <summary>Finds for each axis of the array which of its cut's blocks a block of the result comes from.</summary>
    public void Locate(int resultBlock, Span<int> cutBlocks)
    {
        Span<int> position = stackalloc int[Result.Rank];
        Result.Locate(resultBlock, position);
        cutBlocks.Clear(); // a point's cut has one block
        for (var i = 0; i < position.Length; i++)
        {
            if (_plan.ResultAxes[i] is var axis and not SlicePlan.New)
            {
                cutBlocks[axis] = position[i];
            }
        }
    }
}
