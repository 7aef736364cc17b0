using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>One field of a type: how it is written and read by reflection, and which methods do it without.</summary>
internal abstract class FieldSlot(FieldInfo field, MethodInfo write, MethodInfo read)
{
    public FieldInfo Field { get; } = field;

    /// <summary>Gets the static method (writer, value).</summary>
    public MethodInfo WriteMethod { get; } = write;

    /// <summary>Gets the static method (reader) that gives a value.</summary>
    public MethodInfo ReadMethod { get; } = read;

    public static FieldSlot Of(FieldInfo field)
    {
        // The parts of a tensor count in native numbers, which are no addresses there.
        var owner = FrameworkTypes.IsTensors(field.DeclaringType!) && (field.FieldType == typeof(nint) || field.FieldType == typeof(nint[]))
            ? typeof(TensorNumbers<>)
            : typeof(ValueOf<>);
        var methods = owner.MakeGenericType(field.FieldType);
        return (FieldSlot)Activator.CreateInstance(
            typeof(Typed<>).MakeGenericType(field.FieldType),
            field,
            methods.GetMethod(nameof(ValueOf<>.Write)),
            methods.GetMethod(nameof(ValueOf<>.Read)))!;
    }

    public abstract void Write(ObjectWriter writer, object? value);

    public abstract object? Read(ObjectReader reader);

    private sealed class Typed<T>(FieldInfo field, MethodInfo write, MethodInfo read) : FieldSlot(field, write, read)
    {
        private readonly Action<ObjectWriter, T> _write = write.CreateDelegate<Action<ObjectWriter, T>>();
        private readonly Func<ObjectReader, T> _read = read.CreateDelegate<Func<ObjectReader, T>>();

        public override void Write(ObjectWriter writer, object? value) => _write(writer, (T)value!);

        public override object? Read(ObjectReader reader) => _read(reader);
    }
}

/// <summary>The lengths and strides of a tensor.</summary>
internal static class TensorNumbers<T>
{
    public static void Write(ObjectWriter writer, T value)
    {
        if (value is nint number)
        {
            writer.WriteInt64(number);
            return;
        }

        var numbers = (nint[]?)(object?)value;
        writer.WriteUInt32(numbers is null ? 0 : (uint)numbers.Length + 1);
        foreach (var item in numbers ?? [])
        {
            writer.WriteInt64(item);
        }
    }

    public static T Read(ObjectReader reader)
    {
        if (typeof(T) == typeof(nint))
        {
            return (T)(object)(nint)reader.ReadInt64();
        }

        var length = reader.ReadLength(1) - 1;
        if (length < 0)
        {
            return default!;
        }

        var numbers = new nint[length];
        for (var i = 0; i < length; i++)
        {
            numbers[i] = (nint)reader.ReadInt64();
        }

        return (T)(object)numbers;
    }
}
