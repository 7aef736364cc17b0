using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>A kernel that is ready to run on tiles.</summary>
internal abstract class TileProgram
{
    private const int MostPrograms = 4096; // functions of the user's own make a new one each time

    private static readonly ConcurrentDictionary<KernelExpression, TileProgram> Programs = new();

    /// <summary>Gets how many bytes <see cref="Run"/> needs to work in; 0 if it takes any count in one go.</summary>
    public abstract int ScratchBytes { get; }

    /// <summary>Gets the program for an expression, made now or before.</summary>
    public static TileProgram For(KernelExpression expression)
    {
        if (Programs.TryGetValue(expression, out var known))
        {
            return known;
        }

        if (Programs.Count >= MostPrograms)
        {
            Programs.Clear(); // what is still in use is made again
        }

        return Programs.GetOrAdd(expression, Make);
    }

    /// <summary>Runs it.</summary>
    /// <param name="operands">Where each operand's elements begin; for an iota the index of the first.</param>
    /// <param name="constants">The constants, in slots of <see cref="KernelExpression.ConstantSize"/> bytes.</param>
    /// <param name="count">The number of elements: at most <see cref="KernelExpression.TileLength"/> if there is scratch memory.</param>
    /// <param name="output">Where the results go: elements, or one number a leaf.</param>
    /// <param name="scratch">As many bytes as <see cref="ScratchBytes"/>, aligned to 64.</param>
    public abstract unsafe void Run(void** operands, byte* constants, int count, void* output, byte* scratch);

    /// <summary>Makes a program with vectors of one width; without one, or where no code can be made at run time, an interpreted one.</summary>
    public static TileProgram Make(KernelExpression expression, VectorWidth? width) =>
        RuntimeFeature.IsDynamicCodeCompiled && CompiledProgram.TryMake(expression, width) is { } compiled ? compiled : new InterpretedProgram(expression);

    private static TileProgram Make(KernelExpression expression) => Make(expression, VectorWidth.Widest);
}
