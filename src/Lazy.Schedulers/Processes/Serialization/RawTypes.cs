using System.Collections.Concurrent;

namespace LazyGraph.Processes.Serialization;

internal static class RawTypes
{
    public static bool IsRaw(Type type) => type.IsPrimitive;
    public static int SizeOf(Type type) => 8;
}
