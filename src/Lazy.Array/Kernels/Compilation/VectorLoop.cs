using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>A counter of a loop: an iota of <paramref name="Kind"/>. Without a <paramref name="Start"/> the plain index is counted.</summary>
internal readonly record struct VectorCounter(int Operand, int Start, int Step, ElementKind Kind);

/// <summary>A compiled loop: it reads and writes streams of elements, whole rounds at a time; the rest goes through the same code, padded.</summary>
/// <param name="body">The code.</param>
/// <param name="inputs">The instructions whose elements it reads.</param>
/// <param name="outputs">The instructions whose elements it writes. Streams are numbered inputs first.</param>
/// <param name="sizes">The bytes of an element of each stream.</param>
/// <param name="counters">The iotas.</param>
/// <param name="elements">How many elements a round takes.</param>
/// <param name="registerBytes">The bytes of a register.</param>
/// <param name="stateBytes">The bytes of the registers of all counters.</param>
internal sealed class VectorLoop(VectorLoopBody body, int[] inputs, int[] outputs, int[] sizes, VectorCounter[] counters, int elements, int registerBytes, int stateBytes)
{
    private readonly int _paddedBytes = sizes.Sum() * elements;

    public int[] Inputs { get; } = inputs;

    public int[] Outputs { get; } = outputs;

    /// <summary>Runs it, for a sink over whole leaves.</summary>
    public unsafe void Run(byte** streams, void** operands, byte* constants, long count)
    {
        var state = stackalloc byte[stateBytes];
        var whole = count - (count % elements);
        if (whole > 0)
        {
            StartCounters(operands, constants, 0, state);
            body(streams, constants, state, whole);
        }

        if (whole < count)
        {
            StartCounters(operands, constants, whole, state);
            RunPadded(streams, constants, state, whole, (int)(count - whole));
        }
    }

    [SkipLocalsInit]
    private unsafe void RunPadded(byte** streams, byte* constants, byte* state, long from, int count)
    {
        var padded = stackalloc byte[_paddedBytes];
        var pointers = stackalloc byte*[sizes.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            pointers[i] = padded;
            if (i < Inputs.Length)
            {
                Unsafe.CopyBlockUnaligned(padded, streams[i] + (from * sizes[i]), (uint)(count * sizes[i]));
                Unsafe.InitBlockUnaligned(padded + (count * sizes[i]), 0, (uint)((elements - count) * sizes[i]));
            }

            padded += elements * sizes[i];
        }

        body(pointers, constants, state, elements);
        for (var i = Inputs.Length; i < sizes.Length; i++)
        {
            Unsafe.CopyBlockUnaligned(streams[i] + (from * sizes[i]), pointers[i], (uint)(count * sizes[i]));
        }
    }

    // The registers of each counter, then the one they are raised by in every round.
    private unsafe void StartCounters(void** operands, byte* constants, long from, byte* state)
    {
        foreach (var counter in counters)
        {
            var index = (long)operands[counter.Operand] + from;
            var raise = state + (elements * counter.Kind.Size);
            var lanes = registerBytes / counter.Kind.Size;
            if (counter.Start < 0)
            {
                var (zero, one) = (0.0, 1.0);
                counter.Kind.Count(state, index, &zero, &one, elements);
                double round = elements;
                counter.Kind.Fill(raise, &round, lanes);
            }
            else
            {
                var zero = 0L;
                long round;
                counter.Kind.Count(state, index, constants + (counter.Start * KernelExpression.ConstantSize), constants + (counter.Step * KernelExpression.ConstantSize), elements);
                counter.Kind.Count(&round, elements, &zero, constants + (counter.Step * KernelExpression.ConstantSize), 1);
                counter.Kind.Fill(raise, &round, lanes);
            }

            state = raise + registerBytes;
        }
    }
}
