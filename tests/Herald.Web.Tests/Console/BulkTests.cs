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

        var done = await SendAsync(console, "stage", kim, ada, ("stage", "won"), ("reason", "Signed"));

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
    public async Task Referrals_of_another_program_are_not_touched(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var (kim, _) = await TwoAsync(console);
        var other = await ConsoleStory.BeginAsync(hosts, kind);
        var theirs = await other.Story.ReferAsync(await other.Story.AdvocateAsync("omar@acme.example"), "kim@globex.example");

        await SendAsync(console, "stage", kim, theirs, ("stage", "won"), ("reason", "Signed"));

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
