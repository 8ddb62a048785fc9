using System.Net;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Console;

/// <summary>Work on several referrals: asked once more, done one by one, and told of each.</summary>
public sealed class BulkTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_stage_is_recorded_of_each_with_the_reason_and_who_said_so(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var (kim, ada) = await TwoAsync(console);

        (await console.PageAsync($"/referrals/bulk?do=stage&id={kim}&id={ada}")).Text.ShouldContain("Nothing has been done yet");
        (await console.Story.ReferralAsync(kim))["stage"].ToString().ShouldBe("submitted");
        var done = await SendAsync(console, "stage", kim, ada, ("stage", "qualified"), ("reason", "Both answered the phone"));

        var result = await console.Staff.FollowAsync(done.Expect(HttpStatusCode.SeeOther));
        ConsoleStory.Words(result).ShouldContain("All done");
        foreach (var id in (string[])[kim, ada])
        {
            var referral = await console.Story.ReferralAsync(id);
            referral["stage"].ToString().ShouldBe("qualified");
            referral["history"][0]!["reason"]!.ToString().ShouldBe("Both answered the phone");
            referral["history"][0]!["source"]!.ToString().ShouldBe("Sam the Sales");
        }

        (await console.AuditAsync()).Count(static action => action == "recorded stage").ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task They_are_handed_over_together(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var (kim, ada) = await TwoAsync(console);

        await SendAsync(console, "owner", kim, ada, ("owner", "dana@northwind.example"), ("reason", "Dana knows Globex"));

        (await console.RowsAsync("?owner=dana%40northwind.example")).ShouldBe([kim, ada], ignoreOrder: true);
        (await console.AuditAsync()).Count(static action => action == "handed over referral").ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task One_that_is_refused_says_why_and_holds_back_no_other(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var (kim, ada) = await TwoAsync(console);
        await using (var db = console.OpenStore())
        {
            IdText.TryRead(ada, out ReferralId id).ShouldBeTrue();
            await db.Referrals.Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.WithdrawnAt, TimeProvider.System.GetUtcNow()));
        }

        var done = await SendAsync(console, "stage", kim, ada, ("stage", "won"), ("value", "0"), ("reason", "Signed"));

        var words = ConsoleStory.Words(await console.Staff.FollowAsync(done));
        words.ShouldContain("1 of 2 done");
        words.ShouldContain("Refused");
        words.ShouldContain("turned out to belong elsewhere");
        (await console.Story.ReferralAsync(kim))["stage"].ToString().ShouldBe("won");
    }

    [Theory, BothEngines]
    public async Task Without_a_reason_nothing_is_done_and_what_was_chosen_stays(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var (kim, ada) = await TwoAsync(console);

        var answer = await SendAsync(console, "stage", kim, ada, ("stage", "lost"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain($"value=\"{kim}\"");
        answer.Text.ShouldContain("value=\"lost\" selected");
        (await console.Story.ReferralAsync(kim))["stage"].ToString().ShouldBe("submitted");
    }

    [Theory, BothEngines]
    public async Task A_win_of_several_asks_for_the_value_of_each(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var (kim, ada) = await TwoAsync(console);

        var refused = await SendAsync(console, "stage", kim, ada, ("stage", "won"), ("reason", "Signed"));
        var done = await SendAsync(console, "stage", kim, ada, ("stage", "won"), ("value", "1,500"), ("reason", "Signed"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("A win needs what it is worth.");
        done.Expect(HttpStatusCode.SeeOther);
        foreach (var id in (string[])[kim, ada])
            (await console.Story.ReferralAsync(id))["value"].ToJsonString().ShouldBe("""{"amount":150000,"currency":"USD"}""");
    }

    [Theory, BothEngines]
    public async Task The_filters_of_the_list_are_kept_all_the_way(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var (kim, ada) = await TwoAsync(console);
        var list = await console.PageAsync("/referrals?stage=submitted&sort=friend");
        list.Text.ShouldContain("name=\"back\" value=\"stage=submitted&amp;sort=friend\"");
        var own = WebUtility.HtmlDecode(ConsoleStory.Found(list, "<th scope=\"row\">\\s*<a href=\"([^\"]+)\"").First());
        var way = $"href=\"{console.Home}/referrals?stage=submitted&amp;sort=friend\"";

        (await console.Staff.GetAsync(own)).Text.ShouldContain(way);
        var page = await console.PageAsync($"/referrals/bulk?do=stage&id={kim}&back=stage%3Dsubmitted%26sort%3Dfriend%26evil%3Dx");
        page.Text.ShouldContain(way + ">Leave all as it is");
        var done = await SendAsync(
            console, "stage", kim, ada, ("stage", "qualified"), ("reason", "Called"), ("back", "stage=submitted&sort=friend"));
        (await console.Staff.FollowAsync(done)).Text.ShouldContain(way + ">Back to the list");
        var claimed = await console.Staff.SubmitAsync(own.Replace("?", "/claim?", StringComparison.Ordinal), own);
        (await console.Staff.FollowAsync(claimed)).Text.ShouldContain(way);
    }

    [Theory, BothEngines]
    public async Task Referrals_of_another_program_are_not_touched(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var (kim, _) = await TwoAsync(console);
        var other = await ConsoleStory.BeginAsync(hosts, kind);
        var theirs = await other.Story.ReferAsync(await other.Story.AdvocateAsync("omar@acme.example"), "kim@globex.example");

        await SendAsync(console, "stage", kim, theirs, ("stage", "won"), ("value", "0"), ("reason", "Signed"));

        (await other.Story.ReferralAsync(theirs))["stage"].ToString().ShouldBe("submitted");
        console.Staff.PathOf(await console.Staff.GetAsync($"{console.Home}/referrals/bulk?do=stage")).ShouldBe(console.Home + "/referrals");
    }

    private static async Task<(string Kim, string Ada)> TwoAsync(ConsoleStory console)
    {
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        return (await console.Story.ReferAsync(rosa, "kim@globex.example"), await console.Story.ReferAsync(rosa, "ada@globex.example"));
    }

    private static Task<Answer> SendAsync(
        ConsoleStory console, string what, string first, string second, params (string Name, string Value)[] fields) =>
        console.Staff.SubmitAsync(
            $"{console.Home}/referrals/bulk/{what}",
            $"{console.Home}/referrals/bulk?do={what}&id={first}",
            [("id", first), ("id", second), .. fields]);
}
