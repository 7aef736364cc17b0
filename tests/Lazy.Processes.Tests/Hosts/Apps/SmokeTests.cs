using Xunit;

public class SmokeTests
{
    [Fact]
    public void A_task_runs_elsewhere() => Assert.StartsWith("elsewhere", Smoke.Run(), StringComparison.Ordinal);
}
