namespace Herald.Crash.Tests;

public sealed class SqliteCrashTests
{
    [Fact]
    public Task Forty_kills_and_a_SIGTERM_under_load_lose_nothing_acknowledged_and_double_nothing() =>
        CrashStory.RunAsync(new(OnPostgres: false, CrashStory.Kills, Outages: 0, CrashStory.Seed, CrashStory.LoadMax));
}
