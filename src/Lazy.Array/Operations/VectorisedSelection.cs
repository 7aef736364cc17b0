namespace LazyGraph.Arrays;

/// <summary>The choice between two elements.</summary>
internal static class Selection<T>
    where T : unmanaged
{
    /// <summary>Gets the second operand where the first is true, and the third elsewhere; both have been computed.</summary>
    public static Operation Select => TernaryOperation<SelectOperator, bool, T, T, T>.Instance;

    private readonly struct SelectOperator : ITernaryOperator<bool, T, T, T>
    {
        public static string Name => "where";

        public static VectorCode Code => VectorCode.Select;

        public static T Invoke(bool first, T second, T third) => first ? second : third;
    }
}
