using System.Collections.Concurrent;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>What some code reaches of an object that holds captured variables: which of its fields, and what of the closures that it has from outer scopes.</summary>
internal sealed class ClosureReach
{
    private static readonly ConcurrentDictionary<(Type, CaptureSet), ClosureReach> Known = new();

    private readonly bool[] _fields;
    private readonly (FieldInfo Field, ClosureReach Reach)[] _outer;
    private readonly bool _isClosure;

    private ClosureReach(Type type, CaptureSet captures)
    {
        var fields = ObjectShape.Of(type).Fields;
        _isClosure = ClosureClass.Is(type);
        _fields = Array.ConvertAll(fields, field => !_isClosure || captures.Contains(field));
        _outer = [.. fields.Where((field, i) => _fields[i] && ClosureClass.Is(field.FieldType)).Select(field => (field, Of(field.FieldType, captures)))];
    }

    /// <summary>Gets what code that names some fields reaches from an object of a type.</summary>
    public static ClosureReach Of(Type type, CaptureSet captures) =>
        type.IsCollectible ? new ClosureReach(type, captures) : Known.GetOrAdd((type, captures), static key => new ClosureReach(key.Item1, key.Item2));

    /// <summary>Tells a writer which fields of an object and of the closures behind it must cross.</summary>
    public void Widen(ObjectWriter writer, object target)
    {
        if (_isClosure)
        {
            writer.Widen(target, _fields);
        }

        foreach (var (field, reach) in _outer)
        {
            if (field.GetValue(target) is { } outer)
            {
                reach.Widen(writer, outer);
            }
        }
    }
}
