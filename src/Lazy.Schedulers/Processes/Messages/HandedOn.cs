namespace LazyGraph.Processes.Messages;

/// <summary>How a result tells that an object in it is the very one of an input, or of a value that the user gave: by the number of that and the object's place in it.</summary>
/// <remarks>Only for disposable objects. A copy would be disposed of beside the original, by the run or by the user.</remarks>
internal static class HandedOn
{
    public static long Number(int external, int place) => ((long)place << 32) | (uint)external;

    public static (int External, int Place) Of(long number) => ((int)(uint)number, (int)(number >> 32));
}
