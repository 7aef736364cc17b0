using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Leaves words as they are.</summary>
internal readonly struct RawWords : IWordMap<ulong>
{
    public static int ElementsPerWord => 1;

    public void Store(Vector512<ulong> words, ref ulong destination) => words.StoreUnsafe(ref destination);

    public void Store(Vector256<ulong> words, ref ulong destination) => words.StoreUnsafe(ref destination);

    public void Store(Vector128<ulong> words, ref ulong destination) => words.StoreUnsafe(ref destination);

    public void Store(ulong word, ref ulong destination) => destination = word;
}
