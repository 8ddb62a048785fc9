using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Console;

/// <summary>Staff submits a referral that an advocate told of, with who said that the friend agrees.</summary>
public sealed class SubmissionTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_rep_submits_a_referral_by_the_advocates_name(StoreKind kind)
    {
        var (console, _) = await BeginAsync(kind, StaffRole.Sales);

        (await console.PageAsync("/referrals")).Text.ShouldContain("Submit a referral");
        var done = await SendAsync(console, ("advocate", "ROSA"), ("consent", "advocate"), ("note", "Met at the fair"));

        var words = ConsoleStory.Words(await console.Staff.FollowAsync(done.Expect(HttpStatusCode.SeeOther)));
        words.ShouldContain("rosa referred Kim Larsen");
        words.ShouldContain("Met at the fair");
        (await console.AuditAsync()).ShouldContain("submitted referral");
        await using var db = console.OpenStore();
        (await db.FriendAgreements.SingleAsync(row => row.ProgramId == console.Story.Program.Id)).Words
            .ShouldBe("The advocate has asked the friend, who agrees to be contacted. Written down by Sam the Sales.");
    }

    [Theory, BothEngines]
    public async Task What_is_missing_or_unclear_stands_at_its_field_and_nothing_is_submitted(StoreKind kind)
    {
        var (console, _) = await BeginAsync(kind, StaffRole.Sales);
        await console.Story.AdvocateAsync("rosalind@acme.example");

        var unclear = await SendAsync(console, ("advocate", "ros"), ("friend.email", "nowhere"));
        var nobody = await SendAsync(console, ("advocate", "nobody"), ("consent", "friend"));

        unclear.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ConsoleStory.Words(unclear).ShouldContain("Several are like that: rosa, rosa@acme.example; rosalind, rosalind@acme.example.");
        ConsoleStory.Words(unclear).ShouldContain("Say who told you that the friend agrees.");
        unclear.Text.ShouldContain("value=\"Kim Larsen\"");
        unclear.Text.ShouldContain("value=\"nowhere\"");
        nobody.Text.ShouldContain("No advocate of this program is known by that");
        (await console.RowsAsync("")).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_friend_who_was_referred_before_leads_to_that_referral(StoreKind kind)
    {
        var (console, rosa) = await BeginAsync(kind, StaffRole.Manager);
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");

        var again = await SendAsync(
            console, ("advocate", "rosa@acme.example"), ("friend.email", "kim@globex.example"), ("consent", "friend"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("This advocate has referred this friend before.");
        again.Text.ShouldContain($"/referrals/{kim}\">Open the referral that is there</a>");
    }

    [Theory, BothEngines]
    public async Task An_analyst_is_not_offered_it(StoreKind kind)
    {
        var (console, _) = await BeginAsync(kind, StaffRole.Analyst);

        (await console.PageAsync("/referrals")).Text.ShouldNotContain("/referrals/new");
        (await console.Staff.GetAsync(console.Home + "/referrals/new")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    private async Task<(ConsoleStory Console, string Rosa)> BeginAsync(StoreKind kind, StaffRole role)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, role);
        return (console, await console.Story.AdvocateAsync("rosa@acme.example"));
    }

    private static Task<Answer> SendAsync(ConsoleStory console, params (string Name, string Value)[] fields) =>
        console.Staff.SubmitAsync(
            console.Home + "/referrals/new", console.Home + "/referrals/new", [("friend.name", "Kim Larsen"), .. fields]);
}
