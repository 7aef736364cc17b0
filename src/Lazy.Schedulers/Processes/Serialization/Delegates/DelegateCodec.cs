using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads delegates: the method and what it is called on, of which no more crosses than the method reaches.</summary>
/// <remarks>
/// A delegate is made after its target, which may hold the delegate itself, as a lambda that calls itself does. So delegates have
/// no numbers in a message: one that is met twice is written twice, which costs a few bytes, and read as two that are equal.
/// </remarks>
internal sealed class DelegateCodec : Codec
{
    private const byte Single = 0;
    private const byte Several = 1;

    private DelegateCodec(Type type)
        : base(type)
    {
    }

    public override bool IsTracked => false;

    public static Codec Of(Type type) => type.IsAbstract ? new RefusedCodec(type, "Use a delegate type such as Func.") : new DelegateCodec(type);

    public override void WriteObject(ObjectWriter writer, object value)
    {
        var function = (Delegate)value;
        if (!function.HasSingleTarget)
        {
            WriteParts(writer, function.GetInvocationList());
            return;
        }

        writer.WriteByte(Single);
        var (method, target) = (function.Method, function.Target);
        MethodReference.Write(writer, method, Type);
        if (target is not null && ClosureClass.Is(target.GetType()))
        {
            ClosureReach.Of(target.GetType(), CaptureScan.Of(method)).Widen(writer, target);
        }

        ShowTarget(writer.Path, target);
        writer.WriteReference(target);
    }

    public override object ReadObject(ObjectReader reader, int slot)
    {
        reader.Expect(reader.AllowsDelegates, "data: what comes from a worker has delegates only where they are the result");
        switch (reader.ReadByte())
        {
            case Single:
                var method = MethodReference.Read(reader) as MethodInfo ?? throw ObjectReader.Invalid("a constructor", "a method");
                return Make(method, reader.ReadReference());
            case Several:
                var parts = new Delegate[reader.ReadLength(1)];
                reader.Expect(parts.Length > 1, "several delegates");
                for (var i = 0; i < parts.Length; i++)
                {
                    parts[i] = reader.ReadReference() is Delegate part && part.GetType() == Type ? part : throw ObjectReader.Invalid("another object", $"a {TypeNames.Of(Type)}");
                }

                return Delegate.Combine(parts)!; // of more than one
            default:
                throw ObjectReader.Invalid("an unknown kind of delegate", "one or several");
        }
    }

    // An object of the user's whose method this is, or whose field a lambda uses, is what the method calls this.
    private static void ShowTarget(TransferPath? path, object? target)
    {
        if (target is not null && !ClosureClass.Is(target.GetType()) && !TransferPath.IsOfLibrary(target.GetType().Assembly))
        {
            path?.Member("this");
        }
        else
        {
            path?.Hidden();
        }
    }

    private static void WriteParts(ObjectWriter writer, Delegate[] parts)
    {
        writer.WriteByte(Several);
        writer.WriteUInt32((uint)parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            writer.Path?.Index(i);
            writer.WriteReference(parts[i]);
        }
    }

    private Delegate Make(MethodInfo method, object? target)
    {
        try
        {
            return Delegate.CreateDelegate(Type, target, method);
        }
        catch (Exception error) when (error is ArgumentException or MissingMethodException or MethodAccessException or NotSupportedException)
        {
            throw new InvalidTransferException($"Found the method {TypeNames.Of(method.DeclaringType!)}.{method.Name} as a {TypeNames.Of(Type)}, expected one that fits: {error.Message}", error); // a method that was read has a type
        }
    }
}
