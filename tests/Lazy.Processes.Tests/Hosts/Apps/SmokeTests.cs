using Xunit;

public class SmokeTests
{
    [Fact]
    public void A_worker_starts() => Assert.Contains("exit code 0", Smoke.Run(), StringComparison.Ordinal);
}
