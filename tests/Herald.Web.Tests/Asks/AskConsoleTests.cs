using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;

namespace Herald.Web.Tests.Asks;

/// <summary>Asking on the advocate's page in the console.</summary>
public sealed class AskConsoleTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task It_says_how_much_is_used_what_was_picked_and_why(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.LiveAsync("Laugh", ChallengeStory.Follow, """ "effort_minutes": 5 """);
        await hub.ReadAsync();
        var quote = new JsonObject { ["about"] = "A quote" };
        (await hub.Program.PostAsync($"/v1/advocates/{hub.Rosa}/asks", quote)).Expect(HttpStatusCode.Created);
        var staff = await hub.Program.StaffAsync(StaffRole.Manager);
        var page = $"/console/{hub.Program.Slug}/advocates/{hub.Rosa}";

        var words = HubStory.Words(await staff.GetAsync(page));

        words.ShouldContain("Asked 2 of 5 times within seven days He may be asked.");
        words.ShouldContain("Asked: A quote");
        words.ShouldContain("Picked: laugh");
        words.ShouldContain("quickly done.");
        var own = (await hub.PageAsync("/profile/data.json")).Text;
        own.ShouldContain("A quote");
        own.ShouldContain("laugh");
        await hub.Program.PutAsync("/v1/program", new JsonObject { ["asks_per_week"] = 2 });
        HubStory.Words(await staff.GetAsync(page)).ShouldContain("He was asked as often as the program allows in seven days.");
    }

    [Theory, BothEngines]
    public async Task Staff_leave_him_in_peace_with_a_reason_and_let_him_be_asked_again(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        await hub.LiveAsync("Laugh", ChallengeStory.Follow);
        (await hub.ReadAsync()).ShouldContain("Challenges for you");
        var staff = await hub.Program.StaffAsync(StaffRole.Manager, name: "Kim Vale");
        var page = $"/console/{hub.Program.Slug}/advocates/{hub.Rosa}";

        var wrong = await staff.SubmitAsync($"{page}/respite", page, ("until", "2020-01-01"), ("reason", "A complaint"));
        wrong.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("A day from today on is expected");
        wrong.Text.ShouldContain("value=\"A complaint\"");
        (await staff.SubmitAsync($"{page}/respite", page, ("until", ""), ("reason", ""))).Expect(HttpStatusCode.UnprocessableEntity);
        (await staff.SubmitAsync($"{page}/respite", page, ("until", ""), ("reason", "A complaint"))).Expect(HttpStatusCode.SeeOther);

        HubStory.Words(await staff.GetAsync(page)).ShouldContain("Left in peace until it is ended A complaint Said by Kim Vale");
        (await hub.ReadAsync()).ShouldNotContain("Challenges for you");
        (await hub.ReadAsync("/challenges")).ShouldContain("Open for you 1 Laugh");
        (await staff.GetAsync($"/console/{hub.Program.Slug}/audit")).Text.ShouldContain("left advocate in peace");
        (await staff.SubmitAsync($"{page}/respite/end", page)).Expect(HttpStatusCode.SeeOther);
        (await hub.ReadAsync()).ShouldContain("Challenges for you");
        var analyst = await hub.Program.StaffAsync(StaffRole.Analyst);
        (await analyst.GetAsync(page)).Expect(HttpStatusCode.OK).Text.ShouldNotContain("Do not ask him");
    }

    [Theory, BothEngines]
    public async Task The_budget_is_a_setting_of_the_program(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var owner = await hub.Program.StaffAsync(StaffRole.Owner);
        var settings = $"/console/{hub.Program.Slug}/settings";
        var fields = PageForm.FieldsOf(await owner.GetAsync(settings), "settings");

        (await owner.SendAsync(settings, fields.With(("asks_per_week", "51")))).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("A number from 0 to 50 is expected.");
        (await owner.SendAsync(settings, fields.With(("asks_per_week", "0")))).Expect(HttpStatusCode.SeeOther);

        await hub.LiveAsync("Laugh", ChallengeStory.Follow);
        (await hub.ReadAsync()).ShouldNotContain("Challenges for you");
        HubStory.Words(await owner.GetAsync($"/console/{hub.Program.Slug}/advocates/{hub.Rosa}"))
            .ShouldContain("The program asks nobody at present");
    }
}
