namespace LazyGraph.Arrays;

/// <summary>Goes through [outer, along, inner] in tiles: of a run along the axis if nothing lies behind it, else of a row.</summary>
internal struct ScanWalk(TileScope scope, AxisExtent extent, int total)
{
    private const int TilesBetweenLooks = 64; // at the token

    private readonly int _length = extent.Inner == 1 ? extent.Length : extent.Inner;
    private int _looks;

    /// <summary>Gets the number of the first element.</summary>
    public int Start { get; private set; }

    /// <summary>Gets how many there are.</summary>
    public int Count { get; private set; }

    public int Outer { get; private set; }

    /// <summary>Gets the index along the axis.</summary>
    public int Along { get; private set; }

    /// <summary>Gets the index behind the axis.</summary>
    public int Column { get; private set; }

    public bool MoveNext()
    {
        Start += Count;
        if (Start >= total)
        {
            return false;
        }

        if (_looks++ % TilesBetweenLooks == 0)
        {
            scope.Stop.ThrowIfCancellationRequested();
        }

        var (run, place) = Math.DivRem(Start, _length);
        Count = Math.Min(KernelExpression.TileLength, _length - place);
        if (extent.Inner == 1)
        {
            (Outer, Along, Column) = (run, place, 0);
        }
        else
        {
            (Outer, Along) = Math.DivRem(run, extent.Length);
            Column = place;
        }

        return true;
    }
}
