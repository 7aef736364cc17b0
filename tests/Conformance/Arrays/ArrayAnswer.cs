using System.Text.Json;
using LazyGraph.Execution;

namespace LazyGraph.Conformance;

/// <summary>What an operation on arrays gave, not yet computed.</summary>
internal abstract record ArrayAnswer
{
    public static ArrayAnswer Of(ILazyArray array) => new Arrays([array]);

    public static ArrayAnswer Of(params IEnumerable<ILazyArray> outputs) => new Arrays([.. outputs]);

    public static ArrayAnswer Of(Chunks chunks) => new Cutting(chunks);

    /// <summary>Computes it.</summary>
    public abstract ComputedArray[] Compute(IGraphScheduler scheduler);

    /// <summary>Computes it and says what is wrong with it, or null.</summary>
    /// <param name="item">The case, which expects an answer.</param>
    /// <param name="scheduler">Computes.</param>
    /// <param name="onChoice">Is told where the answer is cut otherwise than Dask chose.</param>
    public abstract string? Judge(Case item, IGraphScheduler scheduler, Action<string> onChoice);

    private sealed record Cutting(Chunks Chunks) : ArrayAnswer
    {
        public override ComputedArray[] Compute(IGraphScheduler scheduler) => [];

        public override string? Judge(Case item, IGraphScheduler scheduler, Action<string> onChoice) =>
            ChunkLists.Difference(item.Expect.GetProperty("chunks"), Chunks.ToArrays());
    }

    private sealed record Arrays(ILazyArray[] Items) : ArrayAnswer
    {
        public override ComputedArray[] Compute(IGraphScheduler scheduler) =>
            Array.ConvertAll(Items, array => ElementType.Of(array).Compute(array, scheduler));

        public override string? Judge(Case item, IGraphScheduler scheduler, Action<string> onChoice)
        {
            var computed = Compute(scheduler);
            var expected = Outputs(item.Expect);
            if (Values(expected, computed, item.Tolerance) is { } fault)
            {
                return item.ExpectNumpy is { } numpy && Values(Outputs(numpy), computed, item.Tolerance) is null ? null : fault;
            }

            var difference = computed.Zip(expected, (array, wanted) => array.JudgeChunks(wanted)).FirstOrDefault(difference => difference is not null);
            if (difference is null || !item.ChunksAreChosen)
            {
                return difference;
            }

            onChoice(difference);
            return null;
        }

        private static string? Values(JsonElement[] expected, ComputedArray[] computed, Tolerance tolerance) =>
            expected.Length != computed.Length
                ? $"found {computed.Length} arrays, expected {expected.Length}"
                : computed
                    .Zip(expected, (array, wanted) => array.Judge(wanted, tolerance))
                    .Select((fault, i) => fault is not null && computed.Length > 1 ? $"output {i}: {fault}" : fault)
                    .FirstOrDefault(fault => fault is not null);

        private static JsonElement[] Outputs(JsonElement expect) => expect.TryGetProperty("outputs", out var outputs) ? [.. outputs.EnumerateArray()] : [expect];
    }
}
