using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class CollectionTests
{
    private static readonly string[] Words = ["b", "a", "c", "ä", "d"];

    private static Dictionary<string, int> Map => Words.ToDictionary(word => word, word => word.Length + word[0]);

    [Fact]
    public void Lists_queues_and_stacks_keep_their_order()
    {
        Same(new List<string>(Words), new List<int> { 1, 2 }, new Queue<string>(Words), new Stack<string>(Words), new LinkedList<string>(Words), new ObservableCollection<string>(Words));
        Same(new ConcurrentQueue<string>(Words), new ConcurrentStack<string>(Words), new ConcurrentBag<string>(Words), new Collection<string>(Words), new ReadOnlyCollection<string>(Words));
        Same(ImmutableList.Create(Words), ImmutableQueue.Create(Words), ImmutableStack.Create(Words), ImmutableList<string>.Empty, new SortedSet<string>(Words), ImmutableSortedSet.Create(Words));
        Same(new List<int>(), new Stack<int>(), new ConcurrentStack<int>(), new SortedList<string, int>(Map), new SortedDictionary<string, int>(Map), ImmutableSortedDictionary.CreateRange(Map));
        Assert.Equal(ImmutableArray.Create(1, 2), Crossing.Of(ImmutableArray.Create(1, 2)));
        Assert.True(Crossing.Of(default(ImmutableArray<int>)).IsDefault);
    }

    [Fact]
    public void Sets_and_dictionaries_find_their_keys()
    {
        foreach (IReadOnlyDictionary<string, int> map in new IReadOnlyDictionary<string, int>[]
        {
            Map, new ConcurrentDictionary<string, int>(Map), ImmutableDictionary.CreateRange(Map), Map.ToFrozenDictionary(), Map.Take(1).ToFrozenDictionary(),
            new ReadOnlyDictionary<string, int>(Map), FrozenDictionary<string, int>.Empty, new SortedList<string, int>(Map),
        })
        {
            var back = Crossing.Of(map);
            Assert.Equal(map.Count, back.Count);
            Assert.All(map, pair => Assert.Equal(pair.Value, back[pair.Key]));
        }

        foreach (var set in new IReadOnlySet<string>[] { Words.ToHashSet(), Words.ToFrozenSet(), ImmutableHashSet.Create(Words), Words.Take(2).ToFrozenSet(), new ReadOnlySet<string>(Words.ToHashSet()) })
        {
            var back = Crossing.Of(set);
            Assert.Equal(set.Count, back.Count);
            Assert.All(set, word => Assert.Contains(word, back));
        }

        Assert.Equal(20, Crossing.Of(Enumerable.Range(0, 20).ToFrozenDictionary(i => (long)i, i => i)).Count);
        Assert.Contains(7, (IReadOnlySet<int>)Crossing.Of(Enumerable.Range(0, 20).ToFrozenSet()));
    }

    [Fact]
    public void Comparers_cross_with_their_collection()
    {
        Assert.True(Crossing.Of(new Dictionary<string, int>(Map, StringComparer.OrdinalIgnoreCase)).ContainsKey("A"));
        Assert.Contains("B", (IReadOnlySet<string>)Crossing.Of(new HashSet<string>(Words, StringComparer.InvariantCultureIgnoreCase)));
        Assert.Contains("B", (IReadOnlySet<string>)Crossing.Of(Words.ToFrozenSet(StringComparer.OrdinalIgnoreCase)));
        Assert.True(Crossing.Of(ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, Map)).ContainsKey("B"));
        Assert.Equal(["d", "c", "b", "a"], Crossing.Of(new SortedSet<string>(["a", "b", "c", "d"], new Backwards())));
        Assert.Equal([3, 2, 1], Crossing.Of(new SortedDictionary<int, int>(new Dictionary<int, int> { [1] = 1, [2] = 2, [3] = 3 }, new BackwardNumbers { Sign = -1 })).Keys);
        var marker = new object();
        var byReference = Crossing.Of((new HashSet<object>(ReferenceEqualityComparer.Instance) { marker }, marker));
        Assert.Contains(byReference.marker, byReference.Item1);
        Assert.Same(EqualityComparer<int>.Default, Crossing.Of(EqualityComparer<int>.Default));
        Assert.Same(EqualityComparer<string>.Default, Crossing.Of(EqualityComparer<string>.Default));
        Assert.Same(Comparer<string>.Default, Crossing.Of(Comparer<string>.Default));
        Assert.Same(EqualityComparer<DayOfWeek>.Default, Crossing.Of(EqualityComparer<DayOfWeek>.Default));
        Assert.Equal(0, Crossing.Of(StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true)).Compare("a", "A"));
    }

    [Fact]
    public void A_priority_queue_comes_back()
    {
        var queue = new PriorityQueue<string, int>([("b", 2), ("a", 1), ("c", 3)]);

        var back = Crossing.Of(queue);

        Assert.Equal(["a", "b", "c"], [back.Dequeue(), back.Dequeue(), back.Dequeue()]);
    }

    [Fact]
    public void Lookups_and_groups_come_back()
    {
        var lookup = Crossing.Of(Words.ToLookup(word => word.ToUpperInvariant(), StringComparer.OrdinalIgnoreCase));
        Assert.Equal(["a"], lookup["a"]);
        Assert.Equal(5, lookup.Count);
        var group = Crossing.Of(Words.GroupBy(word => word.Length).First());
        Assert.Equal(1, group.Key);
        Assert.Equal(Words, group);
        Assert.Empty(Crossing.Of(Array.Empty<int>().ToLookup(i => i)));
    }

    [Fact]
    public void Keys_and_values_of_a_dictionary_come_back()
    {
        Assert.Equal(Map.Keys, Crossing.Of(Map.Keys));
        Assert.Equal(Map.Values, Crossing.Of(Map.Values));
    }

    [Fact]
    public void A_big_map_comes_back_alike()
    {
        var map = Enumerable.Range(0, 10_000).ToDictionary(i => $"key {i}", i => new List<int> { i });
        var back = Crossing.Of(map);
        Assert.All(map, pair => Assert.Equal(pair.Value, back[pair.Key]));
    }

    private static void Same(params IEnumerable<object> collections) =>
        Assert.All(collections, collection =>
        {
            var back = Crossing.Of(collection);
            Assert.Equal(collection.GetType(), back.GetType());
            Assert.Equal(((System.Collections.IEnumerable)collection).Cast<object>(), ((System.Collections.IEnumerable)back).Cast<object>());
        });

    private sealed class Backwards : IComparer<string>
    {
        public int Compare(string? x, string? y) => string.CompareOrdinal(y, x);
    }

    private sealed class BackwardNumbers : Comparer<int>
    {
        public int Sign { get; init; }

        public override int Compare(int x, int y) => Sign * x.CompareTo(y);
    }
}
