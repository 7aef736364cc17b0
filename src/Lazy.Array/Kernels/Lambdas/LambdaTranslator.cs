using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>Translates the body of a lambda into instructions. What it doesn't know becomes an operation of its own: the smallest part
/// that gives an element type, compiled by itself.</summary>
internal sealed class LambdaTranslator
{
    private const int Unknown = -1;

    private readonly IReadOnlyList<ParameterExpression> _parameters;
    private readonly List<Instruction> _instructions = [];
    private readonly List<byte[]> _constants = [];

    public LambdaTranslator(IReadOnlyList<ParameterExpression> parameters)
    {
        _parameters = parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            _instructions.Add(new(InstructionKind.Operand, parameters[i].Type, null, i));
        }
    }

    /// <summary>Translates a body; null if it can only be compiled as a whole.</summary>
    public LambdaKernel? Translate(Expression body)
    {
        var result = Visit(body);
        if (result == Unknown)
        {
            return null;
        }

        // The last step gives the result.
        if (_instructions[result].Kind == InstructionKind.Apply)
        {
            _instructions.RemoveRange(result + 1, _instructions.Count - result - 1);
        }
        else if (result < _instructions.Count - 1)
        {
            _instructions.Add(_instructions[result]);
        }

        return new([.. _instructions], _parameters.Count, [.. _constants.SelectMany(slot => slot)]);
    }

    private int Visit(Expression node)
    {
        if (!ElementKind.IsKnown(node.Type))
        {
            return Unknown;
        }

        var start = _instructions.Count;
        var result = VisitKnown(node);
        if (result != Unknown)
        {
            return result;
        }

        Forget(start);
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return Unknown;
        }

        var read = LambdaDelegates.ReadBy(node, _parameters);
        int[] sources = [.. read.Select(parameter => IndexOf(parameter))];
        return Add(new(InstructionKind.Apply, node.Type, LambdaDelegates.Make(node, read), sources[0], sources.Length > 1 ? sources[1] : -1, sources.Length > 2 ? sources[2] : -1));
    }

    private int VisitKnown(Expression node) => node switch
    {
        ParameterExpression parameter => IndexOf(parameter),
        ConstantExpression { Value: { } value } => Constant(node.Type, value),
        UnaryExpression unary => VisitUnary(unary),
        BinaryExpression { Method: null, Conversion: null } binary => VisitBinary(binary),
        ConditionalExpression conditional => VisitConditional(conditional),
        MethodCallExpression { Object: null } call => VisitCall(call),
        _ => Unknown,
    };

    private int VisitUnary(UnaryExpression node)
    {
        if (node.Method is not null)
        {
            return Unknown;
        }

        if (node.NodeType == ExpressionType.UnaryPlus || (node.NodeType is ExpressionType.Convert && node.Type == node.Operand.Type))
        {
            return Visit(node.Operand);
        }

        var operation = node.NodeType == ExpressionType.Convert
            ? LambdaOperations.On(node.Type) is null || LambdaOperations.On(node.Operand.Type) is null ? null : Conversions.Find(node.Operand.Type, node.Type)
            : LambdaOperations.On(node.Operand.Type)?.Unary(node.NodeType);
        return Apply(operation, node.Operand);
    }

    private int VisitBinary(BinaryExpression node)
    {
        var operation = node.Left.Type == node.Right.Type ? LambdaOperations.On(node.Left.Type)?.Binary(node.NodeType) : null;
        if (operation is null || node.NodeType is not (ExpressionType.AndAlso or ExpressionType.OrElse))
        {
            return Apply(operation, node.Left, node.Right);
        }

        var left = Visit(node.Left);
        var right = left == Unknown ? Unknown : VisitInVain(node.Right);
        return right == Unknown ? Unknown : Apply(operation, left, right);
    }

    private int VisitConditional(ConditionalExpression node)
    {
        var operation = LambdaOperations.On(node.Type)?.Select;
        var condition = operation is null ? Unknown : Visit(node.Test);
        var whenTrue = condition == Unknown ? Unknown : VisitInVain(node.IfTrue);
        var whenFalse = whenTrue == Unknown ? Unknown : VisitInVain(node.IfFalse);
        return whenFalse == Unknown ? Unknown : Apply(operation!, condition, whenTrue, whenFalse);
    }

    private int VisitCall(MethodCallExpression node)
    {
        var type = node.Arguments.Count > 0 ? node.Arguments[0].Type : typeof(void);
        var owner = node.Method.DeclaringType;
        return (owner == typeof(Math) || owner == typeof(MathF) || owner == type) && node.Arguments.All(argument => argument.Type == type) && HasResult(node.Method, type)
            ? Apply(LambdaOperations.On(type)?.Method(node.Method.Name, node.Arguments.Count), [.. node.Arguments])
            : Unknown;
    }

    private static bool HasResult(MethodInfo method, Type type) => method.ReturnType == type || method.ReturnType == typeof(bool);

    /// <summary>Visits what runs only for some elements; unknown if it must not run for all.</summary>
    private int VisitInVain(Expression node)
    {
        var start = _instructions.Count;
        var result = Visit(node);
        for (var i = start; i < _instructions.Count; i++)
        {
            if (_instructions[i].Operation is { } operation && LambdaOperations.MustNotRunInVain(operation))
            {
                return Unknown; // whoever asked forgets these instructions
            }
        }

        return result;
    }

    private int Apply(Operation? operation, params Expression[] operands)
    {
        if (operation is null)
        {
            return Unknown;
        }

        var sources = new int[operands.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = Visit(operands[i]);
            if (sources[i] == Unknown)
            {
                return Unknown;
            }
        }

        return Apply(operation, sources);
    }

    private int Apply(Operation operation, params int[] sources) =>
        Add(new(InstructionKind.Apply, operation.Result, operation, sources[0], sources.Length > 1 ? sources[1] : -1, sources.Length > 2 ? sources[2] : -1));

    // The same step on the same values is one.
    private int Add(Instruction instruction)
    {
        var known = _instructions.IndexOf(instruction);
        if (known >= 0)
        {
            return known;
        }

        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }

    private int Constant(Type type, object value)
    {
        var slot = new byte[KernelExpression.ConstantSize];
        LambdaKernel.WriteConstant(slot, value);
        var index = _constants.FindIndex(known => known.AsSpan().SequenceEqual(slot));
        if (index < 0)
        {
            index = _constants.Count;
            _constants.Add(slot);
        }

        return Add(new(InstructionKind.Constant, type, null, index));
    }

    private int IndexOf(ParameterExpression parameter)
    {
        for (var i = 0; i < _parameters.Count; i++)
        {
            if (_parameters[i] == parameter)
            {
                return i;
            }
        }

        return Unknown;
    }

    private void Forget(int start)
    {
        _instructions.RemoveRange(start, _instructions.Count - start);
        var constants = _instructions.Where(instruction => instruction.Kind == InstructionKind.Constant).Select(instruction => instruction.A + 1).DefaultIfEmpty(0).Max();
        _constants.RemoveRange(constants, _constants.Count - constants);
    }
}
