using LazyGraph;

if (Unit.Value.ToString() != "()")
{
    Console.Error.WriteLine($"Unit prints as {Unit.Value}, expected ().");
    return 1;
}

Console.WriteLine($"The packages work: {Unit.Value}");
return 0;
