using System.Globalization;

namespace LazyGraph.Tests.Regressions;

/// <summary>A random expression of arrays of one shape, whose parts are shared at random.</summary>
internal sealed class AnyExpression
{
    private readonly Random _random;
    private readonly long _rows;
    private readonly long _columns;
    private readonly List<LazyArray<double>> _parts = [];

    public AnyExpression(int seed)
    {
        _random = new Random(seed);
        (_rows, _columns) = (_random.Next(1, 40), _random.Next(1, 40));
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            _parts.Add(Source());
        }

        for (var i = _random.Next(2, 25); i > 0; i--)
        {
            _parts.Add(Step());
        }
    }

    public LazyArray<double> Array => _parts[^1];

    private ChunkSpec Cut => ChunkSpec.Of([_random.Next(1, (int)_rows + 1), _random.Next(1, (int)_columns + 1)]);

    private LazyArray<double> Part => _parts[Math.Max(_random.Next(_parts.Count), _random.Next(_parts.Count))];

    private LazyArray<double> Source()
    {
        var elements = new double[_rows, _columns];
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                elements[row, column] = _random.Next(12) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => -0.0, _ => (_random.NextDouble() * 4) - 2 };
            }
        }

        return _random.Next(5) switch
        {
            0 => LazyArray.Arange((double)(_rows * _columns), chunks: _random.Next(1, 200)).Reshape(_rows, _columns) * 0.01,
            1 => LazyArray.Random(_random.Next()).Normal(0, 1, [_rows, _columns], Cut),
            2 => LazyArray.FromFunction((long row, long column) => (row * 0.3) - column, [_rows, _columns], Cut),
            3 => LazyArray.Full([_rows, _columns], 0.7, Cut),
            _ => LazyArray.From(elements, Cut),
        };
    }

    private LazyArray<double> Step()
    {
        var (x, y) = (Part, Part);
        var (row, column) = (_random.Next((int)_rows), _random.Next((int)_columns));
        return _random.Next(30) switch
        {
            0 => x + y,
            1 => x - y,
            2 => x * y,
            3 => x / y,
            4 => x.Abs().Sqrt(),
            5 => x.Map(v => (v * 0.5) + 1),
            6 => LazyArray.Map(x, y, (a, b) => a > b ? a - b : b * 0.25),
            7 => x.MapEach(v => Math.Floor(v * 8) / 8),
            8 => x.Sin(),
            9 => x.Maximum(y),
            10 => x.Minimum(0.5),
            11 => x.Clip(-1, 1),
            12 => x - x.Mean(0),
            13 => x - x.Sum(1, keepDims: true),
            14 => x + y.Max(),
            15 => x * y.NanMean(),
            16 => LazyArray.Where(x > y, x, y * 2),
            17 => x.Rechunk(Cut),
            18 => x[row, ..] + y,
            19 => x[.., column..(column + 1)] * y,
            20 => x.Flip(_random.Next(2)),
            21 => x.Roll(_random.Next(-50, 50), _random.Next(2)),
            22 => x.CumSum(_random.Next(2)),
            23 => LazyArray.Concatenate([x[..row, ..], y[row.., ..]]),
            24 => x.T.Reshape(_rows, _columns),
            25 => x.With(3.0, row, ..),
            26 => x.With(0.125, y > 1.0),
            27 => x.As<float>().As<double>(),
            28 => (x > 0.0).As<double>() + x.IsNaN().As<double>(),
            _ => x.MapBlocks(block => block),
        };
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Array}");
}
