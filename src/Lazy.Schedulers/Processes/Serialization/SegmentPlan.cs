using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>An array that is to be filled from a segment: known before it is allocated.</summary>
internal sealed class SegmentPlan(Type element, int[] lengths)
{
    private static readonly MethodInfo AllocateOf = typeof(SegmentPlan).GetMethod(nameof(AllocateArray), BindingFlags.Static | BindingFlags.NonPublic)!;

    public Int128 Bytes { get; } = lengths.Aggregate((Int128)RawTypes.SizeOf(element), static (bytes, length) => bytes * length);

    public static SegmentPlan[] Read(ObjectReader reader, int count)
    {
        var plans = new SegmentPlan[count];
        for (var i = 0; i < count; i++)
        {
            var type = reader.Catalog.Types.TypeOf(reader.ReadRaw(reader.ReadLength(1)));
            reader.Expect(type.IsArray && RawTypes.IsRaw(type.GetElementType()!), "an array of plain numbers");
            var lengths = new int[type.GetArrayRank()];
            for (var axis = 0; axis < lengths.Length; axis++)
            {
                var length = reader.ReadUInt32();
                reader.Expect(length <= Array.MaxLength, "a length that an array can have");
                lengths[axis] = (int)length;
            }

            plans[i] = new SegmentPlan(type.GetElementType()!, lengths);
        }

        return plans;
    }

    // Every element is overwritten by the segment, so nothing is cleared.
    public Array Allocate() => lengths.Length == 1
        ? (Array)AllocateOf.MakeGenericMethod(element).Invoke(null, [lengths[0]])!
        : Array.CreateInstance(element, lengths);

    private static T[] AllocateArray<T>(int length) => GC.AllocateUninitializedArray<T>(length);
}
