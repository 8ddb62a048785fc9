using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Audiences;

public sealed class AudienceTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task It_finds_those_who_are_and_did_what_it_says_and_lets_them_come_and_go(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var (ana, ben) = (await JoinAsync(story, "Ana", "pro"), await JoinAsync(story, "Ben", "PRO"));
        var cem = await JoinAsync(story, "Cem", "free");
        await story.ReferAsync(ana, "kim@globex.example");
        await story.ReferAsync(cem, "lee@globex.example");

        var pros = (await MakeAsync(story, "Pros", "advocate.attributes.plan=\"pro\"")).Expect(HttpStatusCode.Created);
        pros["slug"].ToString().ShouldBe("pros");
        pros["when"].ToString().ShouldBe("advocate.attributes.plan = \"pro\"");
        pros["made_by"].ToString().ShouldBe("key test");
        var quiet = (await MakeAsync(story, "Quiet pros", "audience.pros is true and did.referral_submitted.days_90 = 0"))
            .Expect(HttpStatusCode.Created);

        (await IdsAsync(story, pros)).ShouldBe([ben, ana]);
        await Eventually.TrueAsync(async () => (await IdsAsync(story, quiet)).SequenceEqual([ben]), "her referral is seen");
        await story.ReferAsync(ben, "noa@globex.example");
        await Eventually.TrueAsync(async () => (await IdsAsync(story, quiet)).Length == 0, "his referral is seen");

        var preview = (await PreviewAsync(story, "did.referral_submitted >= 1 and not audience.pros is true")).Expect(HttpStatusCode.OK);
        preview["count"].GetValue<int>().ShouldBe(1);
        preview["sample"].AsArray().Single()!["name"]!.ToString().ShouldBe("Cem");
    }

    [Theory, BothEngines]
    public async Task A_list_is_cut_into_pages_and_a_sample_is_ten_at_most(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        for (var number = 0; number < 12; number++)
            await JoinAsync(story, $"Kim{number}", "pro");
        var preview = (await PreviewAsync(story, "advocate.level = 1")).Expect(HttpStatusCode.OK);
        preview["count"].GetValue<int>().ShouldBe(12);
        preview["sample"].AsArray().Count.ShouldBe(10);

        var all = (await MakeAsync(story, "All", "advocate.level = 1")).Expect(HttpStatusCode.Created);
        var first = await story.Program.GetAsync($"/v1/audiences/{all["id"]}/advocates?limit=7");
        var rest = await story.Program.GetAsync($"/v1/audiences/{all["id"]}/advocates?limit=7&cursor={first["next_cursor"]}");
        first["data"].AsArray().Concat(rest["data"].AsArray()).Select(static one => one!["name"]!.ToString())
            .ShouldBe(Enumerable.Range(0, 12).Reverse().Select(static number => $"Kim{number}"));
    }

    [Theory, BothEngines]
    public async Task What_refers_to_others_is_held_together(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var one = (await MakeAsync(story, "One", "advocate.level = 1")).Expect(HttpStatusCode.Created);
        var two = (await MakeAsync(story, "Two", "audience.one is true")).Expect(HttpStatusCode.Created);
        (await MakeAsync(story, "Three", "audience.tow is true")).Expect(HttpStatusCode.UnprocessableEntity).Code
            .ShouldBe("unknown_audience");
        (await MakeAsync(story, "One", "advocate.level = 2")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("audience_exists");
        (await ChangeAsync(story, one, "One", "audience.two is true")).Expect(HttpStatusCode.UnprocessableEntity).Code
            .ShouldBe("audience_cycle");

        var path = $"/v1/audiences/{one["id"]}";
        (await story.Program.DeleteAsync(path)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("audience_used");
        (await story.Program.DeleteAsync($"/v1/audiences/{two["id"]}")).Expect(HttpStatusCode.OK)["slug"].ToString().ShouldBe("two");
        var rule = await story.RuleAsync(Offer.At("won"), Offer.Points(5), "\"when\": \"audience.one is true\"");
        var used = (await story.Program.DeleteAsync(path)).Expect(HttpStatusCode.Conflict);
        used["detail"].ToString().ShouldContain("rule '");
        await story.ChangeRuleAsync(rule, Offer.At("won"), Offer.Points(5));
        (await story.Program.DeleteAsync(path)).Expect(HttpStatusCode.OK);
        (await story.Program.GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task Its_history_stands_in_the_audit_log(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var made = (await MakeAsync(story, "Pros", "advocate.level >= 2")).Expect(HttpStatusCode.Created);
        (await ChangeAsync(story, made, "Pros", "advocate.level>=2")).Expect(HttpStatusCode.OK);
        var changed = (await ChangeAsync(story, made, "Old hands", "advocate.level >= 3")).Expect(HttpStatusCode.OK);
        changed["slug"].ToString().ShouldBe("pros");
        (await story.Program.DeleteAsync($"/v1/audiences/{made["id"]}")).Expect(HttpStatusCode.OK);

        await using var db = story.Program.Host.OpenStore();
        var subject = made["id"].ToString();
        (await db.AuditNotes.Where(row => row.ProgramId == story.Program.Id && row.Subject == subject).OrderBy(row => row.Id)
            .Select(row => $"{row.StaffName} {row.Action}: {row.Detail}").ToListAsync()).ShouldBe(
        [
            "key test made audience: Pros: advocate.level >= 2",
            "key test changed audience: name: Pros → Old hands; advocate.level >= 2 → advocate.level >= 3",
            "key test deleted audience: pros, Old hands: advocate.level >= 3",
        ]);
    }

    private static async Task<string> JoinAsync(Story story, string name, string plan) =>
        (await story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = name.ToLowerInvariant() + "@acme.example",
            ["name"] = name,
            ["attributes"] = new JsonObject { ["plan"] = plan },
        })).Expect(HttpStatusCode.Created)["id"].ToString();

    private static Task<Answer> MakeAsync(Story story, string name, string when) =>
        story.Program.PostAsync("/v1/audiences", new JsonObject { ["name"] = name, ["when"] = when });

    private static Task<Answer> ChangeAsync(Story story, Answer audience, string name, string when) =>
        story.Program.PutAsync($"/v1/audiences/{audience["id"]}", new JsonObject { ["name"] = name, ["when"] = when });

    private static Task<Answer> PreviewAsync(Story story, string when) =>
        story.Program.PostAsync("/v1/audiences/preview", new JsonObject { ["when"] = when });

    private static async Task<string[]> IdsAsync(Story story, Answer audience) =>
    [
        .. (await story.Program.GetAsync($"/v1/audiences/{audience["id"]}/advocates")).Expect(HttpStatusCode.OK)["data"].AsArray()
            .Select(static one => one!["id"]!.ToString()),
    ];
}
