using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Browser.Tests.Journeys;
using Herald.Core.Ids;
using Herald.Core.Onboarding;
using Herald.Core.Referrals;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Demo.Doors;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Browser.Tests.Pages;

/// <summary>Addresses for all pages, with ids of the demo's company, and invitations in states that it has none in.</summary>
internal sealed class DemoPages
{
    private const string Advocate = "tomas-novak";
    private const string Other = "luis-ferreira";
    private static readonly string[] Channels = ["copy", "email", "linkedin", "sms", "device", "qr"];
    private static readonly string[] Begun = ["four-questions", "explain-it", "review-us", "customer-evening"];
    private static readonly string[] Quests = ["say-hello", "share-our-story", "your-story", "refer-a-colleague", "speak"];
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static DemoPages? made;

    private readonly Dictionary<string, SeenPage[]> pages = new(StringComparer.Ordinal);
    private readonly DemoCompany.Loaded demo;

    private DemoPages(DemoCompany.Loaded demo) => this.demo = demo;

    /// <summary>The advocate's printed id.</summary>
    public string AdvocateId { get; private set; } = "";

    public static async Task<DemoPages> OfAsync(DemoCompany.Loaded demo)
    {
        await Making.WaitAsync();
        try
        {
            if (made is not null)
                return made;
            var pages = new DemoPages(demo);
            await pages.FillHubAsync();
            await pages.FillConsoleAsync();
            await pages.FillPublicAsync();
            return made = pages;
        }
        finally
        {
            Making.Release();
        }
    }

    /// <summary>The addresses of a route; a route without placeholders is its own.</summary>
    public IReadOnlyList<SeenPage> Of(string pattern)
    {
        if (pages.TryGetValue(pattern, out var known))
            return known;
        var path = pattern.Replace("{slug}", demo.Program.Slug, StringComparison.Ordinal);
        return path.Contains('{', StringComparison.Ordinal)
            ? throw new InvalidOperationException($"Say in {nameof(DemoPages)} what {pattern} is asked with, so that it is looked at.")
            : [new(pattern, path)];
    }

    private async Task FillHubAsync()
    {
        await using var db = demo.Host.OpenStore();
        var tomas = (await db.Advocates.SingleAsync(row => row.ProgramId == demo.Program.Id && row.ExternalId == Advocate)).Id;
        AdvocateId = tomas.ToString();
        var won = await db.Referrals.OrderByDescending(static row => row.Id).FirstAsync(
            row => row.ProgramId == demo.Program.Id && row.AdvocateId == tomas && row.Stage == Stage.Won && row.WithdrawnAt == null);
        var record = $"/console/{demo.Program.Slug}/referrals/{won.Id}";
        var sharing = await demo.Program.AdvocateAsync(AdvocateId);
        // A way has a link, and so a page, once it was chosen.
        foreach (var channel in Channels)
            await sharing.SubmitAsync($"/hub/{demo.Program.Slug}/share/{channel}", [], $"/hub/{demo.Program.Slug}/share");
        var board = $"/hub/{demo.Program.Slug}/challenges";
        foreach (var quest in Begun)
            (await sharing.SubmitAsync($"{board}/{quest}/way", [], $"{board}/{quest}")).Expect(HttpStatusCode.SeeOther);
        await demo.Owner.SubmitAsync(record + "/messages", record, ("message_text", "Thank you for this one, Tomas."));

        await ArriveAsync(db, tomas);
        Add("/hub/{slug}/challenges", "", "?category=Share");
        Add("/hub/{slug}/challenges/{quest}", [.. Quests.Concat(Begun).Select(static quest => "@" + quest)]);
        Add("/hub/{slug}/referrals", "", "?show=customers");
        Add("/hub/{slug}/leaderboards", "", "?by=closed-value&period=all", "?by=referrals-won&period=season", "?period=all&among=company");
        Add("/hub/{slug}/leaderboards/winners", "", "?by=closed-value&period=month");
        Add("/hub/{slug}/referrals/{id}", $"@{won.Id}");
        var badge = await db.Badges.SingleAsync(row => row.ProgramId == demo.Program.Id && row.Slug == "connector");
        Add("/hub/{slug}/badges/{name}", "@connector", "@on-stage");
        Add("/console/{slug}/badges/{id}", $"@{badge.Id}");
        Add("/hub/{slug}/refer/{id}", $"@{won.Id}");
        Add("/hub/{slug}/share/{channel}", [.. Channels.Select(static channel => "@" + channel)]);
        Add("/console/{slug}/referrals/{id}", $"@{won.Id}");
        Add("/console/{slug}/referrals", "", "?stage=won&q=a", "?q=nobody-is-called-so");
        Add("/console/{slug}/referrals/bulk", $"?id={won.Id}&do=stage", $"?id={won.Id}&do=owner");
        Add("/console/{slug}/referrals/bulk/result", $"?of={won.Id}&of={await OtherAsync(db, won.Id)}.stage_over");
        Add("/console/{slug}/advocates/{id}", $"@{tomas}");
        Add("/console/{slug}/advocates/{id}/edit", $"@{tomas}");
        Add("/console/{slug}/advocates/{id}/statement", $"@{tomas}");
        AddMerge($"/console/{demo.Program.Slug}/advocates/{tomas}/merge");
    }

    // As if he had just come in.
    private async Task ArriveAsync(HeraldDb db, AdvocateId advocate)
    {
        db.HubStarts.Add(new()
        {
            ProgramId = demo.Program.Id,
            AdvocateId = advocate,
            Door = OnboardingDoor.Link,
            ArrivedAt = DateTimeOffset.UnixEpoch,
        });
        await db.SaveChangesAsync();
    }

    private async Task FillConsoleAsync()
    {
        await using var db = demo.Host.OpenStore();
        var id = demo.Program.Id;
        var invite = $"/console/{demo.Program.Slug}/advocates/new";
        (await demo.Owner.SubmitAsync(invite, null, ("name", "Rosa Díaz"), ("email", "rosa@acme.example"))).Expect(HttpStatusCode.SeeOther);
        await demo.Program.PostAsync("/v1/handover-keys", new JsonObject { ["name"] = "Shop" });
        (await demo.Owner.SendAsync("/console/new", PageForm.FieldsOf(await demo.Owner.GetAsync("/console/new"), "settings").With(
            ("name", "Second Circle"), ("slug", "second"), ("destination", "https://www.northwind.example/"), ("do", "save"))))
            .Expect(HttpStatusCode.SeeOther);
        var mail = (await db.Mails.FirstAsync(row => row.ProgramId == id && row.Kind == "advocate_invitation")).Id;

        Add("/console/{slug}", "", "?from=2013-01-01&to=2013-06-30");
        Add("/console/{slug}/accounts/{id}", $"@{(await db.Accounts.FirstAsync(row => row.ProgramId == id)).Id}");
        Add("/console/{slug}/keys/{id}/revocation", $"@{(await db.ApiKeys.FirstAsync(row => row.ProgramId == id)).Id}");
        Add("/console/{slug}/links/{id}", $"@{(await db.Links.FirstAsync(row => row.ProgramId == id)).Id}");
        Add("/console/{slug}/search", "", "?q=nov", "?q=nobody-is-called-so");
        Add("/console/{slug}/mailbox/{id}", $"@{mail}");
        var rule = (await db.RewardRules.OrderByDescending(static row => row.Id).FirstAsync(row => row.ProgramId == id)).Id;
        Add("/console/{slug}/rules/{id}", $"@{rule}");
        Add("/console/{slug}/rules/{id}/versions", $"@{rule}");
        var campaigns = await db.Campaigns.Where(row => row.ProgramId == id).ToListAsync();
        Add("/console/{slug}/campaigns/{id}", [.. campaigns.Select(static row => $"@{row.Id}")]);
        Add("/console/{slug}/campaigns/{id}/edit", $"@{campaigns[0].Id}");
        Add("/console/{slug}/campaigns/comparison",
            "", "?" + string.Join('&', campaigns.Select(static row => $"of={row.Id}")));
        Add("/console/{slug}/campaigns/new", "", $"?copy={campaigns[0].Id}");
        await FillAudiencesAsync();
        Add("/console/{slug}/advocates", "", "?hub=in&audience=champions", "?q=nobody-is-called-so&hub=uninvited");
        Add("/console/{slug}/leaderboards",
            "", "?by=closed-value&period=all", "?by=referrals-won&period=season", "?period=all&audience=regulars", "?period=2013-01");
        Add("/console/{slug}/leaderboards/winners", "", "?by=closed-value&period=month");
        await FillInvitationsAsync();
        await FillThanksAsync();
        await FillShoutOutsAsync();
        await new DemoChallenges(demo).FillAsync(Add);
        await FillImportsAsync();
    }

    private async Task FillInvitationsAsync()
    {
        var wanted = new JsonObject { ["audience"] = "champions", ["reminds"] = true };
        var round = (await demo.Program.PostAsync("/v1/invitation-rounds", wanted)).Expect(HttpStatusCode.Created)["id"];
        Add("/console/{slug}/invitations/{id}", $"@{round}");
        Add("/console/{slug}/invitations/new", $"?advocate={AdvocateId}", "?audience=champions");
        Add("/console/{slug}/invitations/next", "", "?audience=champions");
        Add("/console/{slug}/invitations/words", "", "?language=de");
    }

    private async Task FillImportsAsync()
    {
        var home = $"/console/{demo.Program.Slug}/imports";
        const string people = "E-mail;Name;Company;NPS\n"
            + "kim@globex.example;Kim Park;Globex;9\nlee@;Lee;Initech;10\nno@acme.example;;;\n";
        var done = demo.Owner.PathOf((await demo.Owner.SubmitFileAsync(home, home, "customers.csv", people))
            .Expect(HttpStatusCode.SeeOther));
        (await demo.Owner.SendAsync(done, PageForm.FieldsOf(await demo.Owner.GetAsync(done), "import").With(("do", "begin"))))
            .Expect(HttpStatusCode.SeeOther);
        await Eventually.TrueAsync(async () => !(await demo.Owner.GetAsync(done)).Text.Contains("<progress"), "the import is done");
        var draft = demo.Owner.PathOf((await demo.Owner.SubmitFileAsync(home, home, "more.csv", people)).Expect(HttpStatusCode.SeeOther));
        Add("/console/{slug}/imports/{id}", "@" + draft[(home.Length + 1)..], "@" + done[(home.Length + 1)..]);
    }

    private async Task FillAudiencesAsync()
    {
        var flat = await AudienceAsync("Champions", "advocate.level >= 1 and did.referral_won >= 1");
        var deep = await AudienceAsync("Quiet champions", "audience.champions is true and not did.referral_submitted.days_30 >= 1");
        var board = new JsonObject { ["name"] = "Regulars", ["when"] = "advocate.level >= 1", ["board"] = "Regulars" };
        (await demo.Program.PostAsync("/v1/audiences", board)).Expect(HttpStatusCode.Created);
        Add("/console/{slug}/audiences/{id}", $"@{flat}", $"@{deep}");
        Add("/console/{slug}/audiences/{id}/deletion", $"@{deep}");
    }

    // A parcel whose address is asked for, a message that was sent, and one that waits.
    private async Task FillThanksAsync()
    {
        var (parcel, message) = (await ThanksAsync("package", "Spoke at the meetup"), await ThanksAsync("message", "A good idea"));
        var waits = await ThanksAsync("note", "A year");
        var console = $"/console/{demo.Program.Slug}/thanks";
        await demo.Owner.SubmitAsync($"{console}/{parcel}/address", $"{console}/{parcel}");
        var page = await demo.Owner.GetAsync($"{console}/{message}");
        (await demo.Owner.SendAsync($"{console}/{message}/steps", PageForm.FieldsOf(page, "thanks").With(("to", "sent"))))
            .Expect(HttpStatusCode.SeeOther);
        Add("/console/{slug}/thanks", "", "?list=done", "?list=mine");
        Add("/console/{slug}/thanks/new", "", $"?advocate={AdvocateId}");
        Add("/console/{slug}/thanks/{id}", $"@{parcel}", $"@{message}", $"@{waits}");
    }

    // To who looks, to another, and one that is hidden.
    private async Task FillShoutOutsAsync()
    {
        var said = "";
        foreach (var to in new[] { Advocate, Other, Other })
        {
            var words = new JsonObject { ["advocate"] = to, ["signed_by"] = "Kim Vale", ["text"] = "What a talk.", ["reason"] = "A talk" };
            said = (await demo.Program.PostAsync("/v1/shout-outs", words)).Expect(HttpStatusCode.Created)["id"].ToString();
        }

        await demo.Program.PostAsync($"/v1/shout-outs/{said}/hiding", new JsonObject { ["reason"] = "Twice" });
        Add("/console/{slug}/honours", "", "?never=1&month=last&sort=won", $"?advocate={AdvocateId}");
        Add("/console/{slug}/shout-outs", "", "?list=reported", "?list=hidden");
        await FillWallAsync();
    }

    // All who are thanked there agree.
    private async Task FillWallAsync()
    {
        (await demo.Program.PutAsync("/v1/program", new JsonObject { ["wall"] = true })).Expect(HttpStatusCode.OK);
        await using var db = demo.Host.OpenStore();
        var thanked = (await db.ShoutOuts.Where(row => row.ProgramId == demo.Program.Id).ToListAsync())
            .Select(static row => (row.AdvocateId, Place: "shout-outs", Id: row.Id.ToString()));
        var honoured = (await db.Honours.Where(row => row.ProgramId == demo.Program.Id).ToListAsync())
            .Select(static row => (row.AdvocateId, Place: "honours", Id: row.Id.ToString()));
        foreach (var (advocate, place, id) in thanked.Concat(honoured))
        {
            var (member, page) = (await demo.Program.AdvocateAsync(advocate.ToString()), $"/hub/{demo.Program.Slug}/{place}");
            var version = Regex.Match((await member.GetAsync(page)).Text, "name=\"version\" value=\"([^\"]+)\"").Groups[1].Value;
            await member.SubmitAsync($"{page}/{id}/consent", page, ("answer", "agree"), ("version", version));
        }

        pages["/wall/{slug}"] =
            [new("/wall/{slug}", $"/wall/{demo.Program.Slug}"), new("/wall/{slug}", "/wall/nobody-is-called-so", Refused: true)];
    }

    private async Task<string> ThanksAsync(string kind, string reason) => (await demo.Program.PostAsync("/v1/thanks", new JsonObject
    {
        ["advocate"] = AdvocateId,
        ["reason"] = reason,
        ["kind"] = kind,
    })).Expect(HttpStatusCode.Created)["id"].ToString();

    private async Task<string> AudienceAsync(string name, string when) =>
        (await demo.Program.PostAsync("/v1/audiences", new JsonObject { ["name"] = name, ["when"] = when }))
            .Expect(HttpStatusCode.Created)["id"].ToString();

    // His own page of the badge then says so, too.
    private async Task<string> ShownBadgeAsync()
    {
        await using var db = demo.Host.OpenStore();
        var page = $"/hub/{demo.Program.Slug}/badges/connector";
        var sharing = await demo.Program.AdvocateAsync(AdvocateId);
        var form = PageForm.FieldsOf(await sharing.GetAsync(page), "share").With(("named", "true"), ("identified", "true"));
        (await sharing.SendAsync(page + "/shares", form)).Expect(HttpStatusCode.SeeOther);
        return $"/b/{await db.BadgeShares.Select(static row => row.Id).SingleAsync()}";
    }

    private async Task FillPublicAsync()
    {
        var invited = await Invited.MakeAsync(demo.Host);
        var doors = demo.Host.Services.GetRequiredService<DemoDoors>();
        var door = doors.Open(new("Tomas Novak", demo.Program.Id));
        pages["/i/{code}"] =
        [
            new("/i/{code}", invited.Open), new("/i/{code}", invited.Ended), new("/i/{code}", "/i/nobody", Refused: true),
        ];
        pages["/b/{id}"] = [new("/b/{id}", await ShownBadgeAsync()), Refused("/b/{id}")];
        pages["/i/{code}/thanks"] = [new("/i/{code}/thanks", invited.Open + "/thanks")];
        pages["/i/{code}/yours/{token}"] = [new("/i/{code}/yours/{token}", invited.Yours)];
        pages["/demo/come-in/{token}"] = [new("/demo/come-in/{token}", door), Refused("/demo/come-in/{token}")];
        pages["/join/{token}"] =
        [
            new("/join/{token}", await SignedIn.InviteAsync(demo.Program, "kim@northwind.example", StaffRole.Analyst)),
            Refused("/join/{token}"),
        ];
        await new Visitor(demo.Host.Address).SubmitAsync("/sign-in/forgotten", null, ("email", "hugo.weiss@aluv.example"));
        pages["/sign-in/password/{token}"] =
        [
            new("/sign-in/password/{token}",
                await new Outbox(demo.Host, demo.Program.Slug).LinkAsync("hugo.weiss@aluv.example", "/sign-in/password/")),
            Refused("/sign-in/password/{token}"),
        ];
        pages["/hub/{slug}/sign-in/link/{token}"] = [Refused("/hub/{slug}/sign-in/link/{token}")];
        pages["/hub/{slug}/invited/{token}"] = [Refused("/hub/{slug}/invited/{token}")];
        pages["/hub/{slug}/unsubscribe/{token}"] = [Refused("/hub/{slug}/unsubscribe/{token}")];
        pages["/hub/{slug}/sign-in"] =
        [
            new("/hub/{slug}/sign-in", $"/hub/{demo.Program.Slug}/sign-in"),
            new("/hub/{slug}/sign-in", "/hub/nobody/sign-in", Refused: true),
        ];
    }

    private async Task<string> OtherAsync(HeraldDb db, ReferralId one) =>
        (await db.Referrals.FirstAsync(row => row.ProgramId == demo.Program.Id && row.Id != one)).Id.ToString();

    // Either what stands for the last placeholder, or what follows the address.
    private void AddMerge(string path)
    {
        const string pattern = "/console/{slug}/advocates/{id}/merge";
        pages[pattern] = [new(pattern, path), new(pattern, path + "?with=luis-ferreira")];
    }

    private void Add(string pattern, params string[] endings)
    {
        var path = pattern.Replace("{slug}", demo.Program.Slug, StringComparison.Ordinal);
        pages[pattern] = [.. endings.Select(ending => new SeenPage(pattern, ending.StartsWith('@')
            ? path.Replace("{id}", ending[1..], StringComparison.Ordinal).Replace("{channel}", ending[1..], StringComparison.Ordinal)
                .Replace("{quest}", ending[1..], StringComparison.Ordinal).Replace("{name}", ending[1..], StringComparison.Ordinal)
            : path + ending))];
    }

    private SeenPage Refused(string pattern) => new(
        pattern,
        pattern.Replace("{slug}", demo.Program.Slug, StringComparison.Ordinal).Replace("{token}", "none", StringComparison.Ordinal)
            .Replace("{id}", "none", StringComparison.Ordinal),
        Refused: true);
}
