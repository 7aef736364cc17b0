using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace LazyGraph.Processes.Serialization;

/// <summary>The assemblies that messages may name, by number.</summary>
/// <remarks>Numbers begin at 1 and never change. The parent's catalog grows by what its messages name; a worker's only by what the parent sends.</remarks>
internal sealed class AssemblyCatalog
{
    /// <summary>The number by which a message says that name and build follow, because the parent has not listed the assembly.</summary>
    public const int Inline = 0;

    private const int MostAssemblies = 1 << 16;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<Assembly, int> _numbers = new();
    private readonly Dictionary<(string Name, Guid Build), int> _listed = [];
    private readonly bool _isParent;
    private Entry[] _entries = [];
    private int _count;

    private AssemblyCatalog(bool isParent)
    {
        _isParent = isParent;
        Types = new TypeTable(this);
    }

    /// <summary>Gets how many assemblies are listed.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Gets how types are told in messages.</summary>
    public TypeTable Types { get; }

    /// <summary>Makes the parent's catalog: all that this process has loaded, and what it loads later.</summary>
    public static AssemblyCatalog OfThisProcess()
    {
        var catalog = new AssemblyCatalog(isParent: true);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (CanBeNamed(assembly))
            {
                catalog.NumberOf(assembly);
            }
        }

        return catalog;
    }

    /// <summary>Gets the catalog that lists nothing.</summary>
    public static AssemblyCatalog None { get; } = new(isParent: false);

    /// <summary>Makes a worker's catalog, to be filled with <see cref="Add"/>.</summary>
    public static AssemblyCatalog Empty() => new(isParent: false);

    /// <summary>Gets the number of an assembly, or <see cref="Inline"/> in a worker if the parent has not listed it.</summary>
    /// <exception cref="TransferRefusal">The assembly was made at run time or may be unloaded.</exception>
    public int NumberOf(Assembly assembly)
    {
        if (_numbers.TryGetValue(assembly, out var number))
        {
            return number;
        }

        if (!CanBeNamed(assembly))
        {
            throw new TransferRefusal(typeof(Assembly), $"of the assembly {assembly.GetName().Name}, which was made or loaded at run time and can be unloaded", "Use types of assemblies that the program loads in the usual way.");
        }

        var name = assembly.GetName().FullName;
        var build = assembly.ManifestModule.ModuleVersionId;
        lock (_gate)
        {
            if (!_listed.TryGetValue((name, build), out number))
            {
                if (!_isParent)
                {
                    return Inline;
                }

                number = List(new Entry(name, build, assembly.Location) { Assembly = assembly });
            }

            _numbers[assembly] = number;
            return number;
        }
    }

    /// <summary>Gets the assembly of a number, loading it if need be.</summary>
    /// <exception cref="InvalidTransferException">There is none, it can't be found, or it is another build than the parent's.</exception>
    public Assembly Resolve(int number)
    {
        var entries = Volatile.Read(ref _entries);
        if (number < 1 || number > Count)
        {
            throw ObjectReader.Invalid($"assembly {number}", $"one of {Count}");
        }

        var entry = entries[number - 1];
        return entry.Assembly ??= Find(entry);
    }

    /// <summary>Gets the assembly of a name and build that a worker wrote inline.</summary>
    /// <remarks>The parent loads it by its name alone, and lists it; a worker has only what the parent has listed.</remarks>
    public Assembly ResolveInline(string name, Guid build)
    {
        int number;
        lock (_gate)
        {
            _listed.TryGetValue((name, build), out number);
        }

        if (number != Inline)
        {
            return Resolve(number);
        }

        if (!_isParent)
        {
            throw ObjectReader.Invalid($"the assembly {name}", "those that the parent has listed");
        }

        var found = Find(new Entry(name, build, ""));
        NumberOf(found);
        return found;
    }

    /// <summary>Describes the assemblies from a number of them on, for <see cref="Add"/> of another catalog.</summary>
    /// <param name="first">How many the other catalog has.</param>
    public byte[] DescribeFrom(int first)
    {
        var writer = new ObjectWriter(this, null);
        lock (_gate)
        {
            writer.WriteUInt32((uint)first);
            writer.WriteUInt32((uint)(_count - first));
            for (var i = first; i < _count; i++)
            {
                writer.WriteString(_entries[i].Name);
                writer.WriteMemory(_entries[i].Build);
                writer.WriteString(_entries[i].Location);
            }
        }

        return writer.Body.ToArray();
    }

    /// <summary>Lists what the parent described. What is listed already is skipped.</summary>
    public void Add(ReadOnlySpan<byte> description)
    {
        var reader = ObjectReader.Over(description.ToArray());
        var first = reader.ReadUInt32();
        var count = reader.ReadLength(18);
        lock (_gate)
        {
            reader.Expect(first <= _count && first + count <= MostAssemblies, "the assemblies after those listed");
            for (var i = 0; i < count; i++)
            {
                var entry = new Entry(reader.ReadString() ?? "", reader.ReadMemory<Guid>(), reader.ReadString() ?? "");
                if (first + i >= _count)
                {
                    List(entry);
                }
            }
        }
    }

    private static bool CanBeNamed(Assembly assembly) => !assembly.IsDynamic && !assembly.IsCollectible;

    private static Assembly Find(Entry entry)
    {
        var name = new AssemblyName(entry.Name);
        var found = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => CanBeNamed(assembly) && IsBuild(assembly, entry) && assembly.GetName().Name == name.Name)
            ?? Load(name, entry.Location);
        return IsBuild(found, entry) ? found : throw ObjectReader.Invalid($"build {entry.Build} of the assembly {entry.Name}", $"{found.ManifestModule.ModuleVersionId}, which is what this process has: start the workers from the same build");
    }

    private static Assembly Load(AssemblyName name, string location)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception error) when (error is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return location.Length > 0 && File.Exists(location)
                ? AssemblyLoadContext.Default.LoadFromAssemblyPath(location)
                : throw new InvalidTransferException($"Found the assembly {name} in a message, which this process can't load: put it beside the program.", error);
        }
    }

    private static bool IsBuild(Assembly assembly, Entry entry) => assembly.ManifestModule.ModuleVersionId == entry.Build;

    private int List(Entry entry)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(64, 2 * _count));
        }

        _entries[_count] = entry;
        Volatile.Write(ref _count, _count + 1);
        _listed.TryAdd((entry.Name, entry.Build), _count);
        return _count;
    }

    private sealed record Entry(string Name, Guid Build, string Location)
    {
        public Assembly? Assembly { get; set; }
    }
}
