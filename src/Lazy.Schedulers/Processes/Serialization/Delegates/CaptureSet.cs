using System.Collections.Frozen;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>Fields of closure classes: those that some code reaches, or all there are.</summary>
/// <remarks>A field is known by its definition, so that all instances of a generic closure share it.</remarks>
internal sealed class CaptureSet
{
    /// <summary>No field.</summary>
    public static readonly CaptureSet Empty = new(FrozenSet<(Module, int)>.Empty, false);

    /// <summary>Every field of every closure: what is sent where the code can't be read.</summary>
    public static readonly CaptureSet Everything = new(FrozenSet<(Module, int)>.Empty, true);

    private readonly FrozenSet<(Module Module, int Token)> _fields;
    private readonly bool _hasAll;

    private CaptureSet(FrozenSet<(Module, int)> fields, bool hasAll)
    {
        _fields = fields;
        _hasAll = hasAll;
    }

    /// <summary>Makes a set of fields, each by the module that declares it and its metadata token.</summary>
    public static CaptureSet Of(IReadOnlyCollection<(Module Module, int Token)> fields) => fields.Count == 0 ? Empty : new(fields.ToFrozenSet(), false);

    /// <summary>Gets whether a field is one of the set.</summary>
    public bool Contains(FieldInfo field) => _hasAll || _fields.Contains((field.Module, field.MetadataToken));

    /// <summary>Gets whether this set has all that another has.</summary>
    public bool Includes(CaptureSet other)
    {
        if (_hasAll || ReferenceEquals(this, other))
        {
            return true;
        }

        if (other._hasAll || other._fields.Count > _fields.Count)
        {
            return false;
        }

        foreach (var field in other._fields)
        {
            if (!_fields.Contains(field))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gets a set with what either has.</summary>
    public CaptureSet With(CaptureSet other) =>
        Includes(other) ? this
        : other.Includes(this) ? other
        : Of([.. _fields, .. other._fields]);
}
