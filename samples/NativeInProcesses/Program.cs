// Native code that isn't thread-safe: strtok of the C library. Wrong under threads, right in processes, without a lock.
//   dotnet run --project samples/NativeInProcesses -c Release
using LazyGraph;
using NativeInProcesses;

const int Tasks = 8;
const int Lines = 10_000;
const int Numbers = 40;

if (!OperatingSystem.IsLinux())
{
    Console.WriteLine("This sample calls the C library of Linux. Found another system: nothing to show.");
    return 0;
}

string line = string.Join(',', Enumerable.Range(1, Numbers));
long expected = Enumerable.Range(1, Numbers).Sum();

// Each task reads the same line many times, and counts how often its sum is wrong.
var read = Delayed.Func(
    (int _) =>
    {
        var tokens = new Tokens(line);
        int wrong = 0;
        for (int i = 0; i < Lines; i++)
        {
            wrong += tokens.Sum() == expected ? 0 : 1;
        }

        return wrong;
    },
    name: "read lines");
Delayed<int[]> all = Delayed.Gather(Enumerable.Range(0, Tasks).Select(number => read(number)));
int workers = Math.Max(2, Environment.ProcessorCount);

using var processes = Schedulers.Processes(workers, ProcessPoolOptions.Default);
int bySerial = all.Compute(Schedulers.Synchronous).Sum();
int byProcesses = all.Compute(processes).Sum();
int byThreads = all.Compute(workers: workers).Sum();

Console.WriteLine($"{Tasks * Lines:N0} lines of {Numbers} numbers, read by strtok; lines with a wrong sum:");
Console.WriteLine($"  one thread            {bySerial,6:N0}");
Console.WriteLine($"  {workers,3} threads           {byThreads,6:N0}");
Console.WriteLine($"  {workers,3} processes         {byProcesses,6:N0}");
Console.WriteLine();
Console.WriteLine("strtok remembers where it stands in one variable of the process. Threads share it and take each other's numbers;");
Console.WriteLine("a worker process has its own, and runs one task at a time.");
return bySerial == 0 && byProcesses == 0 ? 0 : 1;
