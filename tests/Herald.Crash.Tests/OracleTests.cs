using Herald.CrashLab;
using Herald.CrashLab.Finding;
using Herald.CrashLab.Journals;
using Herald.Data;
using Herald.Load;
using Microsoft.EntityFrameworkCore;

namespace Herald.Crash.Tests;

/// <summary>An oracle that finds nothing proves nothing, unless it would have found what is wrong.</summary>
public sealed class OracleTests(LabStore lab) : IClassFixture<LabStore>
{
    [Fact]
    public async Task A_store_in_which_nothing_went_wrong_is_found_well() => (await LookAsync("SELECT 1")).ShouldBeEmpty();

    [Theory]
    [InlineData("DELETE FROM clicks WHERE id = (SELECT min(id) FROM clicks)", "Click", "is not there")]
    [InlineData("""
        INSERT INTO clicks SELECT program_id, randomblob(16), link_id, clicked_at, previous_id, address_hash, referrer_host
        FROM clicks LIMIT 1
        """, "Click", "is there 2 times")]
    [InlineData("UPDATE clicks SET referrer_host = 'elsewhere.example' WHERE id = (SELECT min(id) FROM clicks)", "nobody has asked")]
    [InlineData("DELETE FROM reported_events WHERE id = (SELECT min(id) FROM reported_events)", "Purchase", "is not there")]
    [InlineData("UPDATE reported_events SET answer = NULL WHERE id = (SELECT min(id) FROM reported_events)", "Purchase", "not answered")]
    [InlineData("DELETE FROM earnings WHERE id = (SELECT min(id) FROM earnings WHERE event_id IS NOT NULL)", "Purchase", "answered;")]
    [InlineData("DELETE FROM earnings WHERE id = (SELECT min(id) FROM earnings WHERE event_id IS NULL)", "ref_", "earned 5 expected")]
    [InlineData("DROP TRIGGER postings_kept; DELETE FROM postings WHERE entry_id = (SELECT min(entry_id) FROM postings)", "2 postings")]
    [InlineData("DELETE FROM stage_reports WHERE id = (SELECT min(id) FROM stage_reports)", "Stage", "is not there")]
    [InlineData("""
        INSERT INTO stage_reports SELECT program_id, randomblob(16), referral_id, stage, value_amount, value_currency, reason, source,
            source_version, occurred_at, received_at FROM stage_reports LIMIT 1
        """, "Stage", "is there 2 times")]
    [InlineData("UPDATE referrals SET stage = 'lost' WHERE introduction = 'form'", "ref_", "Lost")]
    [InlineData("DELETE FROM saved_answers WHERE key = (SELECT min(key) FROM saved_answers)", "its kept answer, and not both")]
    [InlineData("""
        INSERT INTO friends (program_id, id, created_at) SELECT program_id, randomblob(16), created_at FROM friends LIMIT 1
        """, "friends")]
    [InlineData("DELETE FROM activities WHERE kind = 'event_reported'", "facts of events")]
    [InlineData("UPDATE reader_positions SET position = position + 1000", "is no place in the stream")]
    [InlineData("UPDATE insight_days SET count = count + 1 WHERE measure = 'leads'", "total of Leads")]
    [InlineData("UPDATE insight_days SET amount = amount - 1 WHERE measure = 'points_earned'", "total of PointsEarned")]
    [InlineData("UPDATE insight_days SET channel = 'mail' WHERE measure = 'won'", "what came by campaign and channel", "Won = 0")]
    [InlineData("UPDATE link_insights SET won = won + 1 WHERE link_id = (SELECT min(link_id) FROM link_insights)", "what came by link")]
    [InlineData("DELETE FROM link_insights", "what came by link", "Leads = 0")]
    [InlineData("UPDATE click_hours SET count = count + 1 WHERE hour = (SELECT min(hour) FROM click_hours)", "clicks by hour")]
    [InlineData("DELETE FROM click_days", "clicks by day", "0 found")]
    [InlineData("UPDATE link_days SET count = count - 1 WHERE link_id = (SELECT min(link_id) FROM link_days)", "clicks by link")]
    public async Task What_is_wrong_is_objected_to(string tampering, params string[] words) =>
        (await LookAsync(tampering)).ShouldContain(offence => words.All(word => offence.Contains(word, StringComparison.Ordinal)));

    private async Task<IReadOnlyList<string>> LookAsync(string tampering)
    {
        var copy = Directory.CreateTempSubdirectory("herald-oracle-").FullName;
        try
        {
            await new Stores(lab.Folder, null).CopyAsync(Lab.Store, Path.Combine(copy, Lab.Store), CancellationToken.None);
            await using var journal = Journal.Open(Path.Combine(lab.Folder, Lab.JournalName));
            return await new Stores(copy, null).ReadAsync<IReadOnlyList<string>>(Lab.Store, async db =>
            {
                await TamperAsync(db, tampering);
                var oracle = new Oracle(journal.Memory);
                return
                [
                    .. (await oracle.LookAsync(db, CancellationToken.None)).Offences,
                    .. (await Oracle.LookAtTotalsAsync(db, CancellationToken.None)).Offences,
                ];
            });
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static async Task TamperAsync(HeraldDb db, string tampering)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Connection.CreateCommand();
        // References would refuse some of it.
        command.CommandText = $"PRAGMA foreign_keys = OFF; {tampering}";
        await command.ExecuteNonQueryAsync();
        await db.Database.CloseConnectionAsync();
    }
}
