using LazyGraph.Processes.Serialization;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class AnyObjectProperties
{
    [Fact]
    public void Any_object_comes_back() => AnyObject.ForAll((_, value) => Assert.Equal(AnyObject.Show(value), AnyObject.Show(Crossing.Of(value))));

    [Fact]
    public void The_same_object_gives_the_same_bytes_and_a_writer_can_be_used_again()
    {
        var writer = Crossing.Writer();
        AnyObject.ForAll((seed, value) =>
        {
            writer.WriteRoot(value);
            Assert.Equal(Crossing.Bytes(value), writer.Body.ToArray());
            if (seed % 2 == 0)
            {
                writer.Reset();
            }
        });
    }

    [Fact]
    public void A_reader_can_be_used_again_after_any_message()
    {
        var reader = Crossing.Reader();
        AnyObject.ForAll((seed, value) =>
        {
            var bytes = Crossing.Bytes(value);
            if (seed % 3 == 0)
            {
                Assert.Throws<InvalidTransferException>(() => Read(reader, bytes[..^1]));
            }

            Assert.Equal(AnyObject.Show(value), AnyObject.Show(Read(reader, bytes)));
        });
    }

    private static object? Read(ObjectReader reader, byte[] bytes)
    {
        Crossing.Tell();
        Assert.Empty(reader.ReadSegmentTable(bytes));
        return reader.ReadRoot();
    }
}
