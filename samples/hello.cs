// dotnet run samples/hello.cs
#:project ../src/LazyGraph/LazyGraph.csproj

using LazyGraph;

Console.WriteLine($"What a task without a result gives: {Unit.Value}");
