namespace Herald.Crash.Tests;

public sealed class PostgresCrashTests
{
    [Fact]
    public Task Forty_kills_and_a_SIGTERM_under_load_lose_nothing_acknowledged_and_double_nothing() =>
        CrashStory.RunAsync(new(OnPostgres: true, CrashStory.Kills, Outages: 0, CrashStory.Seed, CrashStory.LoadMax));

    [Fact]
    public Task A_database_that_crashes_under_load_is_answered_with_503_and_heals_and_retries_settle_what_nobody_knows() =>
        CrashStory.RunAsync(new(OnPostgres: true, Kills: 0, Outages: 3, CrashStory.Seed, TimeSpan.FromMilliseconds(1500)));
}
