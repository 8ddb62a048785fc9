using System.Data.Common;
using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Activities;

/// <summary>
/// On PostgreSQL a transaction may take its place in the stream first and commit last. Between the two commits the stream shows
/// the later place and not the earlier, and a reader that passed the later would never come back for the earlier.
/// </summary>
public sealed class CommitOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fact_whose_transaction_began_first_and_commits_last_is_not_passed_over()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres);
        var reader = new RememberingReader();

        var between = await PumpBetweenAsync(store, store.Engine, reader);
        await Eventually.TrueAsync(
            async () =>
            {
                await PumpAsync(store, store.Engine, reader);
                return reader.Seen.Count >= 2;
            },
            "both facts are read");

        between.ShouldBe(0);
        reader.Seen.Select(Campaign).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task Without_the_rule_that_fact_is_lost()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Postgres);
        var engine = new UnruledEngine(store.Engine);
        var reader = new RememberingReader();

        var between = await PumpBetweenAsync(store, engine, reader);
        var after = await PumpAsync(store, engine, reader);

        between.ShouldBe(1);
        after.ShouldBe(0);
        reader.Seen.Select(Campaign).ShouldBe(["second"]);
    }

    // Two transactions write; the first to take its place ends last, and the pump runs when only the other has ended.
    private static async Task<int> PumpBetweenAsync(TestStore store, IEngine engine, RememberingReader reader)
    {
        var program = await new StreamDriver(store).AddProgramAsync();
        await using var slow = await store.Engine.OpenAsync(Ct);
        await using var slowWrite = await slow.BeginTransactionAsync(Ct);
        await InsertAsync(slow, program, "first");
        await using var quick = await store.Engine.OpenAsync(Ct);
        await using var quickWrite = await quick.BeginTransactionAsync(Ct);
        await InsertAsync(quick, program, "second");
        await quickWrite.CommitAsync(Ct);
        var applied = await PumpAsync(store, engine, reader);
        await slowWrite.CommitAsync(Ct);
        return applied;
    }

    private static async Task InsertAsync(DbConnection connection, ProgramId program, string campaign)
    {
        var fact = new Activity.LinkMade(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), campaign, null);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO activities (program_id, id, occurred_at, kind, body)
            VALUES ('{program.Value}', gen_random_uuid(), now(), 'link_made', '{ActivityText.BodyOf(fact)}')
            """;
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<int> PumpAsync(TestStore store, IEngine engine, RememberingReader reader)
    {
        var options = new DbContextOptionsBuilder<HeraldDb>();
        store.Engine.Configure(options);
        await using var db = new HeraldDb(options.Options, engine);
        return await new ActivityPump(db).RunOnceAsync(reader, Ct);
    }

    private static string? Campaign(RecordedActivity recorded) => ((Activity.LinkMade)recorded.Fact).Campaign;
}
