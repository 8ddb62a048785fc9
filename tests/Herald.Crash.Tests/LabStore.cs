using Herald.CrashLab;

namespace Herald.Crash.Tests;

/// <summary>The folder of a short run on SQLite in which nothing went wrong.</summary>
public sealed class LabStore : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("herald-oracle-").FullName;

    public async ValueTask InitializeAsync() => await Lab.RunInAsync(
        Folder, new(OnPostgres: false, Kills: 0, Outages: 0, CrashStory.Seed, TimeSpan.FromMilliseconds(200)), TextWriter.Null,
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
