using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LazyGraph.Tests.Language;

/// <summary>Compiles what a user might write, against the library, with the oldest compiler that knows C# 14.</summary>
internal static class Compiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll"))
            .Append(typeof(Delayed).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using LazyGraph;",
        Parsing);

    /// <summary>The ids of the errors in a program of top-level statements, each once.</summary>
    public static string[] Errors(string statements) => [.. Diagnostics(statements).Select(diagnostic => diagnostic.Id).Distinct()];

    /// <summary>Fails with the errors if the program has some.</summary>
    public static void AssertCompiles(string statements)
    {
        var errors = Diagnostics(statements);
        Assert.True(errors.Length == 0, string.Join('\n', errors.Select(error => error.ToString())));
    }

    private static Diagnostic[] Diagnostics(string statements)
    {
        var program = CSharpSyntaxTree.ParseText(statements, Parsing);
        var compilation = CSharpCompilation.Create("Program", [Usings, program], References, Options);
        return [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
