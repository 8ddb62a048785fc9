using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Wall;

/// <summary>What everybody reads of a program's members, and nothing that they did not agree to.</summary>
public sealed class WallTests(Hosts hosts)
{
    private const string Thanked = "Rosa showed us how to load our old lists.";
    private const string Honoured = "Rosa answered every question until the lights went out.";

    [Theory, BothEngines]
    public async Task It_is_closed_until_staff_open_it_and_shows_what_was_agreed_to_alone(StoreKind kind)
    {
        var (program, rosa) = await BeginAsync(kind);
        var stranger = program.Visitor();
        (await stranger.GetAsync($"/wall/{program.Slug}")).Expect(HttpStatusCode.NotFound);
        (await program.PutAsync("/v1/program", new JsonObject { ["wall"] = true })).Expect(HttpStatusCode.OK)["wall"]!.GetValue<bool>()
            .ShouldBeTrue();

        await ReadsAsync(stranger, program, thanked: false, honoured: false);
        await AnswerAsync(rosa, program, "shout-outs", "agree");
        await ReadsAsync(stranger, program, thanked: true, honoured: false);
        await AnswerAsync(rosa, program, "honours", "agree");
        await ReadsAsync(stranger, program, thanked: true, honoured: true);
        await AnswerAsync(rosa, program, "shout-outs", "decline");
        await ReadsAsync(stranger, program, thanked: false, honoured: true);

        (await rosa.GetAsync($"/hub/{program.Slug}/profile/data.json")).Text.ShouldContain(Honoured);
        // Who leaves the leaderboards is named nowhere any more, here too.
        (await rosa.SubmitAsync($"/hub/{program.Slug}/profile", null,
            ("name", "Rosa Díaz"), ("locale", ""), ("time_zone", ""), ("boards", "off"))).Expect(HttpStatusCode.SeeOther);
        await ReadsAsync(stranger, program, thanked: false, honoured: false);
    }

    [Theory, BothEngines]
    public async Task Words_that_have_changed_are_read_again_and_nobody_agrees_for_another(StoreKind kind)
    {
        var (program, rosa) = await BeginAsync(kind);
        await program.PutAsync("/v1/program", new JsonObject { ["wall"] = true });
        var kim = await program.AdvocateAsync(await JoinAsync(program, "Kim Park", "kim@acme.example"));
        var (hub, id) = ($"/hub/{program.Slug}/honours", await IdAsync(program, "honours"));

        (await rosa.SubmitAsync($"{hub}/{id}/consent", hub, ("answer", "agree"), ("version", "0-old"))).Expect(HttpStatusCode.SeeOther);
        (await rosa.GetAsync(hub)).Text.ShouldContain("These words have changed. Read them again.");
        (await kim.SubmitAsync($"{hub}/{id}/consent", hub, ("answer", "agree"))).Expect(HttpStatusCode.NotFound);

        await ReadsAsync(program.Visitor(), program, thanked: false, honoured: false);
    }

    [Theory, BothEngines]
    public async Task Staff_open_it_in_the_settings(StoreKind kind)
    {
        var (program, _) = await BeginAsync(kind);
        var owner = await program.StaffAsync(StaffRole.Owner, "olga@northwind.example", "Olga Ray");
        var settings = $"/console/{program.Slug}/settings";

        var form = PageForm.FieldsOf(await owner.GetAsync(settings), "settings");
        (await owner.SendAsync(settings, form.With(("wall", "true"), ("do", "save")))).Expect(HttpStatusCode.SeeOther);
        (await program.Visitor().GetAsync($"/wall/{program.Slug}")).Expect(HttpStatusCode.OK).Text.ShouldContain("Nobody yet");

        form = PageForm.FieldsOf(await owner.GetAsync(settings), "settings");
        form.Count(static field => field.Name == "wall").ShouldBe(1);
        (await owner.SendAsync(settings, [.. form.Where(static field => field.Name != "wall"), ("do", "save")]))
            .Expect(HttpStatusCode.SeeOther);
        (await program.Visitor().GetAsync($"/wall/{program.Slug}")).Expect(HttpStatusCode.NotFound);
    }

    // Rosa is thanked by staff, and is the advocate of the month.
    private async Task<(ProgramDriver Program, Visitor Rosa)> BeginAsync(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rosa = await JoinAsync(program, "Rosa Díaz", "rosa@acme.example");
        (await program.PostAsync("/v1/shout-outs", new JsonObject { ["advocate"] = rosa, ["text"] = Thanked, ["signed_by"] = "Vale Kim" }))
            .Expect(HttpStatusCode.Created);
        var honour = (await program.PostAsync(
            "/v1/honours", new JsonObject { ["advocate"] = rosa, ["words"] = Honoured, ["chosen_by"] = "Vale Kim" }))
            .Expect(HttpStatusCode.Created)["id"]!.ToString();
        (await program.PostAsync($"/v1/honours/{honour}/announcement", null)).Expect(HttpStatusCode.OK);
        return (program, await program.AdvocateAsync(rosa));
    }

    private static async Task<string> JoinAsync(ProgramDriver program, string name, string email) =>
        (await program.PostAsync("/v1/advocates", new JsonObject { ["name"] = name, ["email"] = email }))
            .Expect(HttpStatusCode.Created)["id"]!.ToString();

    private static async Task<string> IdAsync(ProgramDriver program, string what) =>
        (await program.GetAsync($"/v1/{what}"))["data"]![0]!["id"]!.ToString();

    private static async Task AnswerAsync(Visitor rosa, ProgramDriver program, string what, string answer)
    {
        var page = $"/hub/{program.Slug}/{what}";
        var version = Regex.Match((await rosa.GetAsync(page)).Text, "name=\"version\" value=\"([^\"]+)\"").Groups[1].Value;
        (await rosa.SubmitAsync($"{page}/{await IdAsync(program, what)}/consent", page, ("answer", answer), ("version", version)))
            .Expect(HttpStatusCode.SeeOther);
    }

    private static async Task ReadsAsync(Visitor stranger, ProgramDriver program, bool thanked, bool honoured)
    {
        var page = (await stranger.GetAsync($"/wall/{program.Slug}")).Expect(HttpStatusCode.OK);
        page.Text.Contains(Thanked, StringComparison.Ordinal).ShouldBe(thanked);
        page.Text.Contains(Honoured, StringComparison.Ordinal).ShouldBe(honoured);
        page.Text.Contains("Rosa D.", StringComparison.Ordinal).ShouldBe(thanked || honoured);
        page.Text.ShouldNotContain("Díaz");
        page.Text.ShouldNotContain("Vale");
    }
}
