using Herald.Core.Deeds;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Data.Activities;
using Herald.Data.Deeds;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Standings;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Audiences;

public sealed class KeepDeedsTests
{
    [Theory, BothEngines]
    public async Task Deeds_are_what_referrals_and_rewards_say_whatever_was_corrected_and_however_often_they_are_derived(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var story = await Story.BeginAsync(host);
        await new BoardHistory(story, new Random(815)).TellAsync(5, 120);

        await AgreeAsync(story);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ActivityPump>().ReplayAsync(
                host.Services.GetServices<IActivityReader>().OfType<KeepDeeds>().Single(), TestContext.Current.CancellationToken);
        }

        await AgreeAsync(story);
    }

    [Theory, BothEngines]
    public async Task A_referral_that_goes_to_another_is_his_deed_from_then_on(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var story = await Story.BeginAsync(host);
        var (ana, ben) = (await story.AdvocateAsync("ana@acme.example"), await story.AdvocateAsync("ben@acme.example"));
        var referral = await story.ReferAsync(ana, "kim@globex.example");
        await story.StageAsync(referral, "qualified");
        await CountsAsync(story, ana, ("joined", 1), ("referral_qualified", 1), ("referral_submitted", 1));

        (await story.Program.PostAsync($"/v1/referrals/{referral}/reassignments",
            new System.Text.Json.Nodes.JsonObject { ["advocate"] = ben, ["reason"] = "He made the introduction." }))
            .Expect(System.Net.HttpStatusCode.OK);
        await CountsAsync(story, ana, ("joined", 1));
        await CountsAsync(story, ben, ("joined", 1), ("referral_qualified", 1), ("referral_submitted", 1));

        await story.StageAsync(referral, "disqualified");
        await CountsAsync(story, ben, ("joined", 1), ("referral_submitted", 1));
    }

    private static async Task CountsAsync(Story story, string advocate, params (string, int)[] expected)
    {
        var id = BoardStory.IdOf(advocate);
        (string, int)[] found = [];
        try
        {
            await Eventually.TrueAsync(
                async () => (found = [.. (await KeptAsync(story)).Where(deed => deed.Advocate == id).GroupBy(static deed => deed.Kind)
                    .Select(static one => (one.Key, one.Count())).Order()]).SequenceEqual(expected),
                "the deeds are so");
        }
        catch (ShouldAssertException)
        {
            found.ShouldBe(expected);
        }
    }

    private static async Task AgreeAsync(Story story)
    {
        var truth = await TruthAsync(story);
        truth.Count.ShouldBeGreaterThan(60, "The dice made too little to prove anything.");
        truth.Select(static deed => deed.Kind).Distinct().Count().ShouldBe(7, "The dice made too few kinds.");
        try
        {
            await Eventually.TrueAsync(async () => truth.SetEquals(await KeptAsync(story)), "the deeds agree");
        }
        catch (ShouldAssertException)
        {
            (await KeptAsync(story)).ShouldBe(truth, ignoreOrder: true);
        }
    }

    private static async Task<List<Done>> KeptAsync(Story story)
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.Deeds.Where(row => row.ProgramId == story.Program.Id)
            .Select(static row => new Done(row.Kind, row.SourceId, row.AdvocateId, row.OccurredAt)).ToListAsync();
    }

    private static async Task<HashSet<Done>> TruthAsync(Story story)
    {
        await using var db = story.Program.Host.OpenStore();
        var id = story.Program.Id;
        var truth = new HashSet<Done>();
        foreach (var row in await db.Advocates.Where(row => row.ProgramId == id).ToListAsync())
            truth.Add(new(DeedKind.Joined.Name, row.Id.Value, row.Id, row.CreatedAt));
        foreach (var row in await db.Links.Where(row => row.ProgramId == id).ToListAsync())
            truth.Add(new(DeedKind.LinkMade.Name, row.Id.Value, row.AdvocateId, row.MadeAt));
        foreach (var row in await db.Earnings.Where(row => row.ProgramId == id && row.Party == Party.Advocate && row.Amount > 0)
            .ToListAsync())
            truth.Add(new(DeedKind.RewardEarned.Name, row.Id.Value, new(row.HolderId), row.OccurredAt));
        foreach (var row in await db.Referrals.Where(row => row.ProgramId == id && row.WithdrawnAt == null).ToListAsync())
        {
            Add(row, DeedKind.ReferralSubmitted, row.SubmittedAt);
            Add(row, DeedKind.ReferralQualified, row.QualifiedAt);
            Add(row, DeedKind.ReferralOpportunity, row.OpportunityAt);
            Add(row, DeedKind.ReferralWon, row.WonAt);
        }

        return truth;

        void Add(Referral row, DeedKind kind, DateTimeOffset? at)
        {
            if (at is { } known)
                truth.Add(new(kind.Name, row.Id.Value, row.AdvocateId, known));
        }
    }

    private sealed record Done(string Kind, Guid Source, AdvocateId Advocate, DateTimeOffset At);
}
