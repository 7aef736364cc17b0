using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>A thing to do, and everybody's way of doing it.</summary>
/// <param name="Parameters">The sizes.</param>
/// <param name="Work">How much there is to do, in <paramref name="Unit"/>.</param>
/// <param name="Unit">What is counted: <c>MB</c> or <c>Mitems</c>.</param>
/// <param name="Expected">Finds the answer in the plainest way. Called when everything is measured: the memory it takes is not the peer's.</param>
/// <param name="Peers">The ways; what one needs is made outside the time that is measured, when it is asked for.</param>
internal sealed record BagWorkload(JsonObject Parameters, double Work, string Unit, Func<BagAnswer> Expected, (string Name, Func<IBagPeer> Make)[] Peers)
{
    /// <summary>A workload over numbers from 0 on.</summary>
    public static BagWorkload OfItems(int n, int workers, Func<BagAnswer> expected, params (string Name, Func<IBagPeer> Make)[] peers) =>
        new(new JsonObject { ["n"] = n, ["workers"] = workers }, n / 1e6, "Mitems", expected, peers);

    /// <summary>A workload over a file.</summary>
    public static BagWorkload OfFile(string file, int workers, Func<BagAnswer> expected, params (string Name, Func<IBagPeer> Make)[] peers)
    {
        var megabytes = File.Exists(file) ? new FileInfo(file).Length / 1e6 : throw new UsageException($"--file: found no file \"{file}\", expected a text, such as peers/python/gen_text.py writes.");
        return new(new JsonObject { ["file_mb"] = Math.Round(megabytes, 1), ["workers"] = workers }, megabytes, "MB", expected, peers);
    }
}
