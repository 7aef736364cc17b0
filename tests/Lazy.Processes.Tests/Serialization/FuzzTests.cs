using LazyGraph.Processes.Serialization;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class FuzzTests
{
    private const int Messages = 10_000;

    // More than any message of some hundred bytes can justify.
    private const long MostBytes = 1 << 20;

    [Fact]
    public void A_damaged_message_ends_in_a_value_or_a_clear_exception() => Limited.Run(() =>
    {
        var random = new Random(20_26);
        var reader = Crossing.Reader();
        var refused = 0;
        for (var i = 0; i < Messages; i++)
        {
            var bytes = Damage(Crossing.Bytes(AnyObject.Of(i % 500)), random);
            Crossing.Tell();
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                reader.ReadSegmentTable(bytes);
                reader.ReadRoot();
            }
            catch (InvalidTransferException)
            {
                refused++;
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < MostBytes + (64 * bytes.Length), $"Message {i} of {bytes.Length} bytes took {allocated} bytes.");
        }

        Assert.InRange(refused, Messages / 4, Messages);
    });

    [Fact]
    public void Each_cut_of_a_message_is_refused()
    {
        var bytes = Crossing.Bytes(new object[] { "a", new List<int> { 1 }, new Dictionary<string, object> { ["k"] = new int[2, 2] }, (1, "x") });
        var reader = Crossing.Reader();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidTransferException>(() =>
            {
                reader.ReadSegmentTable(bytes.AsMemory(0, length));
                reader.ReadRoot();
            });
        }
    }

    [Fact]
    public void Random_bytes_are_refused() => Limited.Run(() =>
    {
        var random = new Random(1);
        var reader = Crossing.Reader();
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(5, 60)];
            random.NextBytes(bytes.AsSpan(i % 2 == 0 ? 0 : 4));
            try
            {
                reader.ReadSegmentTable(bytes);
                reader.ReadRoot();
            }
            catch (InvalidTransferException)
            {
            }
        }
    });

    [Fact]
    public void A_type_of_an_assembly_that_is_not_listed_is_refused()
    {
        var writer = Crossing.Writer();
        writer.WriteRoot(new AnyObject.Leaf(1, "a", null));
        var reader = new ObjectReader(AssemblyCatalog.Empty(), null, allowsDelegates: false);
        reader.ReadSegmentTable(writer.Body);

        Assert.Throws<InvalidTransferException>(reader.ReadRoot);
    }

    [Fact]
    public void An_object_of_another_type_than_the_field_is_refused()
    {
        // The same shape, but the field's object is a list where a string array is expected.
        var bytes = Crossing.Bytes(new Loose { Items = new List<string>() });
        var swapped = Replace(bytes, Description(typeof(Loose)), Description(typeof(Holder)));
        var reader = Crossing.Reader();

        reader.ReadSegmentTable(swapped);

        Assert.Throws<InvalidTransferException>(reader.ReadRoot);
    }

    private static byte[] Description(Type type) => Crossing.Writer().Catalog.Types.DescriptionOf(type);

    private static byte[] Replace(byte[] bytes, byte[] old, byte[] with)
    {
        Assert.Equal(old.Length, with.Length);
        var place = bytes.AsSpan().IndexOf(old);
        Assert.True(place > 0);
        with.CopyTo(bytes, place);
        return bytes;
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var place = random.Next(random.Next(4) == 0 ? 0 : Math.Min(4, bytes.Length - 1), bytes.Length);
            switch (random.Next(5))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes[place] = 0xFF;
                    break;
                case 3:
                    bytes = [.. bytes[..place], (byte)random.Next(256), .. bytes[place..]];
                    break;
                default:
                    bytes = bytes.Length > 5 ? bytes[..Math.Max(5, place)] : bytes;
                    break;
            }
        }

        return bytes;
    }

    private sealed class Holder
    {
        public string[]? Items { get; init; }
    }

    private sealed class Loose
    {
        public object? Items { get; init; }
    }
}
