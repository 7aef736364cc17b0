using System.Globalization;

namespace LazyGraph.Bags;

/// <summary>Names the files that the partitions of a bag are written to.</summary>
internal static class PartFileNames
{
    /// <summary>Gets a full path for each partition.</summary>
    public static string[] Make(string pattern, int count, Func<int, string>? name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star >= 0 && pattern.AsSpan(star + 1).Contains('*'))
        {
            throw new ArgumentException($"Found several * in \"{pattern}\", expected one, for the number of the partition. For several places, name files by a function.", nameof(pattern));
        }

        // Numbers of one width, so that files sort as partitions do.
        var width = Math.Max(count - 1, 0).ToString(CultureInfo.InvariantCulture).Length;
        var number = name ?? (i => i.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
        var whole = star >= 0 ? pattern : Path.Combine(pattern, "*.part");
        var paths = new string[count];
        var owners = new Dictionary<string, int>(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < count; i++)
        {
            var part = number(i);
            if (string.IsNullOrEmpty(part))
            {
                throw new ArgumentException(FormattableString.Invariant($"Found no name for partition {i}, expected one: the function returned {(part is null ? "null" : "an empty string")}."), nameof(name));
            }

            paths[i] = Path.GetFullPath(whole.Replace("*", part, StringComparison.Ordinal));
            if (!owners.TryAdd(paths[i], i))
            {
                throw new ArgumentException(FormattableString.Invariant($"Found the file {paths[i]} for partition {owners[paths[i]]} and for partition {i}, expected one for each. Let the function give every number a name of its own."), nameof(name));
            }
        }

        return paths;
    }
}
