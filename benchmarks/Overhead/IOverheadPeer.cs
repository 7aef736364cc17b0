namespace LazyGraph.Benchmarks.Overhead;

/// <summary>One library that builds a graph of trivial tasks and runs it once: the steps that are timed, one after the other.</summary>
internal interface IOverheadPeer
{
    string Name { get; }

    /// <summary>Gets the number of tasks that the last <see cref="Build"/> made.</summary>
    int Tasks { get; }

    /// <summary>Gets the number of tasks that run, or null if it is <see cref="Tasks"/>. Not timed; read before <see cref="Run"/>.</summary>
    int? TasksExecuted => null;

    void Build(string shape, int n);

    /// <summary>Does everything between building and running. Libraries that run what was built have nothing to do here.</summary>
    void Prepare()
    {
    }

    /// <summary>Runs the graph, lets it go, and gives the last task's value.</summary>
    int Run();
}
