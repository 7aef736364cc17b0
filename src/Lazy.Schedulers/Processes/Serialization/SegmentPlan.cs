namespace LazyGraph.Processes.Serialization;

/// <summary>An array that is to be filled from a segment: known before it is allocated.</summary>
internal sealed class SegmentPlan(Type element, int[] lengths)
{
    private readonly RawElements _elements = RawElements.Of(element);

    public Int128 Bytes => lengths.Aggregate((Int128)_elements.Size, static (bytes, length) => bytes * length);

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

    // Every element is overwritten by the segment, so nothing is cleared where that can be had.
    public Array Allocate() => lengths.Length == 1 ? _elements.Allocate(lengths[0]) : Array.CreateInstance(element, lengths);
}
