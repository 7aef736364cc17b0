using System.Reflection;
using System.Runtime.CompilerServices;

namespace LazyGraph.Processes.Serialization;

/// <summary>Tells the classes that compilers make for captured variables from those that people write.</summary>
internal static class ClosureClass
{
    /// <summary>Gets whether a type holds captured variables, of which a delegate needs but those that its code reaches.</summary>
    /// <remarks>
    /// C#'s <c>&lt;&gt;c__DisplayClass</c> and Visual Basic's <c>_Closure$__</c>. An F# closure is one lambda's own: it holds
    /// nothing else, and is written whole.
    /// </remarks>
    public static bool Is(Type type) =>
        type is { IsClass: true, IsNested: true }
        && (type.Name.Contains("<>c__DisplayClass", StringComparison.Ordinal) || type.Name.StartsWith("_Closure$__", StringComparison.Ordinal))
        && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>Gets whether a type is the rest of a method that the compiler took apart: an asynchronous method or an iterator.</summary>
    /// <remarks>Within a closure class it is not marked as generated, but nobody could give a type such a name.</remarks>
    public static bool IsStateMachine(Type type) => type.IsNested && type.Name.StartsWith('<') && !type.Name.StartsWith("<>", StringComparison.Ordinal); // <>c has lambdas without captures

    /// <summary>Gets whether code in a method can belong to a lambda: only such methods can name the fields of closures.</summary>
    public static bool CanReach(MethodBase method) =>
        method.Name.StartsWith('<') // lambdas and local functions in the classes of people
        || method.Name.Contains("$__", StringComparison.Ordinal)
        || (method.DeclaringType is { IsNested: true } type && (type.Name.StartsWith('<') || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)));

    /// <summary>Gets whether a field keeps a delegate that the code makes again where it finds none.</summary>
    public static bool IsCache(FieldInfo field) => field.Name.StartsWith("<>9__", StringComparison.Ordinal);
}
