using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>A stretch of an axis of a result, and the elements of a source that fill it.</summary>
/// <param name="Source">The number of the array; a negative number ~k stands for value number k everywhere.</param>
/// <param name="Start">The place of the first element in it.</param>
/// <param name="Step">1 or -1; 0 repeats that element.</param>
/// <param name="Length">How many.</param>
internal readonly record struct AxisRun(int Source, long Start, long Step, long Length);

/// <summary>A part of a run that reads a single block.</summary>
/// <param name="Source">As of the run.</param>
/// <param name="Block">The number of the block along the axis.</param>
/// <param name="Start">The place of the first element in the block.</param>
/// <param name="Step">As of the run.</param>
/// <param name="Target">Where it goes in the block of the result.</param>
/// <param name="Length">How many elements; -1: as many as the block has.</param>
/// <param name="IsWhole">Whether it is the block as it is.</param>
internal readonly record struct AxisAtom(int Source, int Block, int Start, int Step, int Target, int Length, bool IsWhole);

/// <summary>Of what each block of a result is made, along one axis.</summary>
internal sealed class AxisPlan
{
    private readonly AxisAtom[] _atoms;
    private readonly int[] _first; // of each block, and behind the last one the number of atoms

    private AxisPlan(AxisAtom[] atoms, int[] first, long[] lengths)
    {
        _atoms = atoms;
        _first = first;
        Lengths = lengths;
    }

    /// <summary>Gets the lengths of the result's blocks.</summary>
    public long[] Lengths { get; }

    /// <summary>The axis as it is. Lengths may be unknown.</summary>
    public static AxisPlan Keep(long[] lengths) => Join([lengths]);

    /// <summary>The blocks of several arrays one after the other. Lengths may be unknown.</summary>
    public static AxisPlan Join(long[][] lengths)
    {
        var atoms = new List<AxisAtom>();
        for (var source = 0; source < lengths.Length; source++)
        {
            for (var block = 0; block < lengths[source].Length; block++)
            {
                atoms.Add(new AxisAtom(source, block, 0, 1, 0, checked((int)lengths[source][block]), IsWhole: true));
            }
        }

        return new AxisPlan([.. atoms], [.. Enumerable.Range(0, atoms.Count + 1)], lengths.Length == 1 ? lengths[0] : [.. lengths.SelectMany(each => each)]);
    }

    /// <summary>Runs one after the other.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="starts">For each source where its blocks begin, and the length of its axis.</param>
    /// <param name="longest">Neighbours are put into one block up to this length. If not given, each part that reads a single block becomes a block.</param>
    public static AxisPlan Of(IEnumerable<AxisRun> runs, long[][] starts, long longest = 0)
    {
        var atoms = new List<AxisAtom>();
        foreach (var run in runs)
        {
            if (run.Length > 0)
            {
                Cut(run, run.Source < 0 ? [] : starts[run.Source], atoms);
            }
        }

        if (atoms.Count == 0)
        {
            atoms.Add(new AxisAtom(0, 0, 0, 1, 0, 0, IsWhole: starts[0].Length == 2 && starts[0][1] == 0));
        }

        var placed = new AxisAtom[atoms.Count];
        var (first, lengths) = (new List<int>(), new List<long>());
        for (var i = 0; i < placed.Length; i++)
        {
            if (i == 0 || lengths[^1] + atoms[i].Length > longest)
            {
                first.Add(i);
                lengths.Add(0);
            }

            placed[i] = atoms[i] with { Target = checked((int)lengths[^1]) };
            lengths[^1] += atoms[i].Length;
        }

        first.Add(placed.Length);
        return new AxisPlan(placed, [.. first], [.. lengths]);
    }

    /// <summary>Gets what a block is made of.</summary>
    public ReadOnlySpan<AxisAtom> Atoms(int block) => _atoms.AsSpan(_first[block].._first[block + 1]);

    private static void Cut(AxisRun run, long[] starts, List<AxisAtom> atoms)
    {
        if (run.Source < 0)
        {
            if (run.Length > Array.MaxLength)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Found {run.Length} elements to put in at one place, expected at most {Array.MaxLength}: they are one block. Concatenate the arrays instead."), nameof(run));
            }

            atoms.Add(new AxisAtom(run.Source, 0, 0, 1, 0, checked((int)run.Length), IsWhole: false));
            return;
        }

        var block = BlockAt(starts, run.Start);
        if (run.Step == 0)
        {
            atoms.Add(new AxisAtom(run.Source, block, (int)(run.Start - starts[block]), 0, 0, checked((int)run.Length), IsWhole: false));
            return;
        }

        var (place, rest) = (run.Start, run.Length);
        for (; rest > 0; block += (int)run.Step)
        {
            var (begin, end) = (starts[block], starts[block + 1]);
            var length = Math.Min(rest, run.Step > 0 ? end - place : place - begin + 1);
            if (length > 0)
            {
                atoms.Add(new AxisAtom(run.Source, block, (int)(place - begin), (int)run.Step, 0, (int)length, run.Step > 0 && length == end - begin));
                place += run.Step * length;
                rest -= length;
            }
        }
    }

    // The block with that element: the last one that begins there, since those before it have no element.
    private static int BlockAt(long[] starts, long place)
    {
        var (low, high) = (0, starts.Length - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = starts[middle] <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
