using System.Reflection;

namespace LazyGraph.Processes.Hosting;

/// <summary>Whether a function can run in another process as it is.</summary>
internal static class InitializerCheck
{
    /// <summary>Whether a delegate is a static method, or a lambda that captures nothing: the compiler makes that a method of an object without fields.</summary>
    public static bool NeedsNothing(Action function) =>
        function.Target is null || function.Target.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length == 0;
}
