using LazyGraph.Execution;

namespace LazyGraph.Conformance;

/// <summary>Areas <c>array-…</c>: each operation is one call of the library, of arrays of just the chunks that the case gives.</summary>
internal static class ArrayOperations
{
    private static readonly Dictionary<string, Func<Case, ArrayAnswer>> All = new(
        ((Dictionary<string, Func<Case, ArrayAnswer>>[])
        [
            ArrayCreation.Operations,
            ArrayCumulative.Operations,
            ArrayElementwise.Operations,
            ArrayIndexing.Operations,
            ArrayLinearAlgebra.Operations,
            ArrayManipulation.Operations,
            ArrayMapBlocks.Operations,
            ArrayRechunk.Operations,
            ArrayReductions.Operations,
        ]).SelectMany(area => area),
        StringComparer.Ordinal);

    /// <summary>Says what is wrong with the library's answer, or null.</summary>
    /// <param name="item">The case.</param>
    /// <param name="scheduler">Computes.</param>
    /// <param name="onChoice">Is told where the answer is cut otherwise than Dask chose.</param>
    public static string? Judge(Case item, IGraphScheduler scheduler, Action<string> onChoice)
    {
        if (!All.TryGetValue(item.Op, out var operation))
        {
            throw new NotThereYetException($"operation '{item.Op}' is");
        }

        if (item.ExpectedError is not { } expected)
        {
            return operation(item).Judge(item, scheduler, onChoice);
        }

        ArrayAnswer answer;
        try
        {
            answer = operation(item);
        }
        catch (Exception error) when (error is not NotThereYetException)
        {
            return ArrayErrors.IsOfClass(expected, error) ? null : $"the call failed by {error}, expected the error '{expected}'";
        }

        if (item.Expect.GetProperty("when").GetString() == "build")
        {
            return $"the call gave an answer, expected the error '{expected}'";
        }

        try
        {
            answer.Compute(scheduler);
        }
        catch (Exception error) when (error is not WrongBlocksException)
        {
            return ArrayErrors.IsOfClassOnCompute(expected, error) ? null : $"the compute failed by {error}, expected the error '{expected}'";
        }

        return $"computed an answer, expected the error '{expected}'";
    }
}
