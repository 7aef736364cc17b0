using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;

namespace LazyGraph.Arrays;

/// <summary>A compiled loop over a multiple of its round's elements.</summary>
internal unsafe delegate void VectorLoopBody(byte** streams, byte* constants, byte* state, long count);

/// <summary>Compiles the instructions of one vector loop.</summary>
[RequiresDynamicCode("Emits code.")]
internal sealed class VectorLoopCompiler
{
    private static readonly MethodInfo CountBits32 = ((Func<uint, int>)BitOperations.PopCount).Method;
    private static readonly MethodInfo CountBits64 = ((Func<ulong, int>)BitOperations.PopCount).Method;

    private readonly KernelExpression _expression;
    private readonly VectorWidth _width;
    private readonly int[] _outputs;
    private readonly KernelSink _sink;
    private readonly VectorGraph _graph;
    private readonly VectorNode[] _roots;
    private readonly List<VectorNode> _hoisted = [];
    private readonly int _elements;
    private readonly DynamicMethod _method;
    private readonly ILGenerator _code;

    private VectorLoopCompiler(KernelExpression expression, VectorWidth width, Func<int, bool> isInLoop, int[] outputs, KernelSink sink)
    {
        _expression = expression;
        _width = width;
        _outputs = outputs;
        _sink = sink;
        _graph = new(expression, isInLoop);
        _roots = [.. outputs.Select(output => sink == KernelSink.Store ? _graph.Stored(output) : _graph.Value(output))];
        var (least, greatest) = Visit();

        // A round fills at least one register of the smallest elements and two of the largest; a leaf's sum takes whole rows of lanes.
        _elements = Math.Max(width.Bytes / least, 2 * width.Bytes / greatest);
        _elements = sink == KernelSink.Store ? _elements : Math.Max(_elements, KernelExpression.LeafLanes);
        _method = new("Kernel", null, [typeof(byte**), typeof(byte*), typeof(byte*), typeof(long)], typeof(VectorLoopCompiler).Module, skipVisibility: true);
        _code = _method.GetILGenerator(1024);
    }

    /// <summary>Compiles a loop.</summary>
    /// <param name="expression">What it is part of.</param>
    /// <param name="width">The width of its vectors.</param>
    /// <param name="isInLoop">Whether an operation is computed in this loop; others are read from memory.</param>
    /// <param name="outputs">The instructions whose elements it stores, or the one that goes into the sink.</param>
    /// <param name="sink">What it does with them.</param>
    public static VectorLoop Compile(KernelExpression expression, VectorWidth width, Func<int, bool> isInLoop, int[] outputs, KernelSink sink) =>
        new VectorLoopCompiler(expression, width, isInLoop, outputs, sink).Compile();

    private VectorLoop Compile()
    {
        var streams = _graph.Inputs.Concat(_outputs).ToArray();
        var sizes = streams.Select(stream => ElementKind.Of(_expression.Instructions[stream].Type).Size).ToArray();
        var counters = new VectorCounter[_graph.Counters.Count];
        var offsets = new int[counters.Length];
        var stateBytes = 0;
        for (var i = 0; i < counters.Length; i++)
        {
            offsets[i] = stateBytes;
            var instruction = _expression.Instructions[_graph.Counters[i]];
            var type = VectorTypes.IsFloat(instruction.Type) ? typeof(double) : instruction.Type;
            counters[i] = new(instruction.A, VectorTypes.IsFloat(instruction.Type) ? -1 : instruction.B, instruction.C, ElementKind.Of(type));
            stateBytes += (_elements * counters[i].Kind.Size) + _width.Bytes;
        }

        Emit(sizes, offsets);
        return new(_method.CreateDelegate<VectorLoopBody>(), [.. _graph.Inputs], _outputs, sizes, counters, _elements, _width.Bytes, stateBytes);
    }

    private (int Least, int Greatest) Visit()
    {
        var (least, greatest) = (8, 1);
        var pending = new Stack<VectorNode>(_roots);
        while (pending.TryPop(out var node))
        {
            if (node.Uses++ > 0)
            {
                continue;
            }

            (least, greatest) = (Math.Min(least, node.Size), Math.Max(greatest, node.Size));
            if (node.IsHoisted)
            {
                _hoisted.Add(node);
            }

            foreach (var source in new[] { node.A, node.B, node.C })
            {
                if (source is not null)
                {
                    pending.Push(source);
                    if (node.Kind == VectorNodeKind.Widen)
                    {
                        pending.Push(source); // each register of the source is read for two of the node's
                    }
                }
            }
        }

        return (least, greatest);
    }

    private void Emit(int[] sizes, int[] offsets)
    {
        var pointers = new LocalBuilder[sizes.Length];
        for (var i = 0; i < pointers.Length; i++)
        {
            pointers[i] = _code.DeclareLocal(typeof(byte*));
            _code.Emit(OpCodes.Ldarg_0);
            _code.Emit(OpCodes.Ldc_I4, i * sizeof(long));
            _code.Emit(OpCodes.Conv_I);
            _code.Emit(OpCodes.Add);
            _code.Emit(OpCodes.Ldind_I);
            _code.Emit(OpCodes.Stloc, pointers[i]);
        }

        var emitter = new VectorEmitter(_code, _width, _elements, pointers);
        foreach (var node in _hoisted)
        {
            emitter.Hoist(node, offsets);
        }

        var remaining = _code.DeclareLocal(typeof(long));
        if (_sink == KernelSink.Store)
        {
            _code.Emit(OpCodes.Ldarg_3);
            _code.Emit(OpCodes.Stloc, remaining);
            Loop(remaining, _elements, () =>
            {
                for (var i = 0; i < _roots.Length; i++)
                {
                    Store(emitter, _roots[i], pointers[_graph.Inputs.Count + i]);
                }

                Advance(emitter, pointers, sizes, sizes.Length);
            });
        }
        else
        {
            var leaves = _code.DeclareLocal(typeof(long));
            _code.Emit(OpCodes.Ldarg_3);
            _code.Emit(OpCodes.Stloc, leaves);
            Loop(leaves, KernelExpression.LeafLength, () =>
            {
                _code.Emit(OpCodes.Ldc_I8, (long)KernelExpression.LeafLength);
                _code.Emit(OpCodes.Stloc, remaining);
                var advance = () => Advance(emitter, pointers, sizes, sizes.Length - 1);
                if (_sink == KernelSink.LeafSum)
                {
                    Sum(emitter, remaining, pointers[^1], sizes[^1], advance);
                }
                else
                {
                    CountTrue(emitter, remaining, pointers[^1], advance);
                }
            });
        }

        _code.Emit(OpCodes.Ret);
    }

    private void Loop(LocalBuilder remaining, int step, Action body)
    {
        var (start, end) = (_code.DefineLabel(), _code.DefineLabel());
        _code.Emit(OpCodes.Ldloc, remaining);
        _code.Emit(OpCodes.Ldc_I4_0);
        _code.Emit(OpCodes.Conv_I8);
        _code.Emit(OpCodes.Ble, end);
        _code.MarkLabel(start);
        body();
        _code.Emit(OpCodes.Ldloc, remaining);
        _code.Emit(OpCodes.Ldc_I8, (long)step);
        _code.Emit(OpCodes.Sub);
        _code.Emit(OpCodes.Dup);
        _code.Emit(OpCodes.Stloc, remaining);
        _code.Emit(OpCodes.Ldc_I4_0);
        _code.Emit(OpCodes.Conv_I8);
        _code.Emit(OpCodes.Bgt, start);
        _code.MarkLabel(end);
    }

    private void Store(VectorEmitter emitter, VectorNode node, LocalBuilder pointer)
    {
        for (var part = 0; part < emitter.Parts(node.Size); part++)
        {
            _code.Emit(OpCodes.Ldloc, pointer);
            emitter.Offset(part * _width.Bytes);
            emitter.Value(node, part);
            _code.Emit(OpCodes.Unaligned, (byte)1);
            _code.Emit(OpCodes.Stobj, _width.Vector(node.Type));
        }
    }

    private void Advance(VectorEmitter emitter, LocalBuilder[] pointers, int[] sizes, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Add(emitter, pointers[i], _elements * sizes[i]);
        }

        emitter.Count();
    }

    private void Add(VectorEmitter emitter, LocalBuilder pointer, int bytes)
    {
        _code.Emit(OpCodes.Ldloc, pointer);
        emitter.Offset(bytes);
        _code.Emit(OpCodes.Stloc, pointer);
    }

    private void Sum(VectorEmitter emitter, LocalBuilder remaining, LocalBuilder output, int size, Action advance)
    {
        var root = _roots[0];
        var add = _width.Method("Add", root.Type, 2);
        var sums = new LocalBuilder[KernelExpression.LeafLanes * size / _width.Bytes];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = _code.DeclareLocal(_width.Vector(root.Type));
            emitter.LoadNumber(root.Type, -0.0); // -0 + x is x, whatever x is
            _code.Emit(OpCodes.Call, _width.Splat(root.Type));
            _code.Emit(OpCodes.Stloc, sums[i]);
        }

        Loop(remaining, _elements, () =>
        {
            for (var part = 0; part < emitter.Parts(size); part++)
            {
                _code.Emit(OpCodes.Ldloc, sums[part % sums.Length]);
                emitter.Value(root, part);
                _code.Emit(OpCodes.Call, add);
                _code.Emit(OpCodes.Stloc, sums[part % sums.Length]);
            }

            advance();
        });

        for (var half = sums.Length / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
            {
                _code.Emit(OpCodes.Ldloc, sums[i]);
                _code.Emit(OpCodes.Ldloc, sums[i + half]);
                _code.Emit(OpCodes.Call, add);
                _code.Emit(OpCodes.Stloc, sums[i]);
            }
        }

        _code.Emit(OpCodes.Ldloc, output);
        _code.Emit(OpCodes.Ldloc, sums[0]);
        _code.Emit(OpCodes.Call, LaneFolding.Method(root.Type, _width.Bits));
        _code.Emit(OpCodes.Unaligned, (byte)1);
        _code.Emit(OpCodes.Stobj, root.Type);
        Add(emitter, output, size);
    }

    private void CountTrue(VectorEmitter emitter, LocalBuilder remaining, LocalBuilder output, Action advance)
    {
        var root = _roots[0];
        var count = _code.DeclareLocal(typeof(int));
        _code.Emit(OpCodes.Ldc_I4_0);
        _code.Emit(OpCodes.Stloc, count);
        Loop(remaining, _elements, () =>
        {
            for (var part = 0; part < emitter.Parts(root.Size); part++)
            {
                _code.Emit(OpCodes.Ldloc, count);
                emitter.Value(root, part);
                _code.Emit(OpCodes.Call, _width.Method("ExtractMostSignificantBits", root.Type, 1));
                _code.Emit(OpCodes.Call, _width.Bits == 512 ? CountBits64 : CountBits32);
                _code.Emit(OpCodes.Add);
                _code.Emit(OpCodes.Stloc, count);
            }

            advance();
        });

        _code.Emit(OpCodes.Ldloc, output);
        _code.Emit(OpCodes.Ldloc, count);
        _code.Emit(OpCodes.Conv_I8);
        _code.Emit(OpCodes.Unaligned, (byte)1);
        _code.Emit(OpCodes.Stobj, typeof(long));
        Add(emitter, output, sizeof(long));
    }
}
