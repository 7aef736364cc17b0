using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace LazyGraph.Bags;

/// <summary>Stands for a codec that is still being made: a type that has parts of its own type comes by here at every level.</summary>
/// <remarks>
/// So here the depth is watched. Writing refuses when the stack runs short: an object that refers to itself has no end.
/// Reading goes on with another stack instead, for what was written has an end, and must come back on a thread with less room, too.
/// </remarks>
internal sealed class LinkedCodec<T> : ElementCodec<T>, ILinkedCodec
{
    private const int FurtherStack = 16 * 1024 * 1024;

    private ElementCodec<T>? _target;

    public void LinkTo(ElementCodec target) => _target = (ElementCodec<T>)target;

    public override void Write(ElementWriter writer, T value)
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException error)
        {
            throw ElementRefusal.Depth(typeof(T), error);
        }

        _target!.Write(writer, value); // linked before the codec is handed out
    }

    public override T Read(ElementReader reader) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? _target!.Read(reader) : ReadOnAnotherStack(reader);

    private T ReadOnAnotherStack(ElementReader reader)
    {
        var value = default(T);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Run, FurtherStack) { IsBackground = true, Name = "LazyGraph reader" };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return value!; // read, or a failure was thrown

        void Run()
        {
            try
            {
                value = _target!.Read(reader);
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        }
    }
}

/// <summary>A <see cref="LinkedCodec{T}"/>, whatever its element type is.</summary>
internal interface ILinkedCodec
{
    void LinkTo(ElementCodec target);
}
