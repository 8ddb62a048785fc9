using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>Views of the list: one's own, and those that one shares.</summary>
public sealed class ViewTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_view_is_kept_under_its_name_and_only_for_its_owner(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var colleague = await console.Story.Program.StaffAsync(StaffRole.Sales);

        var kept = await KeepAsync(console, console.Staff, "My wins", "reached=won&sort=-value&page=3&nonsense=1");

        kept.Status.ShouldBe(HttpStatusCode.SeeOther);
        console.Staff.PathOf(kept).ShouldBe(console.Home + "/referrals?reached=won&sort=-value");
        (await console.Staff.FollowAsync(kept)).Text.ShouldContain("My wins");
        (await colleague.GetAsync(console.Home + "/referrals")).Text.ShouldNotContain("My wins");
        (await console.AuditAsync()).ShouldContain("saved view");
    }

    [Theory, BothEngines]
    public async Task A_shared_view_is_seen_by_all_staff_of_the_program_and_by_nobody_else(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var colleague = await console.Story.Program.StaffAsync(StaffRole.Analyst);
        var other = await ConsoleStory.BeginAsync(hosts, kind);

        await KeepAsync(console, console.Staff, "Team wins", "reached=won", shared: true);

        (await colleague.GetAsync(console.Home + "/referrals")).Text.ShouldContain("Team wins");
        (await other.PageAsync("/referrals")).Text.ShouldNotContain("Team wins");
    }

    [Theory, BothEngines]
    public async Task Sharing_asks_for_more_than_looking_and_a_view_needs_a_name(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);

        var shared = await KeepAsync(console, console.Staff, "Mine for all", "", shared: true);
        var nameless = await KeepAsync(console, console.Staff, " ", "stage=won");

        shared.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        shared.Text.ShouldContain("Untick sharing");
        shared.Text.ShouldContain("value=\"Mine for all\"");
        nameless.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await console.PageAsync("/referrals")).Text.ShouldNotContain("Mine for all");
    }

    [Theory, BothEngines]
    public async Task The_same_name_changes_the_view_and_its_owner_removes_it(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Sales);
        var colleague = await console.Story.Program.StaffAsync(StaffRole.Sales);
        await KeepAsync(console, console.Staff, "Wins", "stage=won", shared: true);
        await KeepAsync(console, console.Staff, "Wins", "reached=won", shared: true);

        await using var db = console.OpenStore();
        var view = db.SavedViews.Single(row => row.ProgramId == console.Story.Program.Id);
        view.Query.ShouldBe("reached=won");
        var removal = $"{console.Home}/referrals/views/{view.Id}/removal";

        (await colleague.SubmitAsync(removal, console.Home + "/referrals")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await console.Staff.SubmitAsync(removal, console.Home + "/referrals")).Status.ShouldBe(HttpStatusCode.SeeOther);
        db.SavedViews.Any(row => row.ProgramId == console.Story.Program.Id).ShouldBeFalse();
    }

    private static Task<Answer> KeepAsync(ConsoleStory console, Visitor staff, string name, string query, bool shared = false) =>
        staff.SubmitAsync(
            console.Home + "/referrals/views",
            console.Home + "/referrals",
            shared ? [("name", name), ("query", query), ("shared", "true")] : [("name", name), ("query", query)]);
}
