using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace LazyGraph.Processes.Serialization;

/// <summary>The types that never cross, each with what to do instead.</summary>
internal static class Refusals
{
    private const string OpenInside = "Open it inside the function.";
    private const string ParseInside = "Hand over the text and parse it inside the function.";
    private const string NoLocks = "Locks don't reach into other processes: make it inside the function, or mark the field [NonSerialized].";
    private const string AwaitIt = "Await it first and hand over the result.";
    private const string PassToken = "Take the token as a parameter of the function: then each attempt gets its own.";

    // By name where the type is of an assembly that this library does without.
    private static readonly (string Name, string Remedy)[] Named =
    [
        ("System.Net.Http.HttpMessageInvoker", "Make the client inside the function."),
        ("System.Net.Sockets.Socket", OpenInside),
        ("System.Net.Sockets.TcpClient", OpenInside),
        ("System.Net.Sockets.UdpClient", OpenInside),
        ("System.Data.Common.DbConnection", OpenInside),
        ("System.Data.Common.DbCommand", OpenInside),
        ("System.Data.Common.DbDataReader", "Read the rows into a list and hand over that."),
        ("System.Data.DataTable", "Hand over its rows as a list of your own records, or as text: WriteXml, ReadXml."),
        ("System.Data.DataSet", "Hand over its rows as lists of your own records, or as text: WriteXml, ReadXml."),
        ("System.Threading.ReaderWriterLock", NoLocks),
        ("System.Collections.Concurrent.BlockingCollection`1", "Hand over its items as an array."),
        ("System.Threading.Channels.Channel`1", "Channels don't reach into other processes: hand over the items as an array."),
        ("System.Text.Json.JsonDocument", ParseInside),
        ("System.Text.Json.JsonSerializerOptions", "Make them inside the function, or in a static field: each process has its own."),
        ("System.Xml.Linq.XObject", ParseInside),
        ("System.Xml.XmlNode", ParseInside),
        ("System.IServiceProvider", "Make the services inside the function."),
        ("Microsoft.Extensions.Logging.ILogger", "Make the logger inside the function."),
    ];

    private static readonly (Type Base, string Remedy)[] Known =
    [
        (typeof(MemoryStream), "Hand over its bytes: ToArray()."),
        (typeof(Stream), OpenInside),
        (typeof(TextReader), OpenInside),
        (typeof(TextWriter), OpenInside),
        (typeof(BinaryReader), OpenInside),
        (typeof(BinaryWriter), OpenInside),
        (typeof(System.Runtime.InteropServices.SafeHandle), OpenInside),
        (typeof(System.Runtime.InteropServices.CriticalHandle), OpenInside),
        (typeof(System.Runtime.InteropServices.GCHandle), "Hand over the object itself."),
        (typeof(Process), "Start it inside the function."),
        (typeof(Task), AwaitIt),
        (typeof(ValueTask), AwaitIt),
        (typeof(ValueTask<>), AwaitIt),
        (typeof(TaskCompletionSource), AwaitIt),
        (typeof(TaskCompletionSource<>), AwaitIt),
        (typeof(Thread), "Start it inside the function."),
        (typeof(CancellationTokenSource), PassToken),
        (typeof(CancellationTokenRegistration), PassToken),
        (typeof(Lock), NoLocks),
        (typeof(WaitHandle), NoLocks),
        (typeof(SemaphoreSlim), NoLocks),
        (typeof(ManualResetEventSlim), NoLocks),
        (typeof(ReaderWriterLockSlim), NoLocks),
        (typeof(CountdownEvent), NoLocks),
        (typeof(Barrier), NoLocks),
        (typeof(SpinLock), NoLocks),
        (typeof(SpinWait), NoLocks),
        (typeof(Timer), "Start it inside the function."),
        (typeof(System.Threading.PeriodicTimer), "Start it inside the function."),
        (typeof(Random), "Make it inside the function from a seed, or take a seed as an argument: else each process would go on from a copy of the same state."),
        (typeof(WeakReference), "Hand over the object itself."),
        (typeof(WeakReference<>), "Hand over the object itself."),
        (typeof(ThreadLocal<>), "Hand over the value."),
        (typeof(AsyncLocal<>), "Hand over the value."),
        (typeof(ExecutionContext), "Hand over what you need of it."),
        (typeof(SynchronizationContext), "Contexts don't reach into other processes."),
        (typeof(MemberInfo), "Hand over the type and find the member inside the function."),
        (typeof(ParameterInfo), "Hand over the type and find the member inside the function."),
        (typeof(Assembly), "Hand over a type of the assembly."),
        (typeof(Module), "Hand over a type of the module."),
        (typeof(Hashtable), "Use a Dictionary."),
        (typeof(ArrayList), "Use a List."),
        (typeof(FileSystemInfo), "Hand over the path."),
        (typeof(System.Runtime.CompilerServices.ConditionalWeakTable<,>), "Hand over its items as a dictionary."),
    ];

    /// <summary>Gets the codec that refuses a type, or null if the lists don't name it.</summary>
    public static Codec? Of(Type type)
    {
        foreach (var (known, remedy) in Known)
        {
            if (Derives(type, level => level == known || (known.IsGenericTypeDefinition && level.IsGenericType && level.GetGenericTypeDefinition() == known)))
            {
                return new RefusedCodec(type, remedy);
            }
        }

        foreach (var (name, remedy) in Named)
        {
            if (Derives(type, level => FullName(level) == name) || Array.Exists(type.GetInterfaces(), level => FullName(level) == name))
            {
                return new RefusedCodec(type, remedy);
            }
        }

        return null;
    }

    /// <summary>Gets the codec that refuses a type of the framework that no list names.</summary>
    public static Codec OfFramework(Type type)
    {
        var isSequence = type.IsAssignableTo(typeof(IEnumerable)) || type.IsAssignableTo(typeof(IEnumerator));
        return isSequence && (type.Namespace == "System.Linq" || type.IsNestedPrivate || type.IsAssignableTo(typeof(IEnumerator)))
            ? new RefusedCodec(type, $"a sequence that is still to be run ({TypeNames.Of(type)})", "Call ToArray() on it first.")
            : new RefusedCodec(type, "It is a framework type that LazyGraph does not carry; copy what you need into fields of your own.");
    }

    private static string? FullName(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition().FullName : type.FullName;

    private static bool Derives(Type type, Predicate<Type> isKnown)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (isKnown(level))
            {
                return true;
            }
        }

        return false;
    }
}
