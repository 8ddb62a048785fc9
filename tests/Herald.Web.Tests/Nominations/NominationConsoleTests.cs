using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;

namespace Herald.Web.Tests.Nominations;

/// <summary>The page of those who may be invited next.</summary>
public sealed class NominationConsoleTests
{
    [Theory, BothEngines]
    public async Task Staff_tick_nominate_take_back_and_go_on_to_the_round(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await NominationStory.BeginAsync(host, clock);
        var (kim, lee) = (await story.KnownAsync("Kim"), await story.KnownAsync("Lee"));
        await story.SayAsync("Kim", 9);
        await story.ReadAsync(1, 0);
        var manager = await story.Round.ManagerAsync();

        var page = await manager.GetAsync(story.Console);
        HubStory.Words(page).ShouldContain("Kim kim@acme.example 25 +25 Said 9 of 10 on 1 Mar 2026: would recommend.");
        HubStory.Words(page).ShouldContain("Lee lee@acme.example 0 Nothing is known yet.");
        var nobody = await manager.SubmitAsync(story.Console, story.Console, ("note", "A talk"));
        nobody.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("At least one id is expected.");
        nobody.Text.ShouldContain("value=\"A talk\"");
        (await manager.SubmitAsync(story.Console, story.Console, ("advocate", kim), ("note", "A talk"))).Expect(HttpStatusCode.SeeOther);
        (await manager.SubmitAsync(story.Console, story.Console, ("advocate", lee), ("note", ""))).Expect(HttpStatusCode.SeeOther);

        page = await manager.GetAsync(story.Console);
        HubStory.Words(page).ShouldContain("1 person nominated. Nothing is sent until you invite them.");
        HubStory.Words(page).ShouldContain("Invite the nominated (2)");
        HubStory.Words(page).ShouldContain("A talk Take back");
        (await manager.SubmitAsync(story.Console + "/withdrawal", story.Console, ("advocate", lee))).Expect(HttpStatusCode.SeeOther);
        var look = await manager.GetAsync(story.Round.Console + "/new?nominated=true");
        HubStory.Words(look).ShouldContain("Who gets it 1 person. Kim.");
        var sent = await manager.SendAsync(story.Round.Console + "/new", PageForm.FieldsOf(look, "invite"));
        var path = manager.PathOf(sent.Expect(HttpStatusCode.SeeOther));
        (await story.Round.DoneAsync(path[(path.LastIndexOf('/') + 1)..])).Name.ShouldBe("One who was nominated");

        HubStory.Words(await manager.GetAsync(story.Console)).ShouldNotContain("Kim");
        (await manager.GetAsync(story.Round.Console)).Text.ShouldContain(story.Console);
        (await manager.GetAsync($"/console/{story.Program.Slug}/advocates")).Text.ShouldContain(story.Console);
        var analyst = await story.Program.StaffAsync(StaffRole.Analyst);
        var seen = (await analyst.GetAsync(story.Console + "?audience=none")).Expect(HttpStatusCode.UnprocessableEntity);
        seen.Text.ShouldContain("There is no audience with this slug");
        seen.Text.ShouldNotContain("name=\"advocate\"");
    }
}
