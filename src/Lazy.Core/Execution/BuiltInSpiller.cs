using System.Numerics;
using System.Runtime.InteropServices;

namespace LazyGraph.Execution;

/// <summary>Spills strings and one-dimensional arrays of plain numbers.</summary>
internal sealed class BuiltInSpiller : ISpiller
{
    public static readonly BuiltInSpiller Instance = new();

    private static readonly Dictionary<Type, ArrayCodec> Codecs = new()
    {
        [typeof(bool[])] = new ArrayCodec<bool>(),
        [typeof(byte[])] = new ArrayCodec<byte>(),
        [typeof(sbyte[])] = new ArrayCodec<sbyte>(),
        [typeof(char[])] = new ArrayCodec<char>(),
        [typeof(short[])] = new ArrayCodec<short>(),
        [typeof(ushort[])] = new ArrayCodec<ushort>(),
        [typeof(int[])] = new ArrayCodec<int>(),
        [typeof(uint[])] = new ArrayCodec<uint>(),
        [typeof(long[])] = new ArrayCodec<long>(),
        [typeof(ulong[])] = new ArrayCodec<ulong>(),
        [typeof(Half[])] = new ArrayCodec<Half>(),
        [typeof(float[])] = new ArrayCodec<float>(),
        [typeof(double[])] = new ArrayCodec<double>(),
        [typeof(decimal[])] = new ArrayCodec<decimal>(),
        [typeof(Complex[])] = new ArrayCodec<Complex>(),
    };

    public bool CanSpill(object result) => result is string || Codecs.ContainsKey(result.GetType());

    public void Write(object result, Stream stream)
    {
        if (result is string text)
        {
            stream.Write(MemoryMarshal.AsBytes(text.AsSpan())); // UTF-16 as it is: lone surrogates come back, too
        }
        else
        {
            stream.Write(Codecs[result.GetType()].BytesOf(result));
        }
    }

    public object Read(Type resultType, Stream stream)
    {
        if (resultType != typeof(string))
        {
            return Codecs[resultType].Read(stream);
        }

        var characters = new char[stream.Length / sizeof(char)];
        stream.ReadExactly(MemoryMarshal.AsBytes(characters.AsSpan()));
        return new string(characters);
    }

    private abstract class ArrayCodec
    {
        public abstract ReadOnlySpan<byte> BytesOf(object array);

        public abstract object Read(Stream stream);
    }

    private sealed class ArrayCodec<T> : ArrayCodec
        where T : unmanaged
    {
        public override unsafe object Read(Stream stream)
        {
            var array = GC.AllocateUninitializedArray<T>(checked((int)(stream.Length / sizeof(T))));
            stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
            return array;
        }

        public override ReadOnlySpan<byte> BytesOf(object array) => MemoryMarshal.AsBytes(((T[])array).AsSpan());
    }
}
