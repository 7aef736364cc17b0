// The patterns of bags, on five words: map, filter, reduction, groupby, flatten, pluck. Each is computed, and drawn as it was
// built and as it runs.
//   dotnet run --project samples/Bags -c Release [-- FOLDER]     the pictures go to ./bags if no folder is named
using LazyGraph;

string folder = Directory.CreateDirectory(args.Length > 0 ? args[0] : "bags").FullName;

// A bag is a collection cut into partitions. Five words make five partitions, one word each.
Bag<string> bag = Bag.From(["mary", "had", "a", "little", "lamb"]);
Console.WriteLine($"{bag}: {List(bag.Compute())}");

Map();
Filter();
Forecast();
Reduction();
GroupBy();
Flatten();
Pluck();
OnePass();
Console.WriteLine();
Console.WriteLine($"pictures: {folder}");

// N elements become N others. No element needs another one, so five tasks stand side by side.
void Map()
{
    Title("map: N to N");
    var upper = bag.Map(word => word.ToUpperInvariant());
    Show("map", upper, List(upper.Compute()));
}

// N elements become fewer. The function is a predicate: it answers yes or no, and the elements with a yes stay as they are.
void Filter()
{
    Title("filter: N to fewer");
    var withA = bag.Filter(word => word.Contains('a'));
    Show("filter", withA, List(withA.Compute()));
    Console.WriteLine($"{withA.PartitionCount} partitions still, of {List(withA.Partitions.Select(partition => partition.Compute().Length))} elements");
}

// The same predicate, given to map. What will come out? Decide before you read on.
void Forecast()
{
    Title("forecast: map, given the predicate of filter");
    var answers = bag.Map(word => word.Contains('a'));
    Show("forecast", answers, List(answers.Compute()));
    Console.WriteLine("map keeps every answer, filter keeps every element whose answer is yes");
}

// N elements become one. Each partition gives a number by itself, then the numbers become one: that is why the functions are two.
void Reduction()
{
    Title("reduction: N to 1");
    Delayed<int> letters = bag.Reduction(part => part.Sum(word => word.Length), sums => sums.Sum());
    Show("reduction", letters, $"{letters.Compute()} letters");

    // Above eight partitions the second function is called for groups of eight, and groups of groups: a tree.
    Delayed<int> numbers = Bag.Range(20, partitions: 20).Reduction(part => part.Sum(), sums => sums.Sum());
    Show("reduction-tree", numbers, $"{numbers.Compute()}, the sum of the numbers below 20, by a tree");

    // Map and filter are reductions, too, whose values are lists. The other way round does not work: no map makes a sum.
    Delayed<string[]> upper = bag.Reduction(part => part.Select(word => word.ToUpperInvariant()).ToArray(), parts => [.. parts.SelectMany(part => part)]);
    Console.WriteLine($"map as a reduction: {List(upper.Compute())}");
}

// One bag becomes many small ones. Elements with the same key may be in any partition, so every group may need every partition.
void GroupBy()
{
    Title("groupby: one bag to N groups");
    var byLength = Bag.From(["mary", "had", "a", "little", "lamb"], partitions: 2).GroupBy(word => word.Length);
    Show("groupby", byLength, string.Join("; ", byLength.Compute().Select(group => $"{group.Key}: {string.Join(", ", group)}")));

    // A number for each key needs no groups: FoldBy combines where the elements are, and moves one number a key.
    var counts = bag.FoldBy(word => word.Length, (count, _) => count + 1, 0, (left, right) => left + right);
    Show("foldby", counts, string.Join("; ", counts.Compute().Select(pair => $"{pair.Key} letters: {pair.Value}")));
}

// N collections become one.
void Flatten()
{
    Title("flatten: N collections to one");
    var verses = Bag.From(["mary had a little lamb", "its fleece was white as snow"]);
    var all = verses.Map(verse => verse.Split(' ')).Flatten();
    Show("flatten", all, List(all.Compute()));
}

// One thing out of each element.
void Pluck()
{
    Title("pluck: one thing of each");
    (string Name, int Age)[] people = [("Mary", 7), ("Ann", 12), ("Tom", 9)];
    var everybody = Bag.From(people, name: "people");
    var names = everybody.Pluck(person => person.Name);
    Show("pluck", names, List(names.Compute()));

    // What if there were no pluck? Then map would do, for pluck is a map whose function takes something out.
    var mapped = everybody.Map(person => person.Name);
    Console.WriteLine($"by map: {List(mapped.Compute())}");

    // By position, and with something to say where there is nothing.
    var second = Bag.From<string[]>([["mary", "lamb"], ["tom"]], name: "pairs").Pluck(1, otherwise: "nothing");
    Console.WriteLine($"the second of each: {List(second.Compute())}");
}

// The steps of one partition run as one pass, with no lists between them: what was drawn as four is run as one.
void OnePass()
{
    Title("together: one pass a partition");
    Delayed<long> letters = bag.Filter(word => word.Contains('a')).Map(word => word.Length).Sum();
    Show("one-pass", letters, $"{letters.Compute()} letters in words with an a");
}

void Show<T>(string name, ILazy<T> lazy, string result)
{
    lazy.Visualize(Path.Combine(folder, $"{name}.svg"));
    lazy.Visualize(Path.Combine(folder, $"{name}-as-run.svg"), optimize: true);
    Console.WriteLine(result);
}

static void Title(string title)
{
    Console.WriteLine();
    Console.WriteLine($"== {title}");
}

static string List<T>(IEnumerable<T> items) => $"[{string.Join(", ", items)}]";
