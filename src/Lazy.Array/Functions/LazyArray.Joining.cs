using LazyGraph.Arrays;

namespace LazyGraph;

/// <content>Puts arrays beside each other.</content>
public static partial class LazyArray
{
    /// <summary>Puts arrays one after the other along an axis. Nothing is copied.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <param name="axis">The axis along which their lengths may differ.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static LazyArray<T> Concatenate<T>(IReadOnlyList<LazyArray<T>> arrays, int axis = 0)
        where T : unmanaged => (LazyArray<T>)Joining.Concatenate(arrays, axis);

    /// <summary>Puts arrays one after the other along an axis. Nothing is copied.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <param name="axis">The axis along which their lengths may differ.</param>
    /// <returns>The array, of NumPy's common type.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static ILazyArray Concatenate(IReadOnlyList<ILazyArray> arrays, int axis = 0) => Joining.Concatenate(arrays, axis);

    /// <summary>Puts arrays of one shape one after the other along a new axis. Nothing is copied.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <param name="axis">The number of the new axis.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static LazyArray<T> Stack<T>(IReadOnlyList<LazyArray<T>> arrays, int axis = 0)
        where T : unmanaged => (LazyArray<T>)Joining.Stack(arrays, axis);

    /// <summary>Puts arrays of one shape one after the other along a new axis. Nothing is copied.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <param name="axis">The number of the new axis.</param>
    /// <returns>The array, of NumPy's common type.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static ILazyArray Stack(IReadOnlyList<ILazyArray> arrays, int axis = 0) => Joining.Stack(arrays, axis);

    /// <summary>Puts arrays below each other: along the first of at least two axes.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static LazyArray<T> VStack<T>(IReadOnlyList<LazyArray<T>> arrays)
        where T : unmanaged => (LazyArray<T>)Joining.Upright(arrays, 0);

    /// <summary>Puts arrays below each other: along the first of at least two axes.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <returns>The array, of NumPy's common type.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static ILazyArray VStack(IReadOnlyList<ILazyArray> arrays) => Joining.Upright(arrays, 0);

    /// <summary>Puts arrays beside each other: along the second axis, or the only one.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static LazyArray<T> HStack<T>(IReadOnlyList<LazyArray<T>> arrays)
        where T : unmanaged => (LazyArray<T>)Joining.Beside(arrays);

    /// <summary>Puts arrays beside each other: along the second axis, or the only one.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <returns>The array, of NumPy's common type.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static ILazyArray HStack(IReadOnlyList<ILazyArray> arrays) => Joining.Beside(arrays);

    /// <summary>Puts arrays behind each other: along the third of at least three axes.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static LazyArray<T> DStack<T>(IReadOnlyList<LazyArray<T>> arrays)
        where T : unmanaged => (LazyArray<T>)Joining.Upright(arrays, 2);

    /// <summary>Puts arrays behind each other: along the third of at least three axes.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <returns>The array, of NumPy's common type.</returns>
    /// <exception cref="ArgumentException">There is none, or their shapes do not fit.</exception>
    public static ILazyArray DStack(IReadOnlyList<ILazyArray> arrays) => Joining.Upright(arrays, 2);

    /// <summary>Puts an array together from rows of arrays: those of a row along the last axis, the rows along the one before.</summary>
    /// <param name="rows">The rows.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array, of at least two axes.</returns>
    /// <exception cref="ArgumentException">A row is empty, or shapes do not fit.</exception>
    public static LazyArray<T> Block<T>(IReadOnlyList<IReadOnlyList<LazyArray<T>>> rows)
        where T : unmanaged => (LazyArray<T>)Joining.Rows(rows);

    /// <summary>Puts an array together from rows of arrays: those of a row along the last axis, the rows along the one before.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>The array, of at least two axes and of NumPy's common type.</returns>
    /// <exception cref="ArgumentException">A row is empty, or shapes do not fit.</exception>
    public static ILazyArray Block(IReadOnlyList<IReadOnlyList<ILazyArray>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Joining.Rows(rows);
    }

    /// <summary>Broadcasts arrays to their common shape, and cuts them alike.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>As many arrays.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static LazyArray<T>[] BroadcastArrays<T>(IReadOnlyList<LazyArray<T>> arrays)
        where T : unmanaged => Array.ConvertAll(BroadcastArrays((IReadOnlyList<ILazyArray>)arrays), array => (LazyArray<T>)array);

    /// <summary>Broadcasts arrays to their common shape, and cuts them alike.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <returns>As many arrays, each of its own type.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static ILazyArray[] BroadcastArrays(IReadOnlyList<ILazyArray> arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        return arrays.Count == 0 ? [] : Expansion.Together([.. arrays]);
    }

    /// <summary>Adds axes of one element until there is at least one.</summary>
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> AtLeast1D<T>(LazyArray<T> array)
        where T : unmanaged => (LazyArray<T>)AtLeast1D((ILazyArray)array);

    /// <inheritdoc cref="AtLeast1D{T}(LazyArray{T})"/>
    public static ILazyArray AtLeast1D(ILazyArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.AtLeast(array, 1);
    }

    /// <summary>Adds axes of one element until there are at least two.</summary>
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> AtLeast2D<T>(LazyArray<T> array)
        where T : unmanaged => (LazyArray<T>)AtLeast2D((ILazyArray)array);

    /// <inheritdoc cref="AtLeast2D{T}(LazyArray{T})"/>
    public static ILazyArray AtLeast2D(ILazyArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.AtLeast(array, 2);
    }

    /// <summary>Adds axes of one element until there are at least three: (n) becomes (1, n, 1), (m, n) becomes (m, n, 1).</summary>
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The array.</returns>
    public static LazyArray<T> AtLeast3D<T>(LazyArray<T> array)
        where T : unmanaged => (LazyArray<T>)AtLeast3D((ILazyArray)array);

    /// <inheritdoc cref="AtLeast3D{T}(LazyArray{T})"/>
    public static ILazyArray AtLeast3D(ILazyArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.AtLeast(array, 3);
    }

    /// <summary>Makes the grids of coordinates that one-dimensional arrays span: array number k holds the k-th coordinate of each place. Nothing is copied.</summary>
    /// <param name="arrays">The coordinates along each axis.</param>
    /// <param name="swapsFirstAxes">Whether the first two axes are exchanged, as in pictures (NumPy's "xy"), or not (its "ij").</param>
    /// <returns>As many arrays, each of its own type.</returns>
    /// <exception cref="ArgumentException">An array has more than one axis.</exception>
    public static ILazyArray[] MeshGrid(IReadOnlyList<ILazyArray> arrays, bool swapsFirstAxes = true)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        return CoordinateGrid.Of([.. arrays], swapsFirstAxes);
    }

    /// <summary>Makes the grids of coordinates that one-dimensional arrays span: array number k holds the k-th coordinate of each place. Nothing is copied.</summary>
    /// <param name="arrays">The coordinates along each axis.</param>
    /// <param name="swapsFirstAxes">Whether the first two axes are exchanged, as in pictures (NumPy's "xy"), or not (its "ij").</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>As many arrays.</returns>
    /// <exception cref="ArgumentException">An array has more than one axis.</exception>
    public static LazyArray<T>[] MeshGrid<T>(IReadOnlyList<LazyArray<T>> arrays, bool swapsFirstAxes = true)
        where T : unmanaged => Array.ConvertAll(MeshGrid((IReadOnlyList<ILazyArray>)arrays, swapsFirstAxes), array => (LazyArray<T>)array);
}
