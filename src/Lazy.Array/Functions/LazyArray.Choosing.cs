using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Takes the elements where a condition holds, in row-major order.</summary>
    /// <param name="condition">The condition, of the array's shape.</param>
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of one axis, whose length is known only when it is computed.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static LazyArray<T> Extract<T>(LazyArray<bool> condition, LazyArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(array);
        return LazyIndexer.Where(array, condition);
    }

    /// <summary>Chooses each element from one of several arrays, by its number.</summary>
    /// <param name="numbers">For each element which array it comes from, from 0 on; another number fails when it is computed.</param>
    /// <param name="choices">The arrays.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape. All of them are computed everywhere.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are no choices.</exception>
    public static LazyArray<T> Choose<T>(LazyArray<long> numbers, params ReadOnlySpan<LazyArray<T>> choices)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var operands = new ILazyArray[choices.Length + 1];
        operands[0] = numbers;
        for (var i = 0; i < choices.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(choices[i], nameof(choices));
            operands[i + 1] = choices[i];
        }

        return choices.Length > 0
            ? ManyNode<T>.Apply(new ChooseOperation<T>(choices.Length), operands)
            : throw new ArgumentException("Found no choices, expected at least one.", nameof(choices));
    }

    /// <summary>Chooses each element from the array that belongs to the first condition that holds.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="choices">As many arrays.</param>
    /// <param name="otherwise">The element where no condition holds.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape. All of them are computed everywhere.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are not as many choices as conditions.</exception>
    public static LazyArray<T> Select<T>(IReadOnlyList<LazyArray<bool>> conditions, IReadOnlyList<LazyArray<T>> choices, T otherwise = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(choices);
        RequireAsMany(conditions.Count, choices.Count);
        var result = Scalar(otherwise);
        for (var i = conditions.Count - 1; i >= 0; i--)
        {
            result = Where(conditions[i], choices[i], result);
        }

        return result;
    }

    /// <summary>Applies to each element the function that belongs to the last condition that holds.</summary>
    /// <param name="array">The array.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="functions">As many functions from arrays to arrays of the same shape; one more is applied where no condition holds, which gives 0 otherwise.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape. All functions are computed everywhere.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are not as many functions as conditions, or one more.</exception>
    public static LazyArray<T> Piecewise<T>(LazyArray<T> array, IReadOnlyList<LazyArray<bool>> conditions, params IReadOnlyList<Func<LazyArray<T>, LazyArray<T>>> functions)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(functions);
        if (functions.Count != conditions.Count && functions.Count != conditions.Count + 1)
        {
            throw new ArgumentException($"Found {functions.Count} functions for {conditions.Count} conditions, expected as many, or one more for all other elements.", nameof(functions));
        }

        var result = functions.Count > conditions.Count ? functions[^1](array) : Expansion.To(Scalar(default(T)), array.Shape);
        for (var i = 0; i < conditions.Count; i++)
        {
            result = Where(conditions[i], functions[i](array), result);
        }

        return result;
    }

    /// <summary>Finds the indices along each axis of elements that are numbered in row-major order.</summary>
    /// <param name="indices">The numbers; one that the shape does not have fails when it is computed.</param>
    /// <param name="shape">The shape.</param>
    /// <returns>For each axis an array of indices.</returns>
    /// <exception cref="ArgumentException">The shape has a negative length, or no axes.</exception>
    public static LazyArray<long>[] UnravelIndex(LazyArray<long> indices, params ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(indices);
        var lengths = CheckShape(shape);
        return [.. Enumerable.Range(0, lengths.Length).Select(axis => ManyNode<long>.Apply(new UnravelOperation(lengths, axis), indices))];
    }

    /// <summary>Finds the numbers in row-major order of elements at indices along each axis.</summary>
    /// <param name="indices">For each axis the indices; one outside of it fails when it is computed.</param>
    /// <param name="shape">The shape.</param>
    /// <returns>An array of the common shape of the indices.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there is not an array for each axis.</exception>
    public static LazyArray<long> RavelMultiIndex(IReadOnlyList<LazyArray<long>> indices, params ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(indices);
        var lengths = CheckShape(shape);
        return indices.Count == lengths.Length
            ? ManyNode<long>.Apply(new RavelOperation(lengths), [.. indices])
            : throw new ArgumentException($"Found {indices.Count} arrays of indices for shape {ArrayText.Shape(shape)}, expected one for each axis.", nameof(indices));
    }

    internal static void RequireAsMany(int conditions, int choices)
    {
        if (conditions != choices || conditions == 0)
        {
            throw new ArgumentException($"Found {conditions} conditions and {choices} choices, expected as many of both, and at least one.", nameof(choices));
        }
    }

    private static long[] CheckShape(ReadOnlySpan<long> shape)
    {
        foreach (var length in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(shape));
        }

        return shape.Length > 0 ? shape.ToArray() : throw new ArgumentException("Found a shape without axes, expected at least one.", nameof(shape));
    }
}
