using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Behaviour;

/// <summary>A partition of a bag is a promise like others, wherever a promise is taken.</summary>
public sealed class PartitionPromiseTests
{
    [Fact]
    public void ABagOfPartitionsOfBags()
    {
        var bag = Bag.Range(6, partitions: 3).Map(x => x + 1);
        Gives.Partitions([[1, 2], [3, 4], [5, 6]], Bag.FromDelayed(bag.ToDelayed()));
        Gives.Partitions([[5, 6], [2, 3]], Bag.FromDelayed([bag.Partitions[2], bag.Map(x => x + 1).Partitions[0]]));
        Gives.Value(21, Bag.FromDelayed(bag.ToDelayed()).Sum());
    }

    [Fact]
    public void APartitionAsAnArgument()
    {
        var one = Bag.From([1, 2], partitions: 1).Map(x => x);
        Gives.Elements([3, 4], one.Map((x, all) => x + all.Length, Bag.Range(2, partitions: 1).Partitions[0]));
        Gives.Elements([3, 4], one.Map((int x, int[] all, int[] none) => x + all.Length - none.Length, Bag.Range(2, partitions: 1).Partitions[0], Array.Empty<int>()));
        Gives.Elements([1, 2, 7, 8], one.MapPartitions((items, more) => items.Concat(more), Bag.From([7, 8], partitions: 1).Map(x => x).Partitions[0]));
    }

    [Fact]
    public void APartitionToJoinWith()
    {
        var inner = Bag.Range(3, partitions: 1).Map(x => x * 2).Partitions[0];
        Gives.Elements([(2, 2), (4, 4)], Bag.From([1, 2, 4], partitions: 2).Join(inner, x => x, x => x, (a, b) => (a, b)));
    }
}
