using System.Globalization;
using LazyGraph;
using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Transport;

File.AppendAllText(Environment.GetEnvironmentVariable("HOST_MAINS")!, $"{Environment.ProcessId}\n");
if (args is not ["parent"])
{
    Console.WriteLine(Smoke.Run());
    return;
}

// Starts workers, says which, and waits to be killed.
var sockets = PrivateFolder.Create();
var shared = SharedMemoryFile.CreateFolder();
var file = SharedMemoryFile.TryWrite([new double[1000]], shared);
var way = WorkerStart.FindForThisProcess();
var workers = Enumerable.Range(0, 2).Select(_ => WorkerProcess.Start(new WorkerLaunch(way, ProcessPoolOptions.Default, sockets, [sockets.Path, shared.Path]))).ToArray();
Console.WriteLine(string.Join(' ', workers.Select(worker => worker.ProcessId.ToString(CultureInfo.InvariantCulture)).Append(sockets.Path).Append(shared.Path)));
Console.ReadLine();
GC.KeepAlive(workers);
GC.KeepAlive(file);
