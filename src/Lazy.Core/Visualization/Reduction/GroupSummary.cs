using System.Globalization;

namespace LazyGraph.Visualization;

/// <summary>Collects what the one node that stands for a group says about its members.</summary>
internal sealed class GroupSummary(PictureNode first)
{
    private const int MostNames = 3;

    private readonly List<string> _names = []; // the first few operations, and one more if there are others
    private int _count;
    private int _longestChain;
    private int? _firstOrder;
    private int? _lastOrder;
    private bool _isAsked;
    private bool _hasFunctions;

    public void Add(PictureNode member, int chainLength)
    {
        var name = member.Operation.Length > 0 ? member.Operation : member.Label;
        if (_names.Count <= MostNames && !_names.Contains(name))
        {
            _names.Add(name);
        }

        _count += member.Count;
        _longestChain = Math.Max(_longestChain, chainLength);
        _isAsked |= member.IsAsked;
        _hasFunctions |= member.Kind == PictureKind.Function;
        if (member.Order is { } order)
        {
            _firstOrder = Math.Min(_firstOrder ?? order, order);
            _lastOrder = Math.Max(_lastOrder ?? order, order);
        }
    }

    public PictureNode ToNode(int id)
    {
        if (_count == 1)
        {
            return first with { Id = id };
        }

        var label = string.Join(", ", _names.Take(MostNames)) + (_names.Count > MostNames ? ", …" : "");
        return new()
        {
            Id = id,
            Kind = _hasFunctions ? PictureKind.Function : first.Kind,
            Label = label,
            Operation = label,
            Tooltip = Tooltip(label),
            Order = _firstOrder,
            IsAsked = _isAsked,
            Count = _count,
        };
    }

    private string Tooltip(string label)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{label}: {_count:N0} nodes") };
        if (_longestChain > 1)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"longest chain among them: {_longestChain:N0}"));
        }

        if (_firstOrder is { } from)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"run as number {from:N0} to {_lastOrder:N0}"));
        }

        return string.Join('\n', lines);
    }
}
