using System.Reflection;
using System.Reflection.Emit;

namespace LazyGraph.Processes.Serialization;

internal delegate void FieldWriter<T>(ObjectWriter writer, ref T value, ulong mask);

internal delegate void FieldReader<T>(ObjectReader reader, ref T value, ulong mask);

/// <summary>Makes the methods that write and read all fields of a type without reflection, private and readonly ones, too.</summary>
internal static class FieldMethods
{
    private static readonly MethodInfo WriteReference = typeof(ObjectWriter).GetMethod(nameof(ObjectWriter.WriteReference))!;
    private static readonly MethodInfo ReadReference = typeof(ObjectReader).GetMethod(nameof(ObjectReader.ReadReference))!;
    private static readonly MethodInfo WriteByte = typeof(ObjectWriter).GetMethod(nameof(ObjectWriter.WriteByte))!;
    private static readonly MethodInfo ReadByte = typeof(ObjectReader).GetMethod(nameof(ObjectReader.ReadByte))!;

    /// <summary>Gets whether a mask has a field; those beyond the mask's bits are always in.</summary>
    public static bool IsIn(ulong mask, int field) => field >= 64 || (mask >> field & 1) != 0;

    public static FieldWriter<T> Writer<T>(FieldSlot[] slots)
    {
        var method = new DynamicMethod("Write", null, [typeof(ObjectWriter), typeof(T).MakeByRefType(), typeof(ulong)], typeof(FieldMethods).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        if (slots.Length == 0 && typeof(T).IsValueType)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Call, WriteByte);
        }

        ForEach<T>(il, slots, slot =>
        {
            il.Emit(OpCodes.Ldarg_0);
            LoadOwner<T>(il);
            il.Emit(OpCodes.Ldfld, slot.Field);
            il.Emit(OpCodes.Call, IsReference(slot) ? WriteReference : slot.WriteMethod);
        });
        return method.CreateDelegate<FieldWriter<T>>();
    }

    public static FieldReader<T> Reader<T>(FieldSlot[] slots)
    {
        var method = new DynamicMethod("Read", null, [typeof(ObjectReader), typeof(T).MakeByRefType(), typeof(ulong)], typeof(FieldMethods).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        if (slots.Length == 0 && typeof(T).IsValueType)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, ReadByte);
            il.Emit(OpCodes.Pop);
        }

        ForEach<T>(il, slots, slot =>
        {
            LoadOwner<T>(il);
            il.Emit(OpCodes.Ldarg_0);
            if (IsReference(slot))
            {
                // The cast is what keeps a forged message from putting one class where another is expected.
                il.Emit(OpCodes.Call, ReadReference);
                il.Emit(OpCodes.Castclass, slot.Field.FieldType);
            }
            else
            {
                il.Emit(OpCodes.Call, slot.ReadMethod);
            }

            il.Emit(OpCodes.Stfld, slot.Field);
        });
        return method.CreateDelegate<FieldReader<T>>();
    }

    private static bool IsReference(FieldSlot slot) =>
        !slot.Field.FieldType.IsValueType && slot.Field.FieldType != typeof(string) && slot.WriteMethod.DeclaringType!.GetGenericTypeDefinition() == typeof(ValueOf<>);

    private static void ForEach<T>(ILGenerator il, FieldSlot[] slots, Action<FieldSlot> emit)
    {
        var isMasked = !typeof(T).IsValueType && FrameworkTypes.IsClosure(typeof(T));
        for (var i = 0; i < slots.Length; i++)
        {
            var skip = il.DefineLabel();
            if (isMasked && i < 64)
            {
                il.Emit(OpCodes.Ldarg_2);
                il.Emit(OpCodes.Ldc_I8, 1L << i);
                il.Emit(OpCodes.And);
                il.Emit(OpCodes.Brfalse, skip);
            }

            emit(slots[i]);
            il.MarkLabel(skip);
        }

        il.Emit(OpCodes.Ret);
    }

    private static void LoadOwner<T>(ILGenerator il)
    {
        il.Emit(OpCodes.Ldarg_1);
        if (!typeof(T).IsValueType)
        {
            il.Emit(OpCodes.Ldind_Ref);
        }
    }
}
