namespace LazyGraph.Arrays;

/// <summary>Reads the subscripts of an Einstein sum and checks them against the operands.</summary>
internal sealed class EinsumParser(string subscripts, IReadOnlyList<long[]> shapes)
{
    private const string Ellipsis = "...";
    private const string Arrow = "->";

    private readonly string _text = subscripts.Replace(" ", string.Empty, StringComparison.Ordinal);
    private readonly List<string> _names = [];
    private readonly Dictionary<char, int> _letters = [];
    private int _broadcast; // axes that the longest ellipsis stands for; their labels are the first ones

    public EinsumSubscripts Parse()
    {
        var arrow = _text.IndexOf(Arrow, StringComparison.Ordinal);
        var terms = (arrow < 0 ? _text : _text[..arrow]).Split(',');
        var output = arrow < 0 ? null : _text[(arrow + Arrow.Length)..];
        if (terms.Length != shapes.Count)
        {
            throw Error($"{Counted(terms.Length, "term")} for {Counted(shapes.Count, "operand")}", "one term for each operand: separate the terms by commas");
        }

        for (var operand = 0; operand < terms.Length; operand++)
        {
            Check(terms[operand], TermOf(operand));
            var letters = Letters(terms[operand]).Length;
            var rank = shapes[operand].Length;
            var hasEllipsis = HasEllipsis(terms[operand]);
            if (letters > rank || (letters < rank && !hasEllipsis))
            {
                throw Error(
                    $"{Counted(letters, "letter")} in {TermOf(operand)} for an operand of shape {Shape(operand)}",
                    $"{(hasEllipsis ? "at most " : string.Empty)}{rank}: write one letter for each axis{(letters > rank ? string.Empty : ", or '...' for the others")}");
            }

            _broadcast = Math.Max(_broadcast, hasEllipsis ? rank - letters : 0);
        }

        for (var axis = 0; axis < _broadcast; axis++)
        {
            _names.Add($"[…{axis - _broadcast}]");
        }

        var operands = new int[terms.Length][];
        for (var operand = 0; operand < terms.Length; operand++)
        {
            operands[operand] = Labels(terms[operand], shapes[operand].Length);
            CheckDiagonals(operand, operands[operand]);
        }

        var lengths = Enumerable.Range(0, _names.Count).Select(label => LengthOf(label, operands)).ToArray();

        var result = output is null ? ImplicitOutput(terms) : ExplicitOutput(output);
        return new EinsumSubscripts(operands, result, lengths, [.. _names]);
    }

    private static bool HasEllipsis(string term) => term.Contains('.', StringComparison.Ordinal);

    private static string Letters(string term) => term.Replace(Ellipsis, string.Empty, StringComparison.Ordinal);

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : what == "axis" ? $"{count} axes" : $"{count} {what}s";

    private static string TermOf(int operand) => $"term {operand + 1}";

    private string Shape(int operand) => $"({string.Join(", ", shapes[operand].Select(length => length == Chunks.Unknown ? "?" : $"{length}"))})";

    /// <summary>Checks that a term is letters and at most one ellipsis.</summary>
    private void Check(string term, string name)
    {
        var place = term.IndexOf(Ellipsis, StringComparison.Ordinal);
        var letters = place < 0 ? term : term.Remove(place, Ellipsis.Length);
        foreach (var letter in letters)
        {
            if (letter == '.')
            {
                throw Error($"dots in {name} that are not one ellipsis", "three dots, once in a term: write '...' for the axes without letters");
            }

            if (!char.IsAsciiLetter(letter))
            {
                throw Error($"'{letter}' in {name}", "letters a to z and A to Z, commas between terms, '...' and one '->': write one letter for each axis");
            }
        }
    }

    /// <summary>Gets the labels of the axes of an operand; those of its ellipsis are the last ones of the longest ellipsis.</summary>
    private int[] Labels(string term, int rank)
    {
        var labels = new int[rank];
        var axis = 0;
        for (var i = 0; i < term.Length; i++)
        {
            if (term[i] == '.')
            {
                var skipped = rank - Letters(term).Length;
                for (var j = 0; j < skipped; j++)
                {
                    labels[axis++] = _broadcast - skipped + j;
                }

                i += Ellipsis.Length - 1;
                continue;
            }

            if (!_letters.TryGetValue(term[i], out var label))
            {
                label = _names.Count;
                _names.Add($"{term[i]}");
                _letters.Add(term[i], label);
            }

            labels[axis++] = label;
        }

        return labels;
    }

    /// <summary>Checks that the axes of a letter that an operand repeats are equally long.</summary>
    private void CheckDiagonals(int operand, int[] labels)
    {
        var shape = shapes[operand];
        for (var axis = 0; axis < labels.Length; axis++)
        {
            var first = Array.IndexOf(labels, labels[axis]);
            if (shape[axis] != shape[first] && shape[axis] != Chunks.Unknown && shape[first] != Chunks.Unknown)
            {
                throw Error(
                    $"lengths {shape[first]} and {shape[axis]} of '{_names[labels[axis]]}' in {TermOf(operand)} for an operand of shape {Shape(operand)}",
                    "equal lengths: a letter that is twice in one term takes the diagonal");
            }
        }
    }

    /// <summary>Gets the one length of a label: one goes with any other; an unknown one is taken for what the others say.</summary>
    private long LengthOf(int label, int[][] operands)
    {
        var (length, at) = (1L, -1); // and the operand that says so, if its length is neither one nor unknown
        for (var operand = 0; operand < operands.Length; operand++)
        {
            for (var axis = 0; axis < operands[operand].Length; axis++)
            {
                var found = shapes[operand][axis];
                if (operands[operand][axis] != label || found == 1)
                {
                    continue;
                }

                if (found == Chunks.Unknown)
                {
                    length = at < 0 ? Chunks.Unknown : length;
                }
                else if (at < 0)
                {
                    (length, at) = (found, operand);
                }
                else if (found != length)
                {
                    throw Error(
                        $"length {length} of '{_names[label]}' in {TermOf(at)} and {found} in {TermOf(operand)}, operands of shapes {string.Join(" and ", Enumerable.Range(0, shapes.Count).Select(Shape))}",
                        "equal lengths or 1: give axes that do not belong together different letters");
                }
            }
        }

        return length;
    }

    /// <summary>Gets the labels of a result that is not written: those of the ellipsis, then the letters that appear once, in the order of the alphabet, capitals first.</summary>
    private int[] ImplicitOutput(string[] terms)
    {
        var letters = string.Concat(terms).Where(char.IsAsciiLetter).GroupBy(letter => letter).Where(group => group.Count() == 1);
        return [.. Enumerable.Range(0, _broadcast), .. letters.Select(group => group.Key).Order().Select(letter => _letters[letter])];
    }

    private int[] ExplicitOutput(string output)
    {
        const string name = "the result's term";
        Check(output, name);
        if (_broadcast > 0 && !HasEllipsis(output))
        {
            throw Error($"no ellipsis in {name} '{output}' while those of the operands stand for {Counted(_broadcast, "axis")}", "'...' in it: they are not summed over");
        }

        var labels = new List<int>();
        for (var i = 0; i < output.Length; i++)
        {
            if (output[i] == '.')
            {
                labels.AddRange(Enumerable.Range(0, _broadcast));
                i += Ellipsis.Length - 1;
                continue;
            }

            if (!_letters.TryGetValue(output[i], out var label))
            {
                throw Error($"'{output[i]}' in {name}, but in no operand's", "letters of the operands: name an axis of an operand by it");
            }

            if (labels.Contains(label))
            {
                throw Error($"'{output[i]}' twice in {name}", "each letter once: the axes of a result are different ones");
            }

            labels.Add(label);
        }

        return [.. labels];
    }

    private ArgumentException Error(string found, string expected, string argument = nameof(subscripts)) => new($"Found {found}, expected {expected}. The subscripts are '{subscripts}'.", argument);
}
