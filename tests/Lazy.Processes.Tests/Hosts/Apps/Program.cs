using System.Globalization;
using LazyGraph;

File.AppendAllText(Environment.GetEnvironmentVariable("HOST_MAINS")!, $"{Environment.ProcessId}\n");
if (args is not ["parent"])
{
    Console.WriteLine(Smoke.Run());
    return;
}

// Starts workers, says which they are, and waits to be killed.
var numbers = Enumerable.Range(0, 100).Select(i => Delayed.Call(() => i * 2)).ToArray();
var sum = Delayed.Gather(numbers).Select(all => all.Sum()).Compute(Schedulers.Processes(2));
Console.WriteLine(string.Join(' ', Schedulers.Processes(2).ProcessIds.Select(id => id.ToString(CultureInfo.InvariantCulture)).Prepend(sum.ToString(CultureInfo.InvariantCulture))));
Console.ReadLine();
