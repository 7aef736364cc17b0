using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace LazyGraph.Processes.Serialization;

/// <summary>Types as values.</summary>
internal sealed class TypeCodec(Type type) : Codec(type)
{
    public override bool IsTracked => false;

    public override void WriteObject(ObjectWriter writer, object value) => writer.WriteType((Type)value);

    public override object ReadObject(ObjectReader reader, int slot) => reader.ReadType();
}

internal sealed class BigIntegerCodec : Codec<BigInteger>
{
    public override void Write(ObjectWriter writer, BigInteger value) => ElementSpan<byte>.WriteCounted(writer, value.ToByteArray());

    public override BigInteger Read(ObjectReader reader, int slot) => new(reader.ReadRaw(reader.ReadLength(1)));
}

/// <summary>An object that crosses as a text that it can be made from.</summary>
internal sealed class TextCodec<T>(Func<T, string> write, Func<string, T> read) : Codec<T>
{
    public override bool IsEarly => false;

    public override void Write(ObjectWriter writer, T value) => writer.WriteString(write(value));

    public override T Read(ObjectReader reader, int slot) => read(reader.ReadString() ?? throw ObjectReader.Invalid("no text", "one"));
}

internal sealed class UriCodec : Codec<Uri>
{
    public override bool IsEarly => false;

    public override void Write(ObjectWriter writer, Uri value)
    {
        writer.WriteBoolean(value.IsAbsoluteUri);
        writer.WriteString(value.OriginalString);
    }

    public override Uri Read(ObjectReader reader, int slot)
    {
        var kind = reader.ReadBoolean() ? UriKind.Absolute : UriKind.Relative;
        return new Uri(reader.ReadString() ?? "", kind);
    }
}

/// <summary>Encodings by name: of UTF-8, whether it has a mark and throws; of the others, whether they throw.</summary>
internal sealed class EncodingCodec(Type type) : Codec(type)
{
    public override bool IsEarly => false;

    public override void WriteObject(ObjectWriter writer, object value)
    {
        var encoding = (Encoding)value;
        writer.WriteString(encoding.WebName);
        writer.WriteBoolean(encoding.Preamble.Length > 0);
        writer.WriteBoolean(encoding.DecoderFallback is DecoderExceptionFallback);
    }

    public override object ReadObject(ObjectReader reader, int slot)
    {
        var name = reader.ReadString() ?? "";
        var hasMark = reader.ReadBoolean();
        var throws = reader.ReadBoolean();
        return name switch
        {
            "utf-8" => new UTF8Encoding(hasMark, throws),
            "utf-16" => new UnicodeEncoding(false, hasMark, throws),
            "utf-16BE" => new UnicodeEncoding(true, hasMark, throws),
            _ when throws => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
            _ => Encoding.GetEncoding(name),
        };
    }
}

/// <summary>Regular expressions, those made by the source generator, too: they are interpreted on the other side.</summary>
internal sealed class RegexCodec(Type type) : Codec(type)
{
    public override bool IsEarly => false;

    public override void WriteObject(ObjectWriter writer, object value)
    {
        var regex = (Regex)value;
        writer.WriteString(regex.ToString());
        writer.WriteInt32((int)regex.Options);
        writer.WriteInt64(regex.MatchTimeout.Ticks);
    }

    public override object ReadObject(ObjectReader reader, int slot) =>
        new Regex(reader.ReadString() ?? "", (RegexOptions)reader.ReadInt32(), new TimeSpan(reader.ReadInt64()));
}

internal sealed class StringBuilderCodec : Codec<StringBuilder>
{
    public override void Write(ObjectWriter writer, StringBuilder value) => writer.WriteString(value.ToString());

    public override StringBuilder Read(ObjectReader reader, int slot) => new(reader.ReadString());
}

internal sealed class BitArrayCodec : Codec<BitArray>
{
    public override void Write(ObjectWriter writer, BitArray value)
    {
        var words = new int[(value.Length + 31) / 32];
        value.CopyTo(words, 0);
        writer.WriteUInt32((uint)value.Length);
        ElementSpan<int>.WriteCounted(writer, words);
    }

    public override BitArray Read(ObjectReader reader, int slot)
    {
        var length = reader.ReadUInt32();
        var words = ElementSpan<int>.ReadCounted(reader);
        reader.Expect(length <= int.MaxValue && words.Length == ((long)length + 31) / 32, "as many bits as the words have");
        return new BitArray(words) { Length = (int)length };
    }
}

/// <summary>A lazy value crosses if it is there.</summary>
internal sealed class LazyCodec<T> : Codec<Lazy<T>>
{
    public override bool IsEarly => false;

    public override void Write(ObjectWriter writer, Lazy<T> value)
    {
        if (!value.IsValueCreated)
        {
            throw new TransferRefusal(typeof(Lazy<T>), "Ask for its Value first, or make it inside the function.");
        }

        writer.Path?.Member("Value");
        ValueOf<T>.Write(writer, value.Value);
    }

    public override Lazy<T> Read(ObjectReader reader, int slot) => new(ValueOf<T>.Read(reader));
}

/// <summary>An object of which each process has one.</summary>
internal sealed class SingletonCodec(object single) : Codec(single.GetType())
{
    public override bool IsTracked => false;

    public override void WriteObject(ObjectWriter writer, object value)
    {
    }

    public override object ReadObject(ObjectReader reader, int slot) => single;
}

/// <summary>The codecs of the framework's plain classes.</summary>
internal static class PlainCodecs
{
    public static Codec? Of(Type type)
    {
        if (type == typeof(BigInteger))
        {
            return new BigIntegerCodec();
        }

        if (type == typeof(nint) || type == typeof(nuint))
        {
            return type == typeof(nint) ? new NativeCodec<nint>() : new NativeCodec<nuint>();
        }

        if (type == typeof(CancellationToken))
        {
            return new CancellationTokenCodec();
        }

        if (type == typeof(Uri))
        {
            return new UriCodec();
        }

        if (type == typeof(CultureInfo))
        {
            return new TextCodec<CultureInfo>(static culture => culture.Name, CultureInfo.GetCultureInfo);
        }

        if (type == typeof(CompareInfo))
        {
            return new TextCodec<CompareInfo>(static compare => compare.Name, CompareInfo.GetCompareInfo);
        }

        if (type == typeof(TimeZoneInfo))
        {
            return new TextCodec<TimeZoneInfo>(static zone => zone.ToSerializedString(), TimeZoneInfo.FromSerializedString);
        }

        if (type.IsAssignableTo(typeof(System.Net.IPAddress)))
        {
            return new TextCodec<System.Net.IPAddress>(static address => address.ToString(), System.Net.IPAddress.Parse);
        }

        if (type == typeof(StringBuilder))
        {
            return new StringBuilderCodec();
        }

        if (type == typeof(BitArray))
        {
            return new BitArrayCodec();
        }

        if (type == typeof(DBNull))
        {
            return new SingletonCodec(DBNull.Value);
        }

        if (type.IsAssignableTo(typeof(Type)))
        {
            return new TypeCodec(type);
        }

        if (type.IsAssignableTo(typeof(Encoding)) && FrameworkTypes.IsFramework(type))
        {
            return new EncodingCodec(type);
        }

        return type.IsAssignableTo(typeof(Regex)) ? new RegexCodec(type) : null;
    }
}
