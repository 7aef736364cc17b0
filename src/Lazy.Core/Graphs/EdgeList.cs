using System.Buffers;
using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

/// <summary>The edges of a graph while it is discovered: for each node in turn, the numbers of the tasks that it reads.</summary>
/// <remarks>Kept in pieces, each twice as long as the one before up to a limit, so that growing neither copies nor leaves arrays behind.</remarks>
internal struct EdgeList
{
    private const int FirstPiece = 64;
    private const int LongestPiece = 1 << 16;

    private readonly List<int[]> _pieces = [];
    private int[] _piece = ArrayPool<int>.Shared.Rent(FirstPiece); // the last of _pieces, being filled
    private int _length; // of what is filled of it
    private int _before; // the length of the pieces before it

    public EdgeList() => _pieces.Add(_piece);

    public readonly int Count => _before + _length;

    /// <summary>Adds an edge, unless the input is a constant: constants are no tasks and have no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(GraphNode input)
    {
        var source = input.Index;
        if (source < 0)
        {
            return;
        }

        var piece = _piece;
        var length = _length;
        if ((uint)length >= (uint)piece.Length)
        {
            piece = NextPiece();
            length = 0;
        }

        piece[length] = source;
        _length = length + 1;
    }

    /// <summary>Adds the edges from all inputs of a node: its arguments, and those that it only runs after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddInputs(GraphNode node)
    {
        node.LinkInputs(ref this);
        if ((node.Origin.Traits & NodeTraits.After) != 0)
        {
            foreach (var awaited in node.Origin.Policy!.After) // the trait says that there is a policy
            {
                Add(awaited);
            }
        }
    }

    /// <summary>Gets the edges, piece by piece.</summary>
    public readonly ReadOnlySpan<int> Piece(int number) =>
        number == _pieces.Count - 1 ? _piece.AsSpan(0, _length) : _pieces[number];

    public readonly int PieceCount => _pieces.Count;

    public void Return()
    {
        foreach (var piece in _pieces)
        {
            ArrayPool<int>.Shared.Return(piece);
        }

        _pieces.Clear();
        _piece = [];
        _length = 0;
        _before = 0;
    }

    private int[] NextPiece()
    {
        _before = checked(_before + _piece.Length); // a graph has at most 2^31 - 1 edges
        _piece = ArrayPool<int>.Shared.Rent(Math.Min(_piece.Length * 2, LongestPiece));
        _pieces.Add(_piece);
        return _piece;
    }
}
