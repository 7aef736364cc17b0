using System.Diagnostics.CodeAnalysis;
using System.Reflection.Emit;

namespace LazyGraph.Arrays;

/// <summary>Emits the registers of nodes, each where it is first needed, so that few are alive at a time.</summary>
[RequiresDynamicCode("Emits code.")]
internal sealed class VectorEmitter(ILGenerator code, VectorWidth width, int elements, LocalBuilder[] pointers)
{
    private readonly Dictionary<VectorNode, LocalBuilder[]> _hoisted = [];
    private readonly Dictionary<(VectorNode Node, int Part), LocalBuilder> _computed = [];

    /// <summary>Gets how many registers a value of elements of this size takes.</summary>
    public int Parts(int size) => elements * size / width.Bytes;

    /// <summary>Fills the registers that are filled once: constants and counters.</summary>
    public void Hoist(VectorNode node, int[] stateOffsets)
    {
        var type = width.Vector(node.Type);
        if (node.Kind == VectorNodeKind.Counter)
        {
            var registers = new LocalBuilder[Parts(node.Size) + 1]; // the last one is what the others are raised by
            for (var part = 0; part < registers.Length; part++)
            {
                registers[part] = code.DeclareLocal(type);
                code.Emit(OpCodes.Ldarg_2);
                Offset(stateOffsets[node.Index] + (part * width.Bytes));
                Load(type);
                code.Emit(OpCodes.Stloc, registers[part]);
            }

            _hoisted.Add(node, registers);
            return;
        }

        switch (node.Kind)
        {
            case VectorNodeKind.Splat:
                code.Emit(OpCodes.Ldarg_1);
                Offset(node.Index * KernelExpression.ConstantSize);
                code.Emit(OpCodes.Ldobj, node.Type);
                break;
            case VectorNodeKind.SplatMask:
                // 0 - (byte != 0)
                code.Emit(OpCodes.Ldc_I4_0);
                code.Emit(OpCodes.Ldarg_1);
                Offset(node.Index * KernelExpression.ConstantSize);
                code.Emit(OpCodes.Ldind_U1);
                code.Emit(OpCodes.Ldc_I4_0);
                code.Emit(OpCodes.Cgt_Un);
                code.Emit(OpCodes.Sub);
                Resize(node.Type);
                break;
            default:
                LoadNumber(node.Type, node.Literal);
                break;
        }

        var register = code.DeclareLocal(type);
        code.Emit(OpCodes.Call, width.Splat(node.Type));
        code.Emit(OpCodes.Stloc, register);
        _hoisted.Add(node, [register]);
    }

    /// <summary>Raises every counter by a round's elements.</summary>
    public void Count()
    {
        foreach (var (node, registers) in _hoisted)
        {
            if (node.Kind == VectorNodeKind.Counter)
            {
                foreach (var register in registers[..^1])
                {
                    code.Emit(OpCodes.Ldloc, register);
                    code.Emit(OpCodes.Ldloc, registers[^1]);
                    code.Emit(OpCodes.Call, width.Method("Add", node.Type, 2));
                    code.Emit(OpCodes.Stloc, register);
                }
            }
        }
    }

    /// <summary>Leaves one register of a value on the stack.</summary>
    public void Value(VectorNode node, int part)
    {
        if (node.IsHoisted)
        {
            code.Emit(OpCodes.Ldloc, _hoisted[node][node.Kind == VectorNodeKind.Counter ? part : 0]);
            return;
        }

        if (_computed.TryGetValue((node, part), out var known))
        {
            code.Emit(OpCodes.Ldloc, known);
            return;
        }

        Compute(node, part);
        if (node.Uses > 1)
        {
            var register = code.DeclareLocal(width.Vector(node.Type));
            _computed.Add((node, part), register);
            code.Emit(OpCodes.Dup);
            code.Emit(OpCodes.Stloc, register);
        }
    }

    /// <summary>Adds a number of bytes to the pointer on the stack.</summary>
    public void Offset(int bytes)
    {
        if (bytes != 0)
        {
            code.Emit(OpCodes.Ldc_I4, bytes);
            code.Emit(OpCodes.Conv_I);
            code.Emit(OpCodes.Add);
        }
    }

    public void LoadNumber(Type type, double value)
    {
        if (type == typeof(double))
        {
            code.Emit(OpCodes.Ldc_R8, value);
        }
        else if (type == typeof(float))
        {
            code.Emit(OpCodes.Ldc_R4, (float)value);
        }
        else
        {
            code.Emit(OpCodes.Ldc_I4, (int)value);
            Resize(type);
        }
    }

    private void Resize(Type type)
    {
        if (type == typeof(long) || type == typeof(ulong))
        {
            code.Emit(OpCodes.Conv_I8);
        }
    }

    private void Load(Type type)
    {
        code.Emit(OpCodes.Unaligned, (byte)1);
        code.Emit(OpCodes.Ldobj, type);
    }

    private void Compute(VectorNode node, int part)
    {
        switch (node.Kind)
        {
            case VectorNodeKind.Load:
                code.Emit(OpCodes.Ldloc, pointers[node.Index]);
                Offset(part * width.Bytes);
                Load(width.Vector(node.Type));
                break;
            case VectorNodeKind.Widen:
                Value(node.A!, part / 2);
                code.Emit(OpCodes.Call, width.Method(part % 2 == 0 ? "WidenLower" : "WidenUpper", node.A!.Type, 1));
                break;
            case VectorNodeKind.Narrow:
                Value(node.A!, part * 2);
                Value(node.A!, (part * 2) + 1);
                code.Emit(OpCodes.Call, width.Method("Narrow", node.A!.Type, 2));
                break;
            case VectorNodeKind.Reinterpret:
                Value(node.A!, part);
                code.Emit(OpCodes.Call, width.Reinterpret(node.A!.Type, node.Type));
                break;
            case VectorNodeKind.Function:
                Value(node.A!, part);
                code.Emit(OpCodes.Call, node.Function!.Method(width.Bits));
                break;
            default:
                Value(node.A!, part);
                if (node.B is not null)
                {
                    Value(node.B, part);
                }

                if (node.C is not null)
                {
                    Value(node.C, part);
                }

                code.Emit(OpCodes.Call, width.Method(node.Method, node.A!.Type, node.C is not null ? 3 : node.B is not null ? 2 : 1));
                break;
        }
    }
}
