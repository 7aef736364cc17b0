using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace LazyGraph.Tests.Processes.Serialization;

/// <summary>A tree of random values, records, collections and shared objects, made from a seed.</summary>
internal sealed class AnyObject
{
    private static readonly string?[] Texts = ["", "a", "text", "ä€𝄞", "\udc00", null, new string('x', 300)];

    private readonly Random _random;
    private readonly List<object> _made = [];

    private AnyObject(int seed) => _random = new Random(seed);

    /// <summary>Checks what holds for any object.</summary>
    public static void ForAll(Action<int, object?> check, int runs = 300) =>
        Check.One(
            Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs),
            Prop.ForAll(Gen.Choose(0, 1_000_000_000).ToArbitrary(), seed => check(seed, Of(seed))));

    public static object? Of(int seed) => new AnyObject(seed).Make(4);

    /// <summary>Tells all that an object holds, sets and maps in the order of their text.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{string.Join(' ', text.Select(c => (int)c))}'",
        Leaf leaf => $"Leaf({leaf.Number}, {Show(leaf.Text)}, {Show(leaf.Any)})",
        Pair pair => $"Pair({Show(pair.Left)}, {Show(pair.Right)}, {pair.Size})",
        System.Collections.IDictionary map => $"{map.GetType().Name}{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Show(key)}: {Show(map[key])}").Order(StringComparer.Ordinal))}}}",
        HashSet<string> set => $"HashSet{{{string.Join(", ", set.Select(Show).Order(StringComparer.Ordinal))}}}",
        System.Collections.IEnumerable items => $"{items.GetType().Name}[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
        IFormattable number => $"{number.GetType().Name} {number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}",
        _ => $"{value.GetType().Name} {value}",
    };

    private object? Make(int depth)
    {
        // Now and then an object that is in the tree already.
        if (_made.Count > 0 && _random.Next(8) == 0)
        {
            return _made[_random.Next(_made.Count)];
        }

        var made = _random.Next(depth == 0 ? 7 : 20) switch
        {
            0 => (object?)null,
            1 => _random.Next(),
            2 => _random.NextDouble(),
            3 => Text(),
            4 => (decimal)_random.NextDouble(),
            5 => new DateTime(_random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc),
            6 => (byte)_random.Next(256),
            7 => new Leaf(_random.Next(), Text(), Make(depth - 1)),
            8 => new Pair { Left = Make(depth - 1), Right = Make(depth - 1), Size = _random.Next() },
            9 => Many(() => Make(depth - 1)),
            10 => Many(() => Make(depth - 1)).ToList(),
            11 => Many(() => _random.Next()),
            12 => Many(Text),
            13 => Many(() => (Text(), _random.NextDouble())),
            14 => Many(() => Text() ?? "").Distinct().ToDictionary(key => key, _ => Make(depth - 1)),
            15 => Many(() => Text() ?? "").ToHashSet(),
            16 => Many(() => Make(depth - 1)).ToImmutableList(),
            17 => new Stack<object?>(Many(() => Make(depth - 1))),
            18 => Many(() => new Leaf(_random.Next(), Text(), null)),
            _ => Many(() => (Guid?)(_random.Next(2) == 0 ? null : new Guid(_random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))),
        };
        if (made is not null and not string && !made.GetType().IsValueType)
        {
            _made.Add(made);
        }

        return made;
    }

    private string? Text() => Texts[_random.Next(Texts.Length)];

    private T[] Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(5)).Select(_ => make())];

    internal sealed record Leaf(int Number, string? Text, object? Any);

    internal struct Pair
    {
        public object? Left;
        public object? Right;
        public int Size;
    }
}
