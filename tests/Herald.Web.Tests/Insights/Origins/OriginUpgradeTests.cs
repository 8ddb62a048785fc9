using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Invitations;
using Herald.Core.Links;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Insights;
using Herald.Web.Tests.Activities;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Insights.Origins;

/// <summary>A store from before channels and links were told counts what it has under those that its referrals name.</summary>
public sealed class OriginUpgradeTests
{
    private const int Script = 27;
    private static readonly NewId Ids = new(TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task What_was_told_before_counts_under_what_its_referral_names(StoreKind kind)
    {
        await using var store = await TestStore.EmptyAsync(kind);
        await new SchemaRunner(store.Engine, TimeProvider.System,
            [.. SchemaRunner.Scripts(store.Engine.Name).Where(static script => script.Number != Script)]).RunAsync(Ct);
        // This version's mapper writes what later scripts add, so they have run, and the column that this one adds.
        await store.ExecuteAsync($"ALTER TABLE referrals ADD COLUMN link_id {(kind == StoreKind.Sqlite ? "BLOB" : "uuid")}");
        var (mail, post) = await WriteAsync(store);
        await store.ExecuteAsync("ALTER TABLE referrals DROP COLUMN link_id");
        await store.ExecuteAsync(
            "INSERT INTO reader_positions (reader, commit_group, position) "
                + "SELECT 'daily_totals', max(commit_group), max(position) FROM activities");

        (await new SchemaRunner(store.Engine, TimeProvider.System).RunAsync(Ct)).ShouldNotBeEmpty();
        await new StreamDriver(store).PumpToEndAsync(new DailyTotals());

        await using var db = store.Open();
        (await db.InsightDays.ToListAsync(Ct)).Select(static row => $"{row.Campaign}/{row.Channel} {row.Measure} {row.Count} {row.Amount}")
            .ShouldBe(
                [
                    "spring/mail Leads 1 0", "spring/mail Won 1 900", "/linkedin Leads 1 0", "/linkedin Won 1 900", "/mail Leads 2 0",
                    "/mail Won 2 1800",
                ],
                ignoreOrder: true);
        (await db.LinkInsights.ToListAsync(Ct)).Select(static row => $"{row.LinkId} {row.Leads} {row.Won} {row.Closed}")
            .ShouldBe([$"{mail} 1 1 900", $"{post} 1 1 900"], ignoreOrder: true);
    }

    // One opened by a conversion, one made by accepting, one submitted by hand that was accepted days later, and one opened by a
    // conversion that either of two links may have led to.
    private static async Task<(LinkId Mail, LinkId Post)> WriteAsync(TestStore store)
    {
        var program = await new StreamDriver(store).AddProgramAsync("UTC");
        await using var db = store.Open();
        var advocate = Ids.Of<AdvocateId>();
        db.Advocates.Add(new Advocate
        {
            ProgramId = program,
            Id = advocate,
            Email = "rosa@acme.example",
            EmailKey = "rosa@acme.example",
            Name = "Rosa",
            Attributes = "{}",
            CreatedAt = StreamDriver.Noon,
        });
        var mail = AddLink(db, program, advocate, "spring", "mail", "");
        var post = AddLink(db, program, advocate, "", "linkedin", "");
        AddLink(db, program, advocate, "", "mail", "");
        AddLink(db, program, advocate, "", "mail", "https://acme.example/elsewhere");
        await using var write = await WriteTransaction.BeginAsync(db, program, Ct);
        Refer(db, program, advocate, Introduction.Conversion, "spring", "mail");
        var accepted = Refer(db, program, advocate, Introduction.Form, null, "linkedin");
        var submitted = Refer(db, program, advocate, Introduction.Form, null, "mail");
        Refer(db, program, advocate, Introduction.Conversion, null, "mail");
        await db.SaveChangesAsync(Ct);
        Accept(db, program, post, accepted, TimeSpan.FromMilliseconds(20));
        Accept(db, program, post, submitted, TimeSpan.FromDays(2));
        await write.CommitAsync(Ct);
        return (mail, post);
    }

    private static LinkId AddLink(
        HeraldDb db, ProgramId program, AdvocateId advocate, string campaign, string channel, string destination)
    {
        var id = Ids.Of<LinkId>();
        db.Links.Add(new Link
        {
            ProgramId = program,
            Id = id,
            AdvocateId = advocate,
            Code = id.ToString(),
            Campaign = campaign,
            Channel = channel,
            Destination = destination,
            MadeAt = StreamDriver.Noon,
        });
        return id;
    }

    private static ReferralId Refer(
        HeraldDb db, ProgramId program, AdvocateId advocate, Introduction introduction, string? campaign, string channel)
    {
        var (friend, id) = (Ids.Of<FriendId>(), Ids.Of<ReferralId>());
        db.Friends.Add(new Friend { ProgramId = program, Id = friend, CreatedAt = StreamDriver.Noon });
        db.Referrals.Add(new Referral
        {
            ProgramId = program,
            Id = id,
            AdvocateId = advocate,
            FriendId = friend,
            Introduction = introduction,
            Campaign = campaign,
            Channel = channel,
            Flags = [],
            SubmittedAt = StreamDriver.Noon,
            RecordedAt = StreamDriver.Noon,
            StageAt = StreamDriver.Noon,
        });
        Activity.ReferralSubmitted submitted = new(id, advocate, introduction, campaign, null);
        Activity.StageReached won = new(id, advocate, Stage.Opportunity, Stage.Won, new Money(900, Currency.Of("EUR")), campaign);
        ActivityStream.Append(db, program, submitted, StreamDriver.Noon, Ids);
        ActivityStream.Append(db, program, won, StreamDriver.Noon, Ids);
        return id;
    }

    private static void Accept(HeraldDb db, ProgramId program, LinkId link, ReferralId referral, TimeSpan later) =>
        db.Acceptances.Add(new Acceptance
        {
            ProgramId = program,
            TokenHash = referral.ToString(),
            LinkId = link,
            ReferralId = referral,
            ShowsReferral = true,
            ClickId = null,
            ConsentVersion = "1",
            ConsentText = "Yes",
            AcceptedAt = StreamDriver.Noon + later,
        });
}
