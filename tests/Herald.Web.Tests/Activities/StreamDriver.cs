using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Activities;

/// <summary>Programs whose facts are written and read.</summary>
internal sealed class StreamDriver(TestStore store)
{
    private static readonly NewId Ids = new(TimeProvider.System);

    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Activity Joining() => new Activity.AdvocateJoined(Ids.Of<AdvocateId>());

    public async Task<ProgramId> AddProgramAsync(string timeZone = "Europe/Berlin")
    {
        var id = Ids.Of<ProgramId>();
        await using var db = store.Open();
        db.Programs.Add(new Program
        {
            Id = id,
            Slug = id.ToString(),
            Tag = id.ToString(),
            Name = "Acme",
            Brand = new(200, "A", "Word of mouth, well kept."),
            Locale = "en-GB",
            TimeZone = timeZone,
            Currency = Currency.Of("EUR"),
            PointsName = "points",
            Destination = "https://acme.example/",
            AllowedHosts = [],
            Terms = "",
            Attribution = AttributionPolicy.Default,
            CreatedAt = Noon,
        });
        await using var write = await WriteTransaction.BeginAsync(db, Ct);
        await write.CommitAsync(Ct);
        return id;
    }

    public Task WriteAsync(ProgramId program, params Activity[] facts) => WriteAsync(program, Noon, facts);

    public async Task WriteAsync(ProgramId program, DateTimeOffset occurredAt, params Activity[] facts)
    {
        await using var db = store.Open();
        await using var write = await WriteTransaction.BeginAsync(db, program, Ct);
        foreach (var fact in facts)
            ActivityStream.Append(db, program, fact, occurredAt, Ids);
        await write.CommitAsync(Ct);
    }

    /// <summary>One run of the pump, as a node of its own would do it.</summary>
    public async Task<int> PumpAsync(IActivityReader reader)
    {
        await using var db = store.Open();
        return await new ActivityPump(db).RunOnceAsync(reader, Ct);
    }

    /// <summary>
    /// Runs the pump until so many facts were applied. On PostgreSQL a transaction of another database on the same server may hold
    /// the end of the stream back for a while, so that one run need not see all.
    /// </summary>
    public async Task PumpUntilAsync(IActivityReader reader, int count)
    {
        var applied = 0;
        await Eventually.TrueAsync(async () => (applied += await PumpAsync(reader)) >= count, $"{count} facts are applied");
        applied.ShouldBe(count);
    }

    /// <summary>Runs the pump until the reader stands on the last fact.</summary>
    public async Task PumpToEndAsync(IActivityReader reader)
    {
        await using var db = store.Open();
        var last = await db.Activities.OrderByDescending(static row => row.CommitGroup).ThenByDescending(static row => row.Position)
            .Select(static row => new { row.CommitGroup, row.Position }).FirstAsync(Ct);
        await Eventually.TrueAsync(
            async () =>
            {
                await PumpAsync(reader);
                return await StreamPosition.OfAsync(db, reader.Name, Ct) == new StreamPosition(last.CommitGroup, last.Position);
            },
            "the last fact is applied");
    }

    public async Task ReplayAsync(IActivityReader reader)
    {
        await using var db = store.Open();
        await new ActivityPump(db).ReplayAsync(reader, Ct);
    }
}
