using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Herald.Data.Insights.Clicks;
using Herald.Data.Tracking;
using Herald.Web.Tests.Activities;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Insights.Clicks;

/// <summary>Programs whose links are followed at any time, past or to come, and whose clicks are totalled.</summary>
internal sealed class ClickDriver(TestStore store)
{
    private static readonly NewId Ids = new(TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<ProgramId> AddProgramAsync(string timeZone) => new StreamDriver(store).AddProgramAsync(timeZone);

    public async Task<LinkId> AddLinkAsync(ProgramId program, string campaign, string channel)
    {
        await using var db = store.Open();
        var advocate = Ids.Of<AdvocateId>();
        var link = Ids.Of<LinkId>();
        db.Advocates.Add(new Advocate
        {
            ProgramId = program,
            Id = advocate,
            Email = $"{advocate}@acme.example",
            EmailKey = $"{advocate}@acme.example",
            Name = "Rosa",
            Attributes = "{}",
            CreatedAt = StreamDriver.Noon,
        });
        db.Links.Add(new Link
        {
            ProgramId = program,
            Id = link,
            AdvocateId = advocate,
            Code = link.ToString(),
            Campaign = campaign,
            Channel = channel,
            Destination = "",
            MadeAt = StreamDriver.Noon,
        });
        await using var write = await WriteTransaction.BeginAsync(db, Ct);
        await write.CommitAsync(Ct);
        return link;
    }

    public static Click ClickAt(ProgramId program, LinkId link, DateTimeOffset at) => new()
    {
        ProgramId = program,
        Id = new NewId(new StandingClock(at)).Of<ClickId>(),
        LinkId = link,
        ClickedAt = at.Storable(),
        PreviousId = null,
        AddressHash = null,
        ReferrerHost = null,
    };

    /// <summary>Writes them as the server does.</summary>
    public async Task FollowAsync(params IReadOnlyList<Click> clicks)
    {
        await using var batch = new TouchpointBatch(store.Engine);
        var written = clicks.Select(click => batch.RecordAsync(click, Ct)).ToList();
        batch.Start();
        (await Task.WhenAll(written)).ShouldAllBe(static done => done);
    }

    /// <summary>Adds tallies to the totals until none is left.</summary>
    public async Task FoldAsync()
    {
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = store.Open();
                await new FoldTallies(db, new()).RunOnceAsync(Ct);
                return !await db.ClickTallies.AnyAsync(Ct);
            },
            "all tallies are in the totals");
    }

    /// <summary>Counts anew until nothing is due, and returns how many totals were corrected.</summary>
    public async Task<long> RecountAsync()
    {
        var corrected = 0L;
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = store.Open();
                if (await ClickRecounts.DueAsync(db, Ct) is not { } program)
                    return true;
                corrected += (await new RecountClicks(db, new()).StepAsync(program, Ct))?.Corrected ?? 0;
                return false;
            },
            "nothing is to be counted anew");
        return corrected;
    }

    public async Task ExecuteAsync(Func<HeraldDb, Task> change)
    {
        await using var db = store.Open();
        await change(db);
    }

    private sealed class StandingClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
