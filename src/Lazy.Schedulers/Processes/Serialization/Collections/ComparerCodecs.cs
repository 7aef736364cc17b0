using System.Globalization;

namespace LazyGraph.Processes.Serialization;

/// <summary>The framework's comparers of strings, those of a culture by its name.</summary>
internal sealed class StringComparerCodec(Type type) : Codec(type)
{
    private const byte Ordinal = 0;
    private const byte OrdinalIgnoreCase = 1;
    private const byte OfCulture = 2;

    public override bool IsTracked => false;

    public override void WriteObject(ObjectWriter writer, object value)
    {
        var comparer = (StringComparer)value;
        if (StringComparer.IsWellKnownOrdinalComparer(comparer, out var ignoresCase))
        {
            writer.WriteByte(ignoresCase ? OrdinalIgnoreCase : Ordinal);
        }
        else if (StringComparer.IsWellKnownCultureAwareComparer(comparer, out var compareInfo, out var options))
        {
            writer.WriteByte(OfCulture);
            writer.WriteString(compareInfo.Name);
            writer.WriteInt32((int)options);
        }
        else
        {
            throw new TransferRefusal(Type, "Use one of the comparers that StringComparer gives.");
        }
    }

    public override object ReadObject(ObjectReader reader, int slot) => reader.ReadByte() switch
    {
        Ordinal => StringComparer.Ordinal,
        OrdinalIgnoreCase => StringComparer.OrdinalIgnoreCase,
        OfCulture => StringComparer.Create(CultureInfo.GetCultureInfo(reader.ReadString() ?? ""), (CompareOptions)reader.ReadInt32()),
        var other => throw ObjectReader.Invalid($"{other}", "a kind of string comparer"),
    };
}

/// <summary>Finds the codecs of the framework's comparers.</summary>
internal static class ComparerCodecs
{
    public static Codec? Of(Type type)
    {
        if (!FrameworkTypes.IsFramework(type))
        {
            return null;
        }

        if (type.IsAssignableTo(typeof(StringComparer)))
        {
            return new StringComparerCodec(type);
        }

        if (type == typeof(ReferenceEqualityComparer))
        {
            return new SingletonCodec(ReferenceEqualityComparer.Instance);
        }

        for (var level = type.BaseType; level is { IsConstructedGenericType: true }; level = level.BaseType)
        {
            if (level.GetGenericTypeDefinition() is var definition && (definition == typeof(EqualityComparer<>) || definition == typeof(Comparer<>)))
            {
                // Default has no state, so another object of its type is as good.
                var single = level.GetProperty(nameof(EqualityComparer<>.Default))!.GetValue(null)!;
                return single.GetType() == type ? new SingletonCodec(single) : null;
            }
        }

        return null;
    }
}
