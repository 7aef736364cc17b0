using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace LazyGraph.Tests.Text;

/// <summary>The public surface of an assembly as C#-like text, in an order that depends on names alone.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var space in assembly.GetExportedTypes().Where(type => !type.IsNested).GroupBy(type => type.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(space.Key).Append(";\n");
            foreach (var type in space.OrderBy(CSharpText.DeclaredName, StringComparer.Ordinal))
            {
                text.Append('\n');
                AppendType(text, type, indentation: "");
            }
        }

        return text.ToString();
    }

    public static string Of(Type type)
    {
        var text = new StringBuilder();
        AppendType(text, type, indentation: "");
        return text.ToString();
    }

    private static void AppendType(StringBuilder text, Type type, string indentation)
    {
        string constraints = CSharpText.Constraints(CSharpText.OwnParameters(type));
        string access = $"{MemberText.Attributes(type)}{(type.IsNestedFamily || type.IsNestedFamORAssem ? "protected " : "public ")}";

        if (type.BaseType == typeof(MulticastDelegate))
        {
            var invoke = type.GetMethod("Invoke")!;
            string result = CSharpText.TypeName(invoke.ReturnType, TypeAnnotations.Of(invoke.ReturnParameter));
            text.Append($"{indentation}{access}delegate {result} {CSharpText.DeclaredName(type)}({MemberText.Parameters(invoke)}){constraints};\n");
            return;
        }

        text.Append($"{indentation}{access}{Kind(type)} {CSharpText.DeclaredName(type)}{Bases(type)}{constraints}\n{indentation}{{\n");
        AppendMembers(text, type, indentation + "    ");
        text.Append($"{indentation}}}\n");
    }

    private static void AppendMembers(StringBuilder text, Type type, string indentation)
    {
        if (type.IsEnum)
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                text.Append($"{indentation}{field.Name} = {field.GetRawConstantValue()},\n");
            }

            return;
        }

        var blocks = ExtensionBlock.Of(type).ToList();
        var members = type.GetMembers(Declared).Where(member => member is not MethodInfo method || !blocks.Any(block => block.Implements(method)));
        AppendLines(text, members, indentation);

        foreach (var (header, block) in blocks.Select(block => (Header(block), block)).OrderBy(pair => pair.Item1, StringComparer.Ordinal))
        {
            text.Append($"{indentation}{header}\n{indentation}{{\n");
            AppendLines(text, block.Members, indentation + "    ", block);
            text.Append($"{indentation}}}\n");
        }

        foreach (var nested in type.GetNestedTypes(Declared).Where(IsVisible).OrderBy(CSharpText.DeclaredName, StringComparer.Ordinal))
        {
            AppendType(text, nested, indentation);
        }
    }

    private static void AppendLines(StringBuilder text, IEnumerable<MemberInfo> members, string indentation, ExtensionBlock? block = null)
    {
        var lines = members
            .Select(Line)
            .Where(line => line.Text is not null)
            .OrderBy(line => line.Rank)
            .ThenBy(line => line.Text, StringComparer.Ordinal);

        foreach (var (_, line) in lines)
        {
            string shown = block is null ? line! : block.WithNamesOfTheSource(line!);
            text.Append(indentation).Append(shown).Append('\n');
        }
    }

    private static (int Rank, string? Text) Line(MemberInfo member) => member switch
    {
        FieldInfo field when (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName => (0, MemberText.Field(field)),
        ConstructorInfo constructor when MemberText.IsVisible(constructor) && !constructor.IsStatic => (1, MemberText.Constructor(constructor)),
        PropertyInfo property when MemberText.IsVisible(property.GetMethod) || MemberText.IsVisible(property.SetMethod) => (2, MemberText.Property(property)),
        EventInfo @event when MemberText.IsVisible(@event.AddMethod) => (3, MemberText.Event(@event)),
        MethodInfo method when MemberText.IsVisible(method) && IsWritten(method) => (method.IsSpecialName ? 5 : 4, MemberText.Method(method)),
        _ => (0, null),
    };

    // Accessors belong to their property; what a record makes by itself follows from its being a record.
    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && !method.Name.Contains('<')
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static bool IsVisible(Type nested) =>
        (nested.IsNestedPublic || nested.IsNestedFamily || nested.IsNestedFamORAssem) && !ExtensionBlock.IsCompilersOwn(nested);

    private static string Header(ExtensionBlock block)
    {
        string receiver = CSharpText.Parameter(block.Receiver).TrimEnd();
        return $"extension{CSharpText.TypeParameters(block.TypeParameters)}({receiver}){CSharpText.Constraints(block.TypeParameters)}";
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        if (type.IsValueType)
        {
            bool isReadOnly = type.IsDefined(typeof(IsReadOnlyAttribute));
            bool isRecord = type.GetMethod("PrintMembers", Declared) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute));
            return $"{(isReadOnly ? "readonly " : "")}{(type.IsByRefLike ? "ref " : "")}{(isRecord ? "record " : "")}struct";
        }

        string sealing = type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        return $"{sealing}{(type.GetMethod("<Clone>$", Declared) is null ? "class" : "record")}";
    }

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            var underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? "" : $" : {CSharpText.TypeName(underlying)}";
        }

        var all = type.GetInterfaces().Where(i => i.IsVisible).ToList();
        var implied = all.SelectMany(i => i.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        var names = all.Where(i => !implied.Contains(i)).Select(CSharpText.TypeName).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } @base && @base != typeof(object) && @base != typeof(ValueType))
        {
            names.Insert(0, CSharpText.TypeName(@base));
        }

        return names.Count == 0 ? "" : $" : {string.Join(", ", names)}";
    }
}
