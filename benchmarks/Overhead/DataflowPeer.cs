using System.Threading.Tasks.Dataflow;

namespace LazyGraph.Benchmarks.Overhead;

/// <summary>TPL Dataflow: a TransformBlock a task, joins before tasks of several inputs, and a WriteOnceBlock behind a task that several read.</summary>
internal sealed class DataflowPeer : IOverheadPeer
{
    private readonly List<TransformBlock<int, int>> _leaves = [];
    private ISourceBlock<int>[]? _outputs;

    public string Name => "TPL Dataflow";

    public int Tasks { get; private set; }

    public void Build(string shape, int n)
    {
        _outputs = Shapes.Build<ISourceBlock<int>, BlockMaker>(shape, n, new BlockMaker(_leaves, shape is "layered" or "wave"), out var tasks);
        Tasks = tasks;
    }

    public int Run()
    {
        foreach (var leaf in _leaves)
        {
            leaf.Post(0);
        }

        var last = 0;
        foreach (var output in _outputs!)
        {
            last = output.Receive();
        }

        _leaves.Clear();
        _outputs = null;
        return last;
    }

    private readonly struct BlockMaker(List<TransformBlock<int, int>> leaves, bool isShared) : ITaskMaker<ISourceBlock<int>>
    {
        public ISourceBlock<int> Leaf()
        {
            var leaf = new TransformBlock<int, int>(static _ => 1);
            leaves.Add(leaf);
            return Source(leaf);
        }

        public ISourceBlock<int> Make(ISourceBlock<int> a)
        {
            var block = new TransformBlock<int, int>(static value => unchecked(value + 1));
            a.LinkTo(block);
            return Source(block);
        }

        public ISourceBlock<int> Make(ISourceBlock<int> a, ISourceBlock<int> b)
        {
            var join = new JoinBlock<int, int>();
            var block = new TransformBlock<Tuple<int, int>, int>(static values => unchecked(values.Item1 + values.Item2 + 1));
            join.LinkTo(block);
            a.LinkTo(join.Target1);
            b.LinkTo(join.Target2);
            return Source(block);
        }

        public ISourceBlock<int> Make(ISourceBlock<int> a, ISourceBlock<int> b, ISourceBlock<int> c)
        {
            var join = new JoinBlock<int, int, int>();
            var block = new TransformBlock<Tuple<int, int, int>, int>(static values => unchecked(values.Item1 + values.Item2 + values.Item3 + 1));
            join.LinkTo(block);
            a.LinkTo(join.Target1);
            b.LinkTo(join.Target2);
            c.LinkTo(join.Target3);
            return Source(block);
        }

        public ISourceBlock<int> Sum(ISourceBlock<int>[] all)
        {
            var batch = new BatchBlock<int>(all.Length);
            var block = new TransformBlock<int[], int>(static values => values.Sum());
            batch.LinkTo(block);
            foreach (var source in all)
            {
                source.LinkTo(batch);
            }

            return Source(block);
        }

        // A TransformBlock gives its value to one reader only.
        private ISourceBlock<int> Source(ISourceBlock<int> block)
        {
            if (!isShared)
            {
                return block;
            }

            var held = new WriteOnceBlock<int>(null);
            block.LinkTo(held);
            return held;
        }
    }
}
