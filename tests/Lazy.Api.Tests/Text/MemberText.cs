using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Tests.Text;

/// <summary>Members as C# declares them, without their bodies.</summary>
internal static class MemberText
{
    private static readonly HashSet<string> ShownAttributes =
    [
        "ObsoleteAttribute", "ExperimentalAttribute", "FlagsAttribute", "RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute",
        "OverloadResolutionPriorityAttribute", "CollectionBuilderAttribute", "EditorBrowsableAttribute", "AsyncMethodBuilderAttribute",
    ];

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_UnaryPlus"] = "+",
        ["op_UnaryNegation"] = "-",
        ["op_LogicalNot"] = "!",
        ["op_OnesComplement"] = "~",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_LeftShift"] = "<<",
        ["op_RightShift"] = ">>",
        ["op_UnsignedRightShift"] = ">>>",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Increment"] = "++",
        ["op_Decrement"] = "--",
        ["op_True"] = "true",
        ["op_False"] = "false",
    };

    public static string Attributes(MemberInfo member) => string.Concat(member.CustomAttributes
        .Where(data => ShownAttributes.Contains(data.AttributeType.Name) && !IsForOldCompilers(data, member))
        .Select(data => CSharpText.Attribute(data) + " ")
        .Order(StringComparer.Ordinal));

    public static string Field(FieldInfo field)
    {
        string kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? $" = {CSharpText.Constant(field.GetRawConstantValue(), field.FieldType)}" : "";
        return $"{Attributes(field)}{Access(field, field.IsPublic)}{kind}{CSharpText.TypeName(field.FieldType, TypeAnnotations.Of(field))} {field.Name}{value};";
    }

    public static string Constructor(ConstructorInfo constructor) =>
        $"{Attributes(constructor)}{Access(constructor, constructor.IsPublic)}{CSharpText.Plain(constructor.DeclaringType!.Name)}({Parameters(constructor)});";

    public static string Property(PropertyInfo property)
    {
        var getter = Visible(property.GetMethod);
        var setter = Visible(property.SetMethod);
        var widest = getter?.IsPublic == true || setter is null ? getter! : setter;
        bool isRequired = property.CustomAttributes.Any(data => data.AttributeType == typeof(RequiredMemberAttribute));
        bool isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

        string name = property.GetIndexParameters().Length == 0
            ? property.Name
            : $"this[{string.Join(", ", property.GetIndexParameters().Select(CSharpText.Parameter))}]";
        string get = getter is null ? "" : $"{Narrower(getter, widest)}get; ";
        string set = setter is null ? "" : $"{Narrower(setter, widest)}{(isInit ? "init" : "set")}; ";
        string type = CSharpText.TypeName(property.PropertyType, TypeAnnotations.Of(property));

        return $"{Attributes(property)}{Access(property, widest.IsPublic)}{Modifiers(widest)}{(isRequired ? "required " : "")}{RefKind(widest)}{type} {name} {{ {get}{set}}}";
    }

    public static string Event(EventInfo @event) =>
        $"{Attributes(@event)}{Access(@event, @event.AddMethod!.IsPublic)}{Modifiers(@event.AddMethod)}event "
        + $"{CSharpText.TypeName(@event.EventHandlerType!, TypeAnnotations.Of(@event))} {@event.Name};";

    public static string Method(MethodInfo method)
    {
        string result = RefKind(method) + CSharpText.TypeName(method.ReturnType, TypeAnnotations.Of(method.ReturnParameter));
        string name = method.Name switch
        {
            "op_Implicit" => $"implicit operator {result}",
            "op_Explicit" => $"explicit operator {result}",
            _ when Operators.TryGetValue(method.Name.Replace("op_Checked", "op_"), out string? symbol) => $"{result} operator {symbol}",
            _ => $"{result} {method.Name}",
        };
        string receiver = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        var typeParameters = method.GetGenericArguments();

        return $"{Attributes(method)}{Access(method, method.IsPublic)}{Modifiers(method)}{name}{CSharpText.TypeParameters(typeParameters)}"
            + $"({receiver}{Parameters(method)}){CSharpText.Constraints(typeParameters)};";
    }

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(CSharpText.Parameter));

    /// <summary>True for what another assembly can use or override.</summary>
    public static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static MethodInfo? Visible(MethodInfo? method) => IsVisible(method) ? method : null;

    private static string Access(MemberInfo member, bool isPublic) =>
        !isPublic ? "protected " : member.DeclaringType!.IsInterface ? "" : "public ";

    // Where a feature needs a new compiler (required members, ref structs), this one marks the member obsolete for the old ones.
    private static bool IsForOldCompilers(CustomAttributeData data, MemberInfo member) =>
        data.AttributeType == typeof(ObsoleteAttribute) && member.IsDefined(typeof(CompilerFeatureRequiredAttribute));

    private static string Narrower(MethodInfo accessor, MethodInfo widest) => widest.IsPublic && !accessor.IsPublic ? "protected " : "";

    private static string RefKind(MethodInfo method) => !method.ReturnType.IsByRef ? ""
        : method.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name == "InAttribute") ? "ref readonly "
        : "ref ";

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return (method.IsStatic, method.IsAbstract) switch
            {
                (true, true) => "static abstract ",
                (true, false) => method.IsVirtual ? "static virtual " : "static ",
                (false, true) => "",
                (false, false) => "virtual ",
            };
        }

        if (method.IsStatic)
        {
            return "static ";
        }

        bool isOverride = method.IsVirtual && method.GetBaseDefinition().DeclaringType != method.DeclaringType;
        return (isOverride, method.IsAbstract, method.IsVirtual, method.IsFinal) switch
        {
            (true, true, _, _) => "abstract override ",
            (true, _, _, true) => "sealed override ",
            (true, _, _, _) => "override ",
            (_, true, _, _) => "abstract ",
            (_, _, true, false) => "virtual ",
            _ => "",
        };
    }
}
