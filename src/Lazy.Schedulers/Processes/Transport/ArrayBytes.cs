using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Transport;

/// <summary>The memory of arrays of unmanaged elements, of any rank, as bytes. A span is too short for a large one: it comes in pieces.</summary>
internal static class ArrayBytes
{
    /// <summary>Few calls for a large array, and no length near the limit of an int.</summary>
    private const int LargestPiece = 1 << 30;

    /// <summary>Gets how many bytes an array's elements take.</summary>
    /// <remarks>The elements must hold no references: the memory is read and written as it lies.</remarks>
    public static long LengthOf(Array array) =>
        array.LongLength * RuntimeHelpers.SizeOf(array.GetType().GetElementType()!.TypeHandle); // an array's type has an element type

    /// <summary>Gets how many bytes the elements of arrays take together.</summary>
    public static long TotalOf(IReadOnlyList<Array> arrays)
    {
        var total = 0L;
        for (var i = 0; i < arrays.Count; i++)
        {
            total = checked(total + LengthOf(arrays[i]));
        }

        return total;
    }

    /// <summary>Gets the piece of an array's memory that begins at an offset; empty at the end.</summary>
    public static Span<byte> Piece(Array array, long offset)
    {
        var length = (int)Math.Min(LengthOf(array) - offset, LargestPiece);
        return length == 0 ? [] : MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(array), (nint)offset), length);
    }
}
