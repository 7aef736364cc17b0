using System.Numerics;
using System.Text.Json;
using LazyGraph.Execution;

namespace LazyGraph.Conformance;

/// <summary>A type of elements under the name that cases give it.</summary>
internal abstract class ElementType
{
    private static readonly ElementType[] All =
    [
        new ElementType<bool>("bool", ReadElement.Bool, SameElement.Exactly),
        new NumberType<sbyte>("int8", item => item.GetSByte(), SameElement.Exactly),
        new NumberType<byte>("uint8", item => item.GetByte(), SameElement.Exactly),
        new NumberType<short>("int16", item => item.GetInt16(), SameElement.Exactly),
        new NumberType<ushort>("uint16", item => item.GetUInt16(), SameElement.Exactly),
        new NumberType<int>("int32", item => item.GetInt32(), SameElement.Exactly),
        new NumberType<uint>("uint32", item => item.GetUInt32(), SameElement.Exactly),
        new NumberType<long>("int64", item => item.GetInt64(), SameElement.Exactly),
        new NumberType<ulong>("uint64", item => item.GetUInt64(), SameElement.Exactly),
        new NumberType<Half>("float16", ReadElement.Half, (wanted, found, tolerance) => SameElement.Within((double)wanted, (double)found, tolerance)),
        new NumberType<float>("float32", ReadElement.Single, (wanted, found, tolerance) => SameElement.Within(wanted, found, tolerance)),
        new NumberType<double>("float64", ReadElement.Double, SameElement.Within),
        new NumberType<Complex>("complex128", ReadElement.Complex, SameElement.Within),
    ];

    protected ElementType(string name, Type type) => (Name, Type) = (name, type);

    public string Name { get; }

    public Type Type { get; }

    public static ElementType Named(string name) =>
        Array.Find(All, type => type.Name == name) ?? throw new NotThereYetException($"elements of '{name}'");

    public static ElementType Of(ILazyArray array) => Array.Find(All, type => type.Type == array.ElementType)!; // arrays have no other

    /// <summary>Makes an array of just the chunks that a case gives.</summary>
    public ILazyArray Make(JsonElement input) => Make(input, Chunks.Of(ArrayArguments.Lists(input.GetProperty("chunks"))));

    /// <summary>Makes an array of the elements that a case gives, cut as is said.</summary>
    public abstract ILazyArray Make(JsonElement input, ChunkSpec? chunks);

    /// <summary>Calls back with the type.</summary>
    public abstract TResult Accept<TResult>(IElementTypeVisitor<TResult> visitor);

    /// <summary>Calls back with the type, which is to be one of numbers.</summary>
    public virtual TResult AcceptNumber<TResult>(INumberTypeVisitor<TResult> visitor) => throw new NotThereYetException($"a number of '{Name}' is");

    /// <summary>Computes an array block by block.</summary>
    /// <exception cref="WrongBlocksException">A block hasn't the shape that the array's chunks give it, or the array as one tensor is another.</exception>
    public abstract ComputedArray Compute(ILazyArray array, IGraphScheduler scheduler);

    /// <summary>Says where elements differ from those that are expected, or null.</summary>
    public abstract string? Differences(JsonElement expected, Array found, Tolerance tolerance);
}

/// <summary>What is done with a type of elements that is known only when running.</summary>
internal interface IElementTypeVisitor<out TResult>
{
    TResult Visit<T>(ElementType<T> type)
        where T : unmanaged;
}

/// <summary>What is done with a type of numbers that is known only when running.</summary>
internal interface INumberTypeVisitor<out TResult>
{
    TResult Visit<T>(ElementType<T> type)
        where T : unmanaged, INumberBase<T>;
}
