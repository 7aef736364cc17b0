// dotnet run samples/hello.cs
#:project ../src/LazyGraph/LazyGraph.csproj

using LazyGraph;

var add = Delayed.Func((int a, int b) => a + b);
var x = add(1, 2);
var y = add(x, 3);

Console.WriteLine("Nothing has run so far.");
Console.WriteLine($"add(add(1, 2), 3) = {y.Compute()}");
