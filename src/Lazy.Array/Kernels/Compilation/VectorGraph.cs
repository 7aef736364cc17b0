namespace LazyGraph.Arrays;

/// <summary>Turns the instructions of one vector loop into nodes.</summary>
internal sealed class VectorGraph(KernelExpression expression, Func<int, bool> isInLoop)
{
    private readonly VectorNode?[] _values = new VectorNode?[expression.Instructions.Length];
    private readonly Dictionary<(VectorNode Node, int Size), VectorNode> _masks = [];
    private readonly Dictionary<int, VectorNode> _loaded = []; // by operand, so that one read twice is one stream

    /// <summary>Gets the instructions whose elements are read from memory, in the order of their streams.</summary>
    public List<int> Inputs { get; } = [];

    /// <summary>Gets the instructions of iotas, in the order of their counters.</summary>
    public List<int> Counters { get; } = [];

    /// <summary>Gets the nodes of an instruction's elements as they lie in memory: bools as bytes.</summary>
    public VectorNode Stored(int instruction)
    {
        var value = Value(instruction);
        return expression.Instructions[instruction].Type == typeof(bool)
            ? Call("BitwiseAnd", typeof(byte), VectorConversions.As(Mask(value, 1), typeof(byte)), Literal(typeof(byte), 1))
            : value;
    }

    /// <summary>Gets an instruction's value; of a bool a mask.</summary>
    public VectorNode Value(int instruction) => _values[instruction] ??= Make(instruction);

    private static VectorNode Call(string method, Type result, VectorNode a, VectorNode? b = null, VectorNode? c = null) => new(VectorNodeKind.Call, result, a.Size, a, b, c) { Method = method };

    private static VectorNode Literal(Type type, double value) => VectorConversions.Literal(type, ElementKind.Of(type).Size, value);

    private static VectorNode Not(VectorNode mask) => Call("OnesComplement", mask.Type, mask);

    // Comparisons give vectors of the type compared.
    private static VectorNode Compare(string method, VectorNode a, VectorNode b) => VectorConversions.As(Call(method, a.Type, a, b), VectorTypes.Signed(a.Size));

    /// <summary>Gets a mask for elements of another size.</summary>
    private VectorNode Mask(VectorNode mask, int size)
    {
        if (mask.Kind != VectorNodeKind.SplatMask && mask.Size == size)
        {
            return mask;
        }

        if (!_masks.TryGetValue((mask, size), out var resized))
        {
            resized = mask.Kind == VectorNodeKind.SplatMask
                ? mask.Size == size ? mask : new(VectorNodeKind.SplatMask, VectorTypes.Signed(size), size) { Index = mask.Index }
                : VectorConversions.Resize(mask, size);
            _masks.Add((mask, size), resized);
        }

        return resized;
    }

    private VectorNode Make(int index)
    {
        var instruction = expression.Instructions[index];
        var type = instruction.Type;
        var size = ElementKind.Of(type).Size;
        return instruction.Kind switch
        {
            InstructionKind.Constant when type == typeof(bool) => new(VectorNodeKind.SplatMask, typeof(sbyte), 1) { Index = instruction.A },
            InstructionKind.Constant => Splat(type, instruction.A),
            InstructionKind.Iota => Iota(index, type),
            InstructionKind.Apply when isInLoop(index) => Apply(instruction),
            InstructionKind.Operand => _loaded.TryGetValue(instruction.A, out var known) && known.Type == type ? known : _loaded[instruction.A] = Load(index, type, size),
            _ => Load(index, type, size),
        };
    }

    private static VectorNode Splat(Type type, int constant) => new(VectorNodeKind.Splat, type, ElementKind.Of(type).Size) { Index = constant };

    private VectorNode Load(int index, Type type, int size)
    {
        Inputs.Add(index);
        var load = new VectorNode(VectorNodeKind.Load, type == typeof(bool) ? typeof(byte) : type, size) { Index = Inputs.Count - 1 };
        return type == typeof(bool) ? Not(Compare("Equals", load, Literal(typeof(byte), 0))) : load;
    }

    private VectorNode Iota(int index, Type type)
    {
        Counters.Add(index);
        var instruction = expression.Instructions[index];
        if (!VectorTypes.IsFloat(type))
        {
            return new(VectorNodeKind.Counter, type, ElementKind.Of(type).Size) { Index = Counters.Count - 1 };
        }

        // The index is counted as a double, which is exact up to 2^53.
        var counter = new VectorNode(VectorNodeKind.Counter, typeof(double), sizeof(double)) { Index = Counters.Count - 1 };
        return Call("Add", type, Splat(type, instruction.B), Call("Multiply", type, VectorConversions.Convert(counter, type), Splat(type, instruction.C)));
    }

    private VectorNode Apply(Instruction instruction)
    {
        var operation = instruction.Operation!;
        var operand = operation.Operands[^1];
        var a = Value(instruction.A);
        var b = instruction.B >= 0 ? Value(instruction.B) : null;
        var c = instruction.C >= 0 ? Value(instruction.C) : null;
        return operation.Code switch
        {
            VectorCode.Select => Select(a, b!, c!, operand),
            VectorCode.Convert when operand == typeof(bool) && instruction.Type == typeof(bool) => a,
            VectorCode.Convert when operand == typeof(bool) => Call("BitwiseAnd", instruction.Type, VectorConversions.As(Mask(a, ElementKind.Of(instruction.Type).Size), instruction.Type), Literal(instruction.Type, 1)),
            VectorCode.Convert when instruction.Type == typeof(bool) => Not(Compare("Equals", a, Literal(a.Type, 0))),
            VectorCode.Convert => VectorConversions.Convert(a, instruction.Type),
            _ when operand == typeof(bool) => Logic(operation.Code, a, b),
            VectorCode.Square => Call("Multiply", a.Type, a, a),
            VectorCode.MultiplyAdd => Call("Add", a.Type, Call("Multiply", a.Type, a, b), c),
            VectorCode.NotEqual => Not(Compare("Equals", a, b!)),
            VectorCode.Less or VectorCode.LessOrEqual or VectorCode.Greater or VectorCode.GreaterOrEqual or VectorCode.Equal => Compare(Name(operation.Code), a, b!),
            VectorCode.IsNaN => Not(Compare("Equals", a, a)),
            VectorCode.IsInfinity => Compare("Equals", Call("Abs", a.Type, a), Literal(a.Type, double.PositiveInfinity)),
            VectorCode.IsFinite => Compare("LessThan", Call("Abs", a.Type, a), Literal(a.Type, double.PositiveInfinity)),
            VectorCode.Exp or VectorCode.Log or VectorCode.Log2 or VectorCode.Sin or VectorCode.Cos => new(VectorNodeKind.Function, a.Type, a.Size, a) { Function = (VectorFunction)operation },
            _ => Call(Name(operation.Code), a.Type, a, b, c),
        };
    }

    private VectorNode Select(VectorNode condition, VectorNode whenTrue, VectorNode whenFalse, Type type)
    {
        if (type == typeof(bool))
        {
            var size = Math.Min(whenTrue.Size, whenFalse.Size);
            (whenTrue, whenFalse) = (Mask(whenTrue, size), Mask(whenFalse, size));
        }

        var mask = VectorConversions.As(Mask(condition, whenTrue.Size), whenTrue.Type);
        return Call("ConditionalSelect", whenTrue.Type, mask, whenTrue, whenFalse);
    }

    private VectorNode Logic(VectorCode code, VectorNode a, VectorNode? b)
    {
        if (code == VectorCode.Not)
        {
            return Not(a);
        }

        // The smaller size takes fewer registers; a constant takes the size of the other.
        var size = a.Kind == VectorNodeKind.SplatMask ? b!.Size : b!.Kind == VectorNodeKind.SplatMask ? a.Size : Math.Min(a.Size, b.Size);
        var (left, right) = (Mask(a, size), Mask(b, size));
        return code switch
        {
            VectorCode.And => Call("BitwiseAnd", left.Type, left, right),
            VectorCode.Or => Call("BitwiseOr", left.Type, left, right),
            VectorCode.Equal => Not(Call("Xor", left.Type, left, right)),
            _ => Call("Xor", left.Type, left, right), // NotEqual, too
        };
    }

    private static string Name(VectorCode code) => code switch
    {
        VectorCode.RoundToEven => "Round",
        VectorCode.And => "BitwiseAnd",
        VectorCode.Or => "BitwiseOr",
        VectorCode.Not => "OnesComplement",
        VectorCode.Less => "LessThan",
        VectorCode.LessOrEqual => "LessThanOrEqual",
        VectorCode.Greater => "GreaterThan",
        VectorCode.GreaterOrEqual => "GreaterThanOrEqual",
        VectorCode.Equal => "Equals",
        _ => code.ToString(), // Add, Subtract, Multiply, Divide, Negate, Abs, Sqrt, Min, Max, Floor, Ceiling, Truncate, Xor
    };
}
