using Herald.CrashLab.Journals;

namespace Herald.Crash.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("herald-journal-").FullName;

    private string Place => Path.Combine(folder, "journal");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_outlives_whoever_wrote_it()
    {
        Intent first;
        await using (var journal = Journal.Open(Place))
        {
            first = await journal.IntendAsync(Deed.Referral, "ada@example.com", "-");
            await journal.AcknowledgeAsync(first, "ref_1");
            await journal.IntendAsync(Deed.Stage, "ref_1", "qualified");
        }

        await using var again = Journal.Open(Place);

        again.Memory.AnswerTo(first).ShouldBe("ref_1");
        again.Memory.Open.ShouldBe([new(2, Deed.Stage, "ref_1", "qualified")]);
        (await again.IntendAsync(Deed.Click, "code", "-")).Number.ShouldBe(3);
    }

    [Fact]
    public async Task A_line_that_was_cut_off_was_never_written()
    {
        await File.WriteAllTextAsync(Place, "ask 1 Purchase code -\ngot 1 evt_");

        await using (var journal = Journal.Open(Place))
            journal.Memory.Open.Single().Number.ShouldBe(1);

        (await File.ReadAllTextAsync(Place)).ShouldBe("ask 1 Purchase code -\n");
    }

    [Fact]
    public async Task A_line_of_another_kind_is_refused()
    {
        await File.WriteAllTextAsync(Place, "buy 1 code\n");

        Should.Throw<InvalidDataException>(() => Journal.Open(Place)).Message.ShouldContain("buy 1 code");
    }
}
