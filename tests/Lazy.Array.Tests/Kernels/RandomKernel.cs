using System.Runtime.InteropServices;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Kernels;

/// <summary>A random expression, with elements and constants, many of them special.</summary>
internal sealed unsafe class RandomKernel
{
    private static readonly double[] Specials =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -1e-310, 1e-40, double.MaxValue, float.MaxValue,
        int.MinValue, int.MaxValue, uint.MaxValue, 2147483647.5, long.MaxValue, long.MinValue, ulong.MaxValue, 1e10, -1e10, 300.7, -300.7, 70000, 709.9, -745.2, 80.5, 16777217,
    ];

    private readonly Random _random;
    private readonly List<Instruction> _instructions = [];
    private readonly List<(Type Type, int Offset)> _operands = [];
    private readonly List<Type> _constants = [];

    public RandomKernel(int seed, int count, KernelSink sink)
    {
        _random = new(seed);
        Count = count;
        var types = _random.Next(2) == 0 ? KnownOperations.Types : [.. KnownOperations.Types.Take(5).OrderBy(_ => _random.Next()).Take(3)];
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            _operands.Add((types[_random.Next(types.Length)], 0));
            _instructions.Add(new(InstructionKind.Operand, _operands[^1].Type, null, _operands.Count - 1));
        }

        for (var i = _random.Next(3); i > 0; i--)
        {
            _constants.Add(types[_random.Next(types.Length)]);
            _instructions.Add(new(InstructionKind.Constant, _constants[^1], null, _constants.Count - 1));
        }

        if (_random.Next(3) == 0 && types[_random.Next(types.Length)] is var type && type != typeof(bool))
        {
            _constants.Add(type);
            _constants.Add(type);
            _operands.Add((typeof(void), _random.Next(1_000_000)));
            _instructions.Add(new(InstructionKind.Iota, type, null, _operands.Count - 1, _constants.Count - 2, _constants.Count - 1));
        }

        for (var i = _random.Next(10); i > 0; i--)
        {
            Apply(operation => operation.Operands.All(operand => _instructions.Exists(instruction => instruction.Type == operand)));
        }

        if (sink == KernelSink.LeafCount && _instructions[^1].Type != typeof(bool))
        {
            Apply(operation => operation.Result == typeof(bool) && operation.Operands.All(operand => operand == _instructions[^1].Type));
        }
        else if (sink == KernelSink.LeafSum && _instructions[^1].Type == typeof(bool))
        {
            Apply(operation => operation.Name == "convert" && operation.Operands[0] == typeof(bool));
        }

        Expression = new([.. _instructions], _operands.Count, _constants.Count, sink);
    }

    /// <summary>Makes a kernel of one operation.</summary>
    public RandomKernel(Operation operation, int count)
    {
        _random = new(count);
        Count = count;
        foreach (var type in operation.Operands)
        {
            _operands.Add((type, 0));
            _instructions.Add(new(InstructionKind.Operand, type, null, _operands.Count - 1));
        }

        _instructions.Add(new(InstructionKind.Apply, operation.Result, operation, 0, operation.Operands.Length > 1 ? 1 : -1, operation.Operands.Length > 2 ? 2 : -1));
        Expression = new([.. _instructions], _operands.Count, 0, KernelSink.Store);
    }

    public KernelExpression Expression { get; }

    public int Count { get; }

    /// <summary>Runs a program on the kernel's elements and gets the results' bytes.</summary>
    public byte[] Run(TileProgram program, int seed)
    {
        var random = new Random(seed);
        var resultSize = Expression.Sink == KernelSink.LeafCount ? sizeof(long) : ElementKind.Of(Expression.ResultType).Size;
        var results = Expression.Sink == KernelSink.Store ? Count : Count / KernelExpression.LeafLength;
        var output = new byte[results * resultSize];
        var constants = new byte[(_constants.Count + 1) * KernelExpression.ConstantSize];
        for (var i = 0; i < _constants.Count; i++)
        {
            Write(random, _constants[i], constants.AsSpan(i * KernelExpression.ConstantSize), 1);
        }

        var elements = _operands.Select(operand =>
        {
            var bytes = new byte[operand.Type == typeof(void) ? 0 : Count * ElementKind.Of(operand.Type).Size];
            Write(random, operand.Type, bytes, operand.Type == typeof(void) ? 0 : Count);
            return bytes;
        }).ToArray();
        var handles = elements.Select(bytes => GCHandle.Alloc(bytes, GCHandleType.Pinned)).ToArray();
        var scratch = (byte*)NativeMemory.AlignedAlloc((nuint)program.ScratchBytes + 64, 64);
        try
        {
            var tile = program.ScratchBytes == 0 ? Math.Max(1, Count) : KernelExpression.TileLength;
            var pointers = stackalloc void*[_operands.Count];
            fixed (byte* constant = constants, result = output)
            {
                for (var from = 0; from < Count; from += tile)
                {
                    for (var i = 0; i < _operands.Count; i++)
                    {
                        pointers[i] = _operands[i].Type == typeof(void)
                            ? (void*)(long)(_operands[i].Offset + from)
                            : (byte*)handles[i].AddrOfPinnedObject() + (from * ElementKind.Of(_operands[i].Type).Size);
                    }

                    var place = Expression.Sink == KernelSink.Store ? from : from / KernelExpression.LeafLength;
                    program.Run(pointers, constant, Math.Min(tile, Count - from), result + (place * resultSize), scratch);
                }
            }
        }
        finally
        {
            NativeMemory.AlignedFree(scratch);
            foreach (var handle in handles)
            {
                handle.Free();
            }
        }

        return output;
    }

    /// <summary>Gets where two results first differ, NaNs taken as equal; -1 if they don't.</summary>
    public int Difference(byte[] left, byte[] right)
    {
        var type = Expression.Sink == KernelSink.LeafCount ? typeof(long) : Expression.ResultType;
        var size = ElementKind.Of(type).Size;
        for (var i = 0; i < left.Length / size; i++)
        {
            var x = left.AsSpan(i * size, size);
            var y = right.AsSpan(i * size, size);
            var areNaN = type == typeof(double) ? double.IsNaN(MemoryMarshal.Read<double>(x)) && double.IsNaN(MemoryMarshal.Read<double>(y))
                : type == typeof(float) ? float.IsNaN(MemoryMarshal.Read<float>(x)) && float.IsNaN(MemoryMarshal.Read<float>(y))
                : type == typeof(Half) && Half.IsNaN(MemoryMarshal.Read<Half>(x)) && Half.IsNaN(MemoryMarshal.Read<Half>(y));
            if (!areNaN && !x.SequenceEqual(y))
            {
                return i;
            }
        }

        return -1;
    }

    public override string ToString() => $"{Count} elements, {Expression.Sink}: " + string.Join("; ", Expression.Instructions.Select((instruction, i) =>
        $"{i} = {instruction.Kind} {instruction.Operation} {instruction.Type.Name} {instruction.A} {instruction.B} {instruction.C}"));

    private void Apply(Func<Operation, bool> canApply)
    {
        var operations = KnownOperations.All.Where(canApply).ToArray();
        if (operations.Length == 0)
        {
            return;
        }

        var operation = operations[_random.Next(operations.Length)];
        var sources = operation.Operands.Select(Source).ToArray();
        _instructions.Add(new(InstructionKind.Apply, operation.Result, operation, sources[0], sources.Length > 1 ? sources[1] : -1, sources.Length > 2 ? sources[2] : -1));
    }

    // The later ones more often, so that expressions grow deep.
    private int Source(Type type)
    {
        var sources = Enumerable.Range(0, _instructions.Count).Where(i => _instructions[i].Type == type).ToArray();
        return sources[Math.Max(_random.Next(sources.Length), _random.Next(sources.Length))];
    }

    private static void Write(Random random, Type type, Span<byte> bytes, int count)
    {
        if (count == 0)
        {
            return;
        }

        var size = ElementKind.Of(type).Size;
        random.NextBytes(bytes[..(count * size)]);
        for (var i = 0; i < count; i++)
        {
            var element = bytes.Slice(i * size, size);
            var number = random.Next(3) == 0 ? Specials[random.Next(Specials.Length)] : (random.NextDouble() - 0.5) * 200;
            if (type == typeof(bool))
            {
                element[0] &= 1;
            }
            else if (random.Next(4) > 0)
            {
                fixed (byte* destination = element)
                {
                    var convert = Conversions.Find(typeof(double), type);
                    if (convert is null)
                    {
                        *(double*)destination = number;
                    }
                    else
                    {
                        convert.Run(&number, null, null, destination, 1);
                    }
                }
            }
        }
    }
}
