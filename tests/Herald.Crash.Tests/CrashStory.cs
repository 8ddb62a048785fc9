using Herald.CrashLab;

namespace Herald.Crash.Tests;

/// <summary>A run of the lab whose words are shown with the test; an offence is thrown with the seed and the way to run it again.</summary>
internal static class CrashStory
{
    public const int Kills = 40;

    // Another seed is another story; this one is told at each check.
    public const int Seed = 1;

    public static TimeSpan LoadMax { get; } = TimeSpan.FromMilliseconds(400);

    public static async Task RunAsync(LabOptions options)
    {
        await using var words = new StringWriter();
        await Lab.RunAsync(options, words, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(words.ToString());
    }
}
