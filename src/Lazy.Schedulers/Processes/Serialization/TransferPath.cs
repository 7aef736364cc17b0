using System.Globalization;
using System.Reflection;
using System.Text;

namespace LazyGraph.Processes.Serialization;

/// <summary>The way from the root of a message to the object being written.</summary>
internal sealed class TransferPath
{
    private const int ShownAtEachEnd = 8;

    private readonly List<string> _steps = [""];

    /// <summary>Says which field of the current object is next. Fields of the library itself are not shown.</summary>
    public void Field(FieldInfo field)
    {
        Hidden();
        if (!IsOfLibrary(field.DeclaringType!.Assembly) && NameOf(field) is { } name)
        {
            Member(name);
        }
    }

    /// <summary>Gets whether an assembly is of this library, whose fields no user knows.</summary>
    public static bool IsOfLibrary(Assembly assembly) => assembly.GetName().Name is "Lazy.Core" or "Lazy.Schedulers" or "Lazy.Array" or "Lazy.Bag";

    /// <summary>Says that the next object is shown under this name.</summary>
    public void Member(string name) => _steps[^1] = "." + name;

    /// <summary>Says which item is next.</summary>
    public void Index(int index) => _steps[^1] = $"[{index}]";

    /// <summary>Says which item is next by its key.</summary>
    public void Key(object? key) => _steps[^1] = key switch
    {
        string text => $"[\"{text}\"]",
        IFormattable and not Delegate => $"[{((IFormattable)key).ToString(null, CultureInfo.InvariantCulture)}]",
        _ => $"[{(key is null ? "null" : TypeNames.Of(key.GetType()))}]",
    };

    /// <summary>Says that the next object is not shown: the library's own, which no variable of the user holds.</summary>
    public void Hidden() => _steps[^1] = "";

    /// <summary>Begins again at an object that was put off.</summary>
    public void Restart(string path)
    {
        _steps.Clear();
        _steps.Add(path);
        _steps.Add("");
    }

    public void Enter() => _steps.Add("");

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var steps = _steps.Where(step => step.Length > 0).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < steps.Count; i++)
        {
            if (i == ShownAtEachEnd && steps.Count > 2 * ShownAtEachEnd)
            {
                text.Append(CultureInfo.InvariantCulture, $"…({steps.Count - (2 * ShownAtEachEnd)} more)…");
                i = steps.Count - ShownAtEachEnd;
            }

            text.Append(steps[i]);
        }

        return text.ToString().TrimStart('.');
    }

    // <Name>k__BackingField is the property Name, <>4__this is what a lambda calls this; other such names are the compiler's own.
    private static string? NameOf(FieldInfo field)
    {
        var name = field.Name;
        if (name.StartsWith("<>", StringComparison.Ordinal))
        {
            return name.EndsWith("__this", StringComparison.Ordinal) ? "this" : null;
        }

        return name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is var end and > 1 ? name[1..end] : name;
    }
}
