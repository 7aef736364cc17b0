using LazyGraph.Execution;
using LazyGraph.Processes.Serialization;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Serialization;

public sealed class ObjectTests
{
    [Fact]
    public void Private_readonly_and_inherited_fields_come_back()
    {
        var back = Crossing.Of(new Derived("secret", 3) { Note = "n" });

        Assert.Equal(("secret", 3, "n"), (back.Base, back.Own, back.Note));
        Assert.Null(back.StaysBehind);
    }

    [Fact]
    public void Both_tiers_write_the_same_bytes()
    {
        var point = new Pair<string>(new Point("p", 1, 2.5), "x");
        var first = Crossing.Bytes(point);
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(point, Crossing.Of(point));
        }

        Assert.Equal(first, Crossing.Bytes(point));
    }

    [Fact]
    public void Shared_references_stay_shared_and_cycles_stay_cycles()
    {
        var node = new Node { Name = "a" };
        node.Next = node;
        node.Items.Add(node);
        node.ByName["me"] = node;
        node.Boxed = new Box { Inner = node };

        var back = Crossing.Of(new[] { node, node });

        Assert.Same(back[0], back[1]);
        Assert.Same(back[0], back[0].Next);
        Assert.Same(back[0], back[0].Items[0]);
        Assert.Same(back[0], back[0].ByName["me"]);
        Assert.Same(back[0], ((Box)back[0].Boxed!).Inner);
    }

    [Fact]
    public void A_box_that_holds_itself_comes_back()
    {
        var holder = new Node();
        object box = new Box { Inner = holder };
        holder.Boxed = box;

        var back = (Box)Crossing.Of(box);

        Assert.Same(back.Inner, ((Box)back.Inner!.Boxed!).Inner);
    }

    [Fact]
    public void A_key_that_leads_back_to_the_map_is_complete_when_it_is_put_in()
    {
        var key = new Key { Names = [] };
        key.Names[key] = 7;
        key.Name = "complete";
        key.Rehash();

        var back = Crossing.Of(key);

        Assert.Equal("complete", back.Name);
        Assert.Equal(7, back.Names[back]);
    }

    [Fact]
    public void A_cycle_through_what_is_made_last_is_refused()
    {
        var holder = new Node();
        var list = System.Collections.Immutable.ImmutableList.Create(holder);
        holder.Boxed = list;

        Assert.Contains("holds itself", Crossing.Refused(list).Message, StringComparison.Ordinal);
        Assert.Same(holder.Name, Crossing.Of(new Node { Boxed = System.Collections.Immutable.ImmutableList.Create(new Node()) }).Name);
    }

    [Fact]
    public void A_chain_of_a_million_comes_back()
    {
        Node? first = null;
        for (var i = 0; i < 1_000_000; i++)
        {
            first = new Node(isBare: true) { Next = first };
        }

        var back = Limited.Run(() => Crossing.Of(first));

        var count = 0;
        for (var node = back; node is not null; node = node.Next)
        {
            count++;
        }

        Assert.Equal(1_000_000, count);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(1_000_000)]
    public void Nested_lists_come_back_or_are_refused(int depth)
    {
        var nested = new List<object>();
        for (var i = 1; i < depth; i++)
        {
            nested = [nested];
        }

        if (depth > DeepStack.MostNested)
        {
            Limited.Run(() => Assert.Contains("too long to follow", Crossing.Refused(nested).Message, StringComparison.Ordinal), 1 << 20);
            return;
        }

        var back = Limited.Run(() => Crossing.Of(nested), 1 << 20);
        var count = 1;
        for (; back.Count > 0; back = (List<object>)back[0])
        {
            count++;
        }

        Assert.Equal(depth, count);
    }

    [Fact]
    public void A_refusal_deep_in_a_chain_shows_its_ends()
    {
        var first = new Node { Name = "last", Boxed = Stream.Null };
        for (var i = 0; i < 1000; i++)
        {
            first = new Node { Next = first };
        }

        var path = Crossing.Refused(new { first }).Path;

        Assert.StartsWith("first.Next.Next", path, StringComparison.Ordinal);
        Assert.EndsWith("Next.Boxed", path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_deep_in_a_chain_finds_a_key_whose_content_comes_later()
    {
        var key = new Key { Name = "late" };
        object chain = new Node { Boxed = new object[] { key, new Dictionary<Key, int> { [key] = 1 } } };
        for (var i = 0; i < 199; i++)
        {
            chain = new Node { Boxed = chain };
        }

        var back = (Node)Crossing.Of(chain);
        while (back.Boxed is Node next)
        {
            back = next;
        }

        var pair = (object[])back.Boxed!;
        Assert.Equal(1, ((Dictionary<Key, int>)pair[1])[(Key)pair[0]]);
    }

    [Fact]
    public void A_surrogate_crosses_in_place_of_its_object()
    {
        var folder = new Folder("tmp");

        var back = Crossing.Of(new object[] { folder, folder });

        Assert.Equal("tmp!", Assert.IsType<Folder>(back[0]).Path);
        Assert.Same(back[0], back[1]);
    }

    [Fact]
    public void Externals_cross_by_number()
    {
        var known = new Known(new Node());

        var back = Crossing.Of<object[]>([known.Object, "a", known.Object], known);

        Assert.Same(known.Object, back[0]);
        Assert.Same(known.Object, back[2]);
        Assert.Equal(2, known.Asked);
    }

    [Fact]
    public void Anonymous_types_tuples_inline_arrays_and_empty_structs_come_back()
    {
        Assert.Equal(new { A = 1, B = "b" }, Crossing.Of(new { A = 1, B = "b" }));
        var names = default(Three);
        names[1] = "one";
        Assert.Equal("one", Crossing.Of(names)[1]);
        Assert.Equal(3, Crossing.Of(new Nothing[3]).Length);
        Assert.Equal(5, Crossing.Of(new NoFields[5]).Length);
        Assert.Equal([("a", new Point("b", 1, 2))], Crossing.Of(new List<(string, Point)> { ("a", new Point("b", 1, 2)) }));
        Assert.Equal(new Nested<Dictionary<string, Point[]>>.Inner<int>(3), Crossing.Of(new Nested<Dictionary<string, Point[]>>.Inner<int>(3)));
        IEnumerable<int> expression = [1, 2, 3];
        Assert.Equal(expression, Crossing.Of(expression));
        Assert.Equal([1, 2], Crossing.Of(Yielded()));
        Assert.NotNull(Crossing.Of(new object()));
    }

    [Fact]
    public void A_closure_object_is_written_with_the_fields_that_delegates_reach()
    {
        var kept = "kept";
        var left = "left";
        var closure = ((Func<string>)(() => kept + left)).Target!;
        var fields = ObjectShape.Of(closure.GetType()).Fields;
        var writer = Crossing.Writer();
        var probe = new Widening(writer, closure, [.. fields.Select(field => field.Name == "kept")]);

        writer.WriteRoot(probe.Wrap());

        var back = ((object[])Crossing.Read(writer)!)[0];
        Assert.Equal(["kept", null], fields.Where(field => field.FieldType == typeof(string)).OrderBy(field => field.Name).Select(field => field.GetValue(back)));
    }

    private static IEnumerable<int> Yielded()
    {
        yield return 1;
        yield return 2;
    }

    internal sealed record Point(string Name, int X, double Y);

    internal sealed record Pair<T>(Point First, T Second);

    private class Base0(string secret)
    {
        private readonly string _value = secret;

        public string Base => _value;
    }

    private sealed class Derived(string secret, int own) : Base0(secret)
    {
        private readonly int _value = own;

        [NonSerialized]
        public readonly Stream? StaysBehind = Stream.Null;

        public int Own => _value;

        public string? Note { get; init; }
    }

    internal sealed class Node(bool isBare = false)
    {
        public string? Name { get; set; }

        public Node? Next { get; set; }

        public List<Node> Items { get; } = isBare ? null! : [];

        public Dictionary<string, Node> ByName { get; } = isBare ? null! : [];

        public object? Boxed { get; set; }
    }

    internal struct Box
    {
        public Node? Inner;
    }

    private sealed class Key
    {
        public Dictionary<Key, int> Names { get; set; } = [];

        public string Name { get; set; } = "";

        public void Rehash() => Names = new Dictionary<Key, int>(Names);

        public override bool Equals(object? obj) => obj is Key other && other.Name == Name;

        public override int GetHashCode() => Name.Length;
    }

    private sealed class Folder(string path) : ISurrogated
    {
        public string Path => path;

        public object ToSurrogate() => new Stand { Path = path };

        private sealed class Stand : ISurrogate
        {
            public string Path { get; init; } = "";

            public object Restore() => new Folder(Path + "!");
        }
    }

    private sealed class Known(object value) : IExternals
    {
        public object Object => value;

        public int Asked { get; private set; }

        public bool TryName(object candidate, out long number)
        {
            number = -5;
            Asked += ReferenceEquals(candidate, value) ? 1 : 0;
            return ReferenceEquals(candidate, value);
        }

        public object Resolve(long number) => number == -5 ? value : throw new InvalidTransferException("no such object");
    }

    // Writes the closure, then widens its set: the writer has to start over.
    private sealed class Widening(ObjectWriter writer, object closure, bool[] fields)
    {
        public object Wrap() => new object[] { closure, new Trigger(writer, closure, fields) };

        private sealed class Trigger(ObjectWriter writer, object closure, bool[] fields) : ISurrogated
        {
            public object ToSurrogate()
            {
                writer.Widen(closure, fields);
                return new Stand();
            }
        }

        private sealed class Stand : ISurrogate
        {
            // What stands for a trigger is a trigger's type again.
            public object Restore() => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(Trigger));
        }
    }

    [System.Runtime.CompilerServices.InlineArray(3)]
    private struct Three
    {
        private string _first;
    }

    private struct Nothing;

    private struct NoFields
    {
        [NonSerialized]
        public string? Behind = "here";

        public NoFields()
        {
        }
    }

    private static class Nested<T>
    {
        public sealed record Inner<TOther>(TOther Value, T? Other = default);
    }
}
