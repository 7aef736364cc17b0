internal static class StartupHook
{
    public static void Initialize() => File.AppendAllText(Environment.GetEnvironmentVariable("HOST_HOOKS")!, $"{Environment.ProcessId}\n");
}
