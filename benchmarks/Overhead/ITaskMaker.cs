namespace LazyGraph.Benchmarks.Overhead;

/// <summary>How one library makes a task that adds 1 to the sum of its inputs.</summary>
/// <remarks>Implemented by structs: the loops of <see cref="Shapes"/> are compiled for each, without calls through an interface.</remarks>
/// <typeparam name="T">What stands for a task.</typeparam>
internal interface ITaskMaker<T>
{
    T Leaf();

    T Make(T a);

    T Make(T a, T b);

    T Make(T a, T b, T c);

    /// <summary>Makes the sum of all, and nothing added.</summary>
    T Sum(T[] all);
}
