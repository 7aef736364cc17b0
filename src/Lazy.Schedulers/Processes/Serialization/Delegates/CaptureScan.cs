using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Finds the captured variables that a method can reach, by reading its IL.</summary>
/// <remarks>
/// C# gives all lambdas of one scope a single object for what any of them captures. A delegate that crosses would carry the
/// variables of its neighbours, which may be large, or unable to cross. What a method names, it may use; what neither it nor
/// the lambdas, local functions and state machines that it names do, it can't: no other code can name such a field.
/// </remarks>
internal static class CaptureScan
{
    private const int FieldTable = 0x04;
    private const int MethodTable = 0x06;
    private const int MemberTable = 0x0A;
    private const int MethodSpecTable = 0x2B;

    private static readonly ConcurrentDictionary<(Module, int), CaptureSet> Scanned = new();

    /// <summary>Gets the fields of closures that a method can reach.</summary>
    public static CaptureSet Of(MethodBase method) =>
        method.IsCollectible ? Scan([method]) // a cache must not keep its assembly loaded
        : Scanned.TryGetValue((method.Module, method.MetadataToken), out var known) ? known
        : Scanned.GetOrAdd((method.Module, method.MetadataToken), Scan([method]));

    /// <summary>Gets the fields of closures that an unfinished asynchronous method or iterator can reach.</summary>
    public static CaptureSet Of(Type stateMachine) =>
        stateMachine.IsCollectible ? Scan(BodiesOf(stateMachine))
        : Scanned.TryGetValue((stateMachine.Module, stateMachine.MetadataToken), out var known) ? known
        : Scanned.GetOrAdd((stateMachine.Module, stateMachine.MetadataToken), Scan(BodiesOf(stateMachine)));

    private static CaptureSet Scan(IEnumerable<MethodBase> roots)
    {
        var fields = new HashSet<(Module, int)>();
        var seen = new HashSet<(Module, int)>();
        var open = new Stack<MethodBase>();
        foreach (var root in roots)
        {
            Follow(root, seen, open);
        }

        while (open.TryPop(out var method))
        {
            if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
            {
                return CaptureSet.Everything;
            }

            if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
            {
                foreach (var body in BodiesOf(machine.StateMachineType))
                {
                    Follow(body, seen, open);
                }
            }

            var reader = new IlReader(il);
            while (reader.MoveToToken())
            {
                switch (Member(method, reader.Token))
                {
                    case FieldInfo field when field.DeclaringType is { } type && ClosureClass.Is(type) && !ClosureClass.IsCache(field):
                        fields.Add((field.Module, field.MetadataToken));
                        break;
                    case MethodBase called when ClosureClass.CanReach(called) && !called.IsAbstract:
                        Follow(called, seen, open);
                        break;
                }
            }
        }

        return CaptureSet.Of(fields);
    }

    private static void Follow(MethodBase method, HashSet<(Module, int)> seen, Stack<MethodBase> open)
    {
        if (seen.Add((method.Module, method.MetadataToken)))
        {
            open.Push(method);
        }
    }

    private static MethodInfo[] BodiesOf(Type stateMachine) =>
        stateMachine.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

    private static MemberInfo? Member(MethodBase method, int token)
    {
        if ((token >>> 24) is not (FieldTable or MethodTable or MemberTable or MethodSpecTable))
        {
            return null;
        }

        try
        {
            var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
            var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
            return method.Module.ResolveMember(token, ofType, ofMethod);
        }
        catch (Exception error) when (error is IOException or TypeLoadException or MissingMemberException or BadImageFormatException or ArgumentException)
        {
            return null; // the code can't run either, and what it names is in another assembly: no closure of ours
        }
    }
}
