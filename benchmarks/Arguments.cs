using System.Globalization;

namespace LazyGraph.Benchmarks;

/// <summary>The options after the name of an area: <c>--name value</c>, each at most once.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    /// <param name="area">The area, for messages.</param>
    /// <param name="words">What stands after it.</param>
    /// <param name="known">The options it has, without dashes.</param>
    public Arguments(string area, ReadOnlySpan<string> words, params string[] known)
    {
        for (var i = 0; i < words.Length; i += 2)
        {
            var name = words[i].StartsWith("--", StringComparison.Ordinal) ? words[i][2..] : null;
            if (name is null || !known.Contains(name))
            {
                var expected = known.Length == 0 ? "no options" : "one of " + string.Join(", ", known.Select(option => "--" + option));
                throw new UsageException($"{area}: found \"{words[i]}\", expected {expected}.");
            }

            if (i + 1 == words.Length)
            {
                throw new UsageException($"{area}: found nothing after --{name}, expected its value.");
            }

            if (!_values.TryAdd(name, words[i + 1]))
            {
                throw new UsageException($"{area}: found --{name} twice, expected it once.");
            }
        }
    }

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public string Choice(string name, string otherwise, params string[] choices)
    {
        var found = Text(name, otherwise);
        return choices.Contains(found) ? found : throw new UsageException($"--{name}: found \"{found}\", expected one of {string.Join(", ", choices)}.");
    }

    public int Number(string name, int otherwise) => _values.TryGetValue(name, out var text) ? Parse(name, text) : otherwise;

    /// <summary>Reads one number, or several with commas between them.</summary>
    public int[] Numbers(string name, int otherwise) =>
        _values.TryGetValue(name, out var text) ? [.. text.Split(',').Select(part => Parse(name, part))] : [otherwise];

    private static int Parse(string name, string text) =>
        decimal.TryParse(text, NumberStyles.AllowExponent | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value is >= 1 and <= int.MaxValue && value == decimal.Truncate(value)
            ? (int)value
            : throw new UsageException($"--{name}: found \"{text}\", expected a whole number from 1 to {int.MaxValue}, such as 50000 or 1e6.");
}
