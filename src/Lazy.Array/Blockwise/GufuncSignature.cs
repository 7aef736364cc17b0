namespace LazyGraph.Arrays;

/// <summary>Reads signatures of generalised universal functions: <c>(i,j),(j)->(i)</c>.</summary>
internal static class GufuncSignature
{
    /// <summary>Gets the names of the core axes of each operand and of the result.</summary>
    /// <exception cref="FormatException">It is no signature of one result.</exception>
    public static (string[][] Inputs, string[] Output) Parse(string signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var sides = signature.Split("->");
        if (sides.Length != 2)
        {
            throw Bad(signature);
        }

        var inputs = Groups(sides[0], signature);
        var outputs = Groups(sides[1], signature);
        return inputs.Length > 0 && outputs.Length == 1 ? (inputs, outputs[0]) : throw Bad(signature);
    }

    private static string[][] Groups(string side, string signature)
    {
        var groups = new List<string[]>();
        var rest = side.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var end = rest.IndexOf(')');
            if (rest[0] != '(' || end < 0)
            {
                throw Bad(signature);
            }

            var inside = rest[1..end].Trim().ToString();
            string[] names = inside.Length == 0 ? [] : inside.Split(',', StringSplitOptions.TrimEntries);
            if (Array.Exists(names, name => !IsName(name)) || names.Distinct().Count() != names.Length)
            {
                throw Bad(signature);
            }

            groups.Add(names);
            rest = rest[(end + 1)..].TrimStart();
            if (rest.Length > 0)
            {
                var isSeparated = rest[0] == ',' && rest[1..].Trim().Length > 0;
                rest = isSeparated ? rest[1..].TrimStart() : throw Bad(signature);
            }
        }

        return [.. groups];
    }

    private static bool IsName(string name) => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');

    private static FormatException Bad(string signature) =>
        new($"Found signature \"{signature}\", expected the core axes of each array, each name once, and those of one result, such as \"(i,j),(j)->(i)\".");
}
