namespace LazyGraph.Benchmarks.Processes;

/// <summary>Worker processes, beside what the machine can do between two processes without a pool.</summary>
internal static class ProcessArea
{
    public const string Help =
        """
        --workload small|transfer|startup --n (tasks, leaves or elements; the issue's size if not given) --runs 5 --warmups 2
                small: trivial tasks queued on one worker, a tree on two, the round trip of one task and of a socket's echo
                transfer: 100 MB from a task to the next one in another worker, and by a socket; to the caller, and from it
                startup: two workers ready, the first compute of a fresh pool, and a child that only answers
        """;

    public static void Run(string[] words)
    {
        var arguments = new Arguments("processes", words, "workload", "n", "runs", "warmups");
        switch (arguments.Choice("workload", "small", "small", "transfer", "startup"))
        {
            case "small":
                SmallTasks.Run(arguments);
                break;
            case "transfer":
                Transfer.Run(arguments);
                break;
            default:
                Startup.Run(arguments);
                break;
        }
    }
}
