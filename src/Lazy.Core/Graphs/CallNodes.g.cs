// Written by eng/GenerateArities.cs; change it there.
#nullable enable
using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

// A call of a plain function, typed to the last argument. Its delegate is read from the origin without a check:
// Delayed.Func and Delayed.Call, which make both, see to it that they fit.

internal sealed class CallNode<TResult>(NodeOrigin origin) : Delayed<TResult>(origin)
{
    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 0;

    internal override GraphNode GetArgument(int position) => position switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<TResult>>(Origin.Invoker!)(); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<TResult>(origin);
}

internal sealed class CallNode<T1, TResult>(NodeOrigin origin, Delayed<T1> a1) : Delayed<TResult>(origin)
{
    private readonly Delayed<T1> _a1 = a1;

    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 1;

    internal override GraphNode GetArgument(int position) => position switch
    {
        0 => _a1,
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
        stack.Push(_a1);
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        edges.Add(_a1);
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<T1, TResult>>(Origin.Invoker!)(_a1.Result); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        readers.Release(_a1);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<T1, TResult>(origin, (Delayed<T1>)arguments[0]);
}

internal sealed class CallNode<T1, T2, TResult>(NodeOrigin origin, Delayed<T1> a1, Delayed<T2> a2) : Delayed<TResult>(origin)
{
    private readonly Delayed<T1> _a1 = a1;
    private readonly Delayed<T2> _a2 = a2;

    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 2;

    internal override GraphNode GetArgument(int position) => position switch
    {
        0 => _a1,
        1 => _a2,
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
        stack.Push(_a2);
        stack.Push(_a1);
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        edges.Add(_a1);
        edges.Add(_a2);
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<T1, T2, TResult>>(Origin.Invoker!)(_a1.Result, _a2.Result); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        readers.Release(_a1);
        readers.Release(_a2);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<T1, T2, TResult>(origin, (Delayed<T1>)arguments[0], (Delayed<T2>)arguments[1]);
}

internal sealed class CallNode<T1, T2, T3, TResult>(NodeOrigin origin, Delayed<T1> a1, Delayed<T2> a2, Delayed<T3> a3) : Delayed<TResult>(origin)
{
    private readonly Delayed<T1> _a1 = a1;
    private readonly Delayed<T2> _a2 = a2;
    private readonly Delayed<T3> _a3 = a3;

    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 3;

    internal override GraphNode GetArgument(int position) => position switch
    {
        0 => _a1,
        1 => _a2,
        2 => _a3,
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
        stack.Push(_a3);
        stack.Push(_a2);
        stack.Push(_a1);
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        edges.Add(_a1);
        edges.Add(_a2);
        edges.Add(_a3);
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<T1, T2, T3, TResult>>(Origin.Invoker!)(_a1.Result, _a2.Result, _a3.Result); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        readers.Release(_a1);
        readers.Release(_a2);
        readers.Release(_a3);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<T1, T2, T3, TResult>(origin, (Delayed<T1>)arguments[0], (Delayed<T2>)arguments[1], (Delayed<T3>)arguments[2]);
}

internal sealed class CallNode<T1, T2, T3, T4, TResult>(NodeOrigin origin, Delayed<T1> a1, Delayed<T2> a2, Delayed<T3> a3, Delayed<T4> a4) : Delayed<TResult>(origin)
{
    private readonly Delayed<T1> _a1 = a1;
    private readonly Delayed<T2> _a2 = a2;
    private readonly Delayed<T3> _a3 = a3;
    private readonly Delayed<T4> _a4 = a4;

    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 4;

    internal override GraphNode GetArgument(int position) => position switch
    {
        0 => _a1,
        1 => _a2,
        2 => _a3,
        3 => _a4,
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
        stack.Push(_a4);
        stack.Push(_a3);
        stack.Push(_a2);
        stack.Push(_a1);
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        edges.Add(_a1);
        edges.Add(_a2);
        edges.Add(_a3);
        edges.Add(_a4);
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<T1, T2, T3, T4, TResult>>(Origin.Invoker!)(_a1.Result, _a2.Result, _a3.Result, _a4.Result); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        readers.Release(_a1);
        readers.Release(_a2);
        readers.Release(_a3);
        readers.Release(_a4);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<T1, T2, T3, T4, TResult>(origin, (Delayed<T1>)arguments[0], (Delayed<T2>)arguments[1], (Delayed<T3>)arguments[2], (Delayed<T4>)arguments[3]);
}

internal sealed class CallNode<T1, T2, T3, T4, T5, TResult>(NodeOrigin origin, Delayed<T1> a1, Delayed<T2> a2, Delayed<T3> a3, Delayed<T4> a4, Delayed<T5> a5) : Delayed<TResult>(origin)
{
    private readonly Delayed<T1> _a1 = a1;
    private readonly Delayed<T2> _a2 = a2;
    private readonly Delayed<T3> _a3 = a3;
    private readonly Delayed<T4> _a4 = a4;
    private readonly Delayed<T5> _a5 = a5;

    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 5;

    internal override GraphNode GetArgument(int position) => position switch
    {
        0 => _a1,
        1 => _a2,
        2 => _a3,
        3 => _a4,
        4 => _a5,
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
        stack.Push(_a5);
        stack.Push(_a4);
        stack.Push(_a3);
        stack.Push(_a2);
        stack.Push(_a1);
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        edges.Add(_a1);
        edges.Add(_a2);
        edges.Add(_a3);
        edges.Add(_a4);
        edges.Add(_a5);
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<T1, T2, T3, T4, T5, TResult>>(Origin.Invoker!)(_a1.Result, _a2.Result, _a3.Result, _a4.Result, _a5.Result); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        readers.Release(_a1);
        readers.Release(_a2);
        readers.Release(_a3);
        readers.Release(_a4);
        readers.Release(_a5);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<T1, T2, T3, T4, T5, TResult>(origin, (Delayed<T1>)arguments[0], (Delayed<T2>)arguments[1], (Delayed<T3>)arguments[2], (Delayed<T4>)arguments[3], (Delayed<T5>)arguments[4]);
}

internal sealed class CallNode<T1, T2, T3, T4, T5, T6, TResult>(NodeOrigin origin, Delayed<T1> a1, Delayed<T2> a2, Delayed<T3> a3, Delayed<T4> a4, Delayed<T5> a5, Delayed<T6> a6) : Delayed<TResult>(origin)
{
    private readonly Delayed<T1> _a1 = a1;
    private readonly Delayed<T2> _a2 = a2;
    private readonly Delayed<T3> _a3 = a3;
    private readonly Delayed<T4> _a4 = a4;
    private readonly Delayed<T5> _a5 = a5;
    private readonly Delayed<T6> _a6 = a6;

    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 6;

    internal override GraphNode GetArgument(int position) => position switch
    {
        0 => _a1,
        1 => _a2,
        2 => _a3,
        3 => _a4,
        4 => _a5,
        5 => _a6,
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
        stack.Push(_a6);
        stack.Push(_a5);
        stack.Push(_a4);
        stack.Push(_a3);
        stack.Push(_a2);
        stack.Push(_a1);
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        edges.Add(_a1);
        edges.Add(_a2);
        edges.Add(_a3);
        edges.Add(_a4);
        edges.Add(_a5);
        edges.Add(_a6);
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<T1, T2, T3, T4, T5, T6, TResult>>(Origin.Invoker!)(_a1.Result, _a2.Result, _a3.Result, _a4.Result, _a5.Result, _a6.Result); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        readers.Release(_a1);
        readers.Release(_a2);
        readers.Release(_a3);
        readers.Release(_a4);
        readers.Release(_a5);
        readers.Release(_a6);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<T1, T2, T3, T4, T5, T6, TResult>(origin, (Delayed<T1>)arguments[0], (Delayed<T2>)arguments[1], (Delayed<T3>)arguments[2], (Delayed<T4>)arguments[3], (Delayed<T5>)arguments[4], (Delayed<T6>)arguments[5]);
}

internal sealed class CallNode<T1, T2, T3, T4, T5, T6, T7, TResult>(NodeOrigin origin, Delayed<T1> a1, Delayed<T2> a2, Delayed<T3> a3, Delayed<T4> a4, Delayed<T5> a5, Delayed<T6> a6, Delayed<T7> a7) : Delayed<TResult>(origin)
{
    private readonly Delayed<T1> _a1 = a1;
    private readonly Delayed<T2> _a2 = a2;
    private readonly Delayed<T3> _a3 = a3;
    private readonly Delayed<T4> _a4 = a4;
    private readonly Delayed<T5> _a5 = a5;
    private readonly Delayed<T6> _a6 = a6;
    private readonly Delayed<T7> _a7 = a7;

    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 7;

    internal override GraphNode GetArgument(int position) => position switch
    {
        0 => _a1,
        1 => _a2,
        2 => _a3,
        3 => _a4,
        4 => _a5,
        5 => _a6,
        6 => _a7,
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
        stack.Push(_a7);
        stack.Push(_a6);
        stack.Push(_a5);
        stack.Push(_a4);
        stack.Push(_a3);
        stack.Push(_a2);
        stack.Push(_a1);
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        edges.Add(_a1);
        edges.Add(_a2);
        edges.Add(_a3);
        edges.Add(_a4);
        edges.Add(_a5);
        edges.Add(_a6);
        edges.Add(_a7);
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<T1, T2, T3, T4, T5, T6, T7, TResult>>(Origin.Invoker!)(_a1.Result, _a2.Result, _a3.Result, _a4.Result, _a5.Result, _a6.Result, _a7.Result); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        readers.Release(_a1);
        readers.Release(_a2);
        readers.Release(_a3);
        readers.Release(_a4);
        readers.Release(_a5);
        readers.Release(_a6);
        readers.Release(_a7);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<T1, T2, T3, T4, T5, T6, T7, TResult>(origin, (Delayed<T1>)arguments[0], (Delayed<T2>)arguments[1], (Delayed<T3>)arguments[2], (Delayed<T4>)arguments[3], (Delayed<T5>)arguments[4], (Delayed<T6>)arguments[5], (Delayed<T7>)arguments[6]);
}

internal sealed class CallNode<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(NodeOrigin origin, Delayed<T1> a1, Delayed<T2> a2, Delayed<T3> a3, Delayed<T4> a4, Delayed<T5> a5, Delayed<T6> a6, Delayed<T7> a7, Delayed<T8> a8) : Delayed<TResult>(origin)
{
    private readonly Delayed<T1> _a1 = a1;
    private readonly Delayed<T2> _a2 = a2;
    private readonly Delayed<T3> _a3 = a3;
    private readonly Delayed<T4> _a4 = a4;
    private readonly Delayed<T5> _a5 = a5;
    private readonly Delayed<T6> _a6 = a6;
    private readonly Delayed<T7> _a7 = a7;
    private readonly Delayed<T8> _a8 = a8;

    public override NodeKind Kind => NodeKind.Call;

    internal override int ArgumentCount => 8;

    internal override GraphNode GetArgument(int position) => position switch
    {
        0 => _a1,
        1 => _a2,
        2 => _a3,
        3 => _a4,
        4 => _a5,
        5 => _a6,
        6 => _a7,
        7 => _a8,
        _ => throw new ArgumentOutOfRangeException(nameof(position)),
    };

    internal override void PushInputs(ref NodeStack stack)
    {
        stack.Push(_a8);
        stack.Push(_a7);
        stack.Push(_a6);
        stack.Push(_a5);
        stack.Push(_a4);
        stack.Push(_a3);
        stack.Push(_a2);
        stack.Push(_a1);
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        edges.Add(_a1);
        edges.Add(_a2);
        edges.Add(_a3);
        edges.Add(_a4);
        edges.Add(_a5);
        edges.Add(_a6);
        edges.Add(_a7);
        edges.Add(_a8);
    }

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = Unsafe.As<Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult>>(Origin.Invoker!)(_a1.Result, _a2.Result, _a3.Result, _a4.Result, _a5.Result, _a6.Result, _a7.Result, _a8.Result); // a call has an invoker

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        readers.Release(_a1);
        readers.Release(_a2);
        readers.Release(_a3);
        readers.Release(_a4);
        readers.Release(_a5);
        readers.Release(_a6);
        readers.Release(_a7);
        readers.Release(_a8);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CallNode<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(origin, (Delayed<T1>)arguments[0], (Delayed<T2>)arguments[1], (Delayed<T3>)arguments[2], (Delayed<T4>)arguments[3], (Delayed<T5>)arguments[4], (Delayed<T6>)arguments[5], (Delayed<T7>)arguments[6], (Delayed<T8>)arguments[7]);
}
