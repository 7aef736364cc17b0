using System.Collections;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads exceptions: with their type, message, fields and stack, or as a <see cref="RemoteException"/> where a field can't cross.</summary>
internal sealed class ExceptionCodec : Codec
{
    private readonly FieldInfo[] _fields;

    private ExceptionCodec(Type type)
        : base(type) => _fields = ExceptionParts.AddedFields(type);

    public static Codec Of(Type type) => type.IsAbstract ? new RefusedCodec(type, "Throw an exception of a class that is not abstract.") : new ExceptionCodec(type);

    /// <summary>Gets what crosses in place of an exception: itself, unless its type can't be named in another process.</summary>
    public static Exception Crossing(AssemblyCatalog catalog, Exception exception)
    {
        try
        {
            catalog.Types.DescriptionOf(exception.GetType());
            return exception;
        }
        catch (TransferRefusal)
        {
            return RemoteException.Of(exception);
        }
    }

    public override void WriteObject(ObjectWriter writer, object value)
    {
        var exception = (Exception)value;
        if (writer.IsTrial)
        {
            WriteEmpty(writer);
            return;
        }

        var values = ValuesOf(writer.Catalog, exception);
        writer.WriteBoolean(values is not null);
        if (values is not null)
        {
            writer.WriteString(ExceptionParts.GivenMessage(exception));
            writer.WriteInt32(exception.HResult);
            writer.WriteString(exception.HelpLink);
            writer.WriteString(exception.Source);
        }
        else
        {
            writer.WriteString(RemoteException.MessageOf(exception));
        }

        writer.WriteString(RemoteException.StackTraceOf(exception));
        WriteInner(writer, exception.InnerException);
        if (values is null)
        {
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            writer.WriteBoolean(values[i].Crosses);
            if (values[i].Crosses)
            {
                WriteValue(writer, values[i].Value);
            }
        }

        WriteData(writer, exception.Data);
    }

    public override object ReadObject(ObjectReader reader, int slot) => reader.ReadBoolean() ? ReadWhole(reader, slot) : ReadStandIn(reader, slot);

    private Exception ReadWhole(ObjectReader reader, int slot)
    {
        var exception = (Exception)RuntimeHelpers.GetUninitializedObject(Type);
        reader.Register(slot, exception);
        ExceptionParts.SetMessage(exception, reader.ReadString());
        exception.HResult = reader.ReadInt32();
        exception.HelpLink = reader.ReadString();
        exception.Source = reader.ReadString();
        ExceptionParts.SetStack(exception, reader.ReadString());
        ExceptionParts.SetInner(exception, ReadInner(reader));
        foreach (var field in _fields)
        {
            if (reader.ReadBoolean())
            {
                field.SetValue(exception, reader.ReadReference()); // an object that does not fit is an ArgumentException, and so a damaged message
            }
        }

        for (var left = reader.ReadLength(2); left > 0; left--)
        {
            var key = reader.ReadReference();
            exception.Data[key!] = reader.ReadReference();
        }

        return exception;
    }

    private RemoteException ReadStandIn(ObjectReader reader, int slot)
    {
        var message = reader.ReadString() ?? string.Empty;
        var exception = new RemoteException(Type.FullName ?? Type.Name, message, reader.ReadString());
        reader.Register(slot, exception);
        ExceptionParts.SetInner(exception, ReadInner(reader));
        return exception;
    }

    private static Exception? ReadInner(ObjectReader reader) => reader.ReadReference() switch
    {
        null => null,
        Exception inner => inner,
        var other => throw ObjectReader.Invalid($"a {TypeNames.Of(other.GetType())} as an inner exception", "an exception"),
    };

    private void WriteEmpty(ObjectWriter writer)
    {
        writer.WriteBoolean(true);
        writer.WriteString(null);
        writer.WriteInt32(0);
        writer.WriteString(null);
        writer.WriteString(null);
        writer.WriteString(null);
        writer.WriteReference(null);
        foreach (var _ in _fields)
        {
            writer.WriteBoolean(false);
        }

        writer.WriteUInt32(0);
    }

    private static void WriteInner(ObjectWriter writer, Exception? inner)
    {
        writer.Path?.Member(nameof(Exception.InnerException));
        writer.WriteReference(inner is null ? null : Crossing(writer.Catalog, inner));
    }

    private static void WriteValue(ObjectWriter writer, object? value)
    {
        writer.Path?.Hidden();
        switch (value)
        {
            case Exception inner:
                writer.WriteReference(Crossing(writer.Catalog, inner));
                break;
            case Exception[] inner:
                writer.WriteReference(Array.ConvertAll(inner, one => Crossing(writer.Catalog, one)));
                break;
            default:
                writer.WriteReference(value);
                break;
        }
    }

    // Null if the exception can't cross as it is. What the framework's classes hold and can't send (tokens, streams) is left out.
    private (bool Crosses, object? Value)[]? ValuesOf(AssemblyCatalog catalog, Exception exception)
    {
        var values = new (bool Crosses, object? Value)[_fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = _fields[i].GetValue(exception);
            values[i] = (value is Exception[] || (value is not ReadOnlyCollection<Exception> && ExceptionCheck.CanCross(catalog, value)), value); // the view that an AggregateException makes of its array
            if (!values[i].Crosses && !IsOfFramework(_fields[i]))
            {
                return null;
            }
        }

        return values;
    }

    private static bool IsOfFramework(FieldInfo field) =>
        field.DeclaringType!.Assembly == typeof(object).Assembly || field.DeclaringType.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal); // a field has a type, an assembly a name

    private static void WriteData(ObjectWriter writer, IDictionary data)
    {
        var plain = data.Cast<DictionaryEntry>().Where(entry => IsPlain(entry.Key) && (entry.Value is null || IsPlain(entry.Value))).ToList();
        writer.WriteUInt32((uint)plain.Count);
        foreach (var entry in plain)
        {
            writer.WriteReference(entry.Key);
            writer.WriteReference(entry.Value);
        }
    }

    private static bool IsPlain(object value) =>
        value is string or decimal or DateTime or DateTimeOffset or TimeSpan or Guid || (value.GetType().IsPrimitive && value is not (nint or nuint));
}
