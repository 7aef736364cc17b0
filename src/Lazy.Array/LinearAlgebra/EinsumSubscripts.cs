namespace LazyGraph.Arrays;

/// <summary>What the subscripts of an Einstein sum mean for given operands: which axes belong together, and which are summed.</summary>
/// <remarks>
/// Each letter is a label, and so is each axis that an ellipsis stands for; labels are numbered from zero: first those of
/// the ellipsis, from left to right, then the letters in the order in which they appear. Rules are NumPy's: between operands
/// an axis of one element goes with any length; within one operand the axes of a repeated letter have equal lengths.
/// </remarks>
internal sealed class EinsumSubscripts
{
    private readonly string[] _names;

    internal EinsumSubscripts(int[][] operands, int[] output, long[] lengths, string[] names)
    {
        Operands = operands;
        Output = output;
        Lengths = lengths;
        _names = names;
        Contracted = [.. Enumerable.Range(0, lengths.Length).Where(label => !output.Contains(label))];
        OutputShape = Array.ConvertAll(output, label => lengths[label]);
    }

    /// <summary>Gets for each operand the label of each of its axes. A label that appears twice takes the diagonal.</summary>
    public int[][] Operands { get; }

    /// <summary>Gets the label of each axis of the result; no label appears twice.</summary>
    public int[] Output { get; }

    /// <summary>Gets the labels that are summed over, in increasing order.</summary>
    public int[] Contracted { get; }

    /// <summary>Gets the length of each label; <see cref="Chunks.Unknown"/> if no operand says it.</summary>
    public long[] Lengths { get; }

    /// <summary>Gets the shape of the result.</summary>
    public long[] OutputShape { get; }

    /// <summary>Reads subscripts such as <c>ij,jk->ik</c> or <c>...ij,...jk</c>.</summary>
    /// <param name="subscripts">One term for each operand, and perhaps one for the result. Spaces do not count.</param>
    /// <param name="shapes">The shapes of the operands, in which lengths may be unknown.</param>
    /// <exception cref="ArgumentException">They cannot be read, or do not fit the operands.</exception>
    public static EinsumSubscripts Parse(string subscripts, params IReadOnlyList<long[]> shapes)
    {
        ArgumentNullException.ThrowIfNull(subscripts);
        return new EinsumParser(subscripts, shapes).Parse();
    }

    /// <summary>Gets what a label is called in messages: its letter, or the place of an axis in the ellipsis.</summary>
    public string NameOf(int label) => _names[label];

    /// <summary>Returns the subscripts in full: without spaces, with the result's, and <c>[…-1]</c> for the last axis of an ellipsis.</summary>
    public override string ToString() =>
        $"{string.Join(',', Operands.Select(Text))}->{Text(Output)}";

    private string Text(int[] labels) => string.Concat(labels.Select(label => _names[label]));
}
