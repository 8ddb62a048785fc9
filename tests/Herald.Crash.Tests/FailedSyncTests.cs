namespace Herald.Crash.Tests;

public sealed class FailedSyncTests
{
    // PostgreSQL ends itself then, which is an outage to us.
    [Fact]
    public Task A_disk_that_fails_to_sync_ends_the_server_and_what_was_acknowledged_is_there() =>
        CrashStory.RunAsync(new(OnPostgres: false, Kills: 0, Outages: 0, CrashStory.Seed, CrashStory.LoadMax) { Syncs = 2 });
}
