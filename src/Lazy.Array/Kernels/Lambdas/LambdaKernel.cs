using System.Linq.Expressions;
using System.Runtime.InteropServices;
using LazyGraph.Execution;

namespace LazyGraph.Arrays;

/// <summary>A lambda as a piece of a kernel.</summary>
/// <param name="Instructions">The steps: operands 0 to n - 1 are the parameters, and the last step gives the result.</param>
/// <param name="OperandCount">The number of parameters.</param>
/// <param name="Constants">The constants' values, in slots of <see cref="KernelExpression.ConstantSize"/> bytes.</param>
internal sealed record LambdaKernel(Instruction[] Instructions, int OperandCount, byte[] Constants) : ISharedByTasks
{
    public int ConstantCount => Constants.Length / KernelExpression.ConstantSize;

    public static LambdaKernel Of<T, TResult>(Expression<Func<T, TResult>> lambda)
        where T : unmanaged
        where TResult : unmanaged =>
        Translate(lambda, whole => DelegateOperation<T, TResult>.Of(LambdaDelegates.Name, (Expression<Func<T, TResult>>)whole));

    public static LambdaKernel Of<TLeft, TRight, TResult>(Expression<Func<TLeft, TRight, TResult>> lambda)
        where TLeft : unmanaged
        where TRight : unmanaged
        where TResult : unmanaged =>
        Translate(lambda, whole => DelegateOperation<TLeft, TRight, TResult>.Of(LambdaDelegates.Name, (Expression<Func<TLeft, TRight, TResult>>)whole));

    public static LambdaKernel Of<TFirst, TSecond, TThird, TResult>(Expression<Func<TFirst, TSecond, TThird, TResult>> lambda)
        where TFirst : unmanaged
        where TSecond : unmanaged
        where TThird : unmanaged
        where TResult : unmanaged =>
        Translate(lambda, whole => DelegateOperation<TFirst, TSecond, TThird, TResult>.Of(LambdaDelegates.Name, (Expression<Func<TFirst, TSecond, TThird, TResult>>)whole));

    /// <summary>Gets the kernel that does nothing else.</summary>
    public KernelExpression ToExpression(KernelSink sink) => new(Instructions, OperandCount, ConstantCount, sink);

    /// <summary>Writes a value into a constant's slot.</summary>
    internal static void WriteConstant(Span<byte> slot, object value)
    {
        switch (value)
        {
            case bool x: MemoryMarshal.Write(slot, x); break;
            case sbyte x: MemoryMarshal.Write(slot, x); break;
            case byte x: MemoryMarshal.Write(slot, x); break;
            case short x: MemoryMarshal.Write(slot, x); break;
            case ushort x: MemoryMarshal.Write(slot, x); break;
            case int x: MemoryMarshal.Write(slot, x); break;
            case uint x: MemoryMarshal.Write(slot, x); break;
            case long x: MemoryMarshal.Write(slot, x); break;
            case ulong x: MemoryMarshal.Write(slot, x); break;
            case Half x: MemoryMarshal.Write(slot, x); break;
            case float x: MemoryMarshal.Write(slot, x); break;
            case double x: MemoryMarshal.Write(slot, x); break;
            case System.Numerics.Complex x: MemoryMarshal.Write(slot, x); break;
            default: throw new NotSupportedException($"Found a constant of {value.GetType()}, expected an element type.");
        }
    }

    private static LambdaKernel Translate(LambdaExpression lambda, Func<LambdaExpression, Operation> makeWhole)
    {
        var read = (LambdaExpression)new CapturedValues().Visit(lambda);
        return new LambdaTranslator(read.Parameters).Translate(read.Body) ?? Whole(makeWhole(read));
    }

    private static LambdaKernel Whole(Operation operation)
    {
        var count = operation.Operands.Length;
        Instruction[] operands = [.. operation.Operands.Select((type, i) => new Instruction(InstructionKind.Operand, type, null, i))];
        return new([.. operands, new(InstructionKind.Apply, operation.Result, operation, 0, count > 1 ? 1 : -1, count > 2 ? 2 : -1)], count, []);
    }
}
