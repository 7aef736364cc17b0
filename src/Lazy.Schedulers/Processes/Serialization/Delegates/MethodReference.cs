using System.Collections.Concurrent;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>Writes and reads methods and constructors: the declaring type, the row in its module's table of methods, generic arguments.</summary>
internal static class MethodReference
{
    private const int MethodTable = 0x06000000;
    private const int MostRows = 0x00FFFFFF;
    private const int MostRemembered = 1 << 14;

    private static readonly ConcurrentDictionary<(Type, int), MethodBase> Known = new(); // those without type parameters

    /// <summary>Writes a method.</summary>
    /// <param name="writer">The message.</param>
    /// <param name="method">The method.</param>
    /// <param name="holder">The type of what holds it, for a refusal.</param>
    /// <exception cref="TransferRefusal">Another process has no such method.</exception>
    public static void Write(ObjectWriter writer, MethodBase method, Type holder)
    {
        if (method.DeclaringType is not { } type || (method.MetadataToken & ~MostRows) != MethodTable || type.Assembly.IsDynamic)
        {
            throw new TransferRefusal(
                holder,
                "code that was compiled while the program ran",
                "Write the lambda in C#, or keep the expression and compile it inside the function.");
        }

        writer.WriteType(type);
        writer.WriteUInt32((uint)(method.MetadataToken & MostRows));
        Type[] arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        writer.WriteUInt32((uint)arguments.Length);
        foreach (var argument in arguments)
        {
            writer.WriteType(argument);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidTransferException">There is no such method in the type.</exception>
    public static MethodBase Read(ObjectReader reader)
    {
        var type = reader.ReadType();
        var row = reader.ReadUInt32();
        reader.Expect(row <= MostRows, "a method's token");
        var method = Find(type, (int)row);
        var arguments = new Type[reader.ReadLength(1)];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = reader.ReadType();
        }

        var parameters = method.IsGenericMethodDefinition ? method.GetGenericArguments().Length : 0;
        reader.Expect(parameters == arguments.Length, $"{parameters} type arguments for {method.Name}");
        return parameters == 0 ? method : ((MethodInfo)method).MakeGenericMethod(arguments);
    }

    // A token names any method of the module: only one of this very type is what a writer meant.
    private static MethodBase Find(Type type, int row)
    {
        if (Known.TryGetValue((type, row), out var known))
        {
            return known;
        }

        if (type.ContainsGenericParameters || type.HasElementType)
        {
            throw ObjectReader.Invalid($"a method of {TypeNames.Of(type)}", "one of a class or a struct without open type parameters");
        }

        var definition = Resolve(type, row);
        var declaring = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (definition.DeclaringType != declaring)
        {
            throw ObjectReader.Invalid($"method {row} as one of {TypeNames.Of(type)}", "a method that this type declares");
        }

        var method = type.IsGenericType ? MethodBase.GetMethodFromHandle(definition.MethodHandle, type.TypeHandle)! : definition;
        if (Known.Count < MostRemembered && !method.IsCollectible)
        {
            Known.TryAdd((type, row), method);
        }

        return method;
    }

    private static MethodBase Resolve(Type type, int row)
    {
        try
        {
            return type.Module.ResolveMethod(MethodTable | row) ?? throw ObjectReader.Invalid($"method {row}", "a method");
        }
        catch (Exception error) when (error is ArgumentException or BadImageFormatException or MissingMethodException)
        {
            throw new InvalidTransferException($"Found method {row} of {TypeNames.Of(type)} in a message, expected one that its module has.", error);
        }
    }
}
