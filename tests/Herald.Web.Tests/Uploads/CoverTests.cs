using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Uploads;

public sealed class CoverTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_challenge_names_a_cover_of_its_own_program_and_no_other(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var other = await ProgramDriver.NewAsync(story.Program.Host);
        var (own, theirs) = (await UploadStory.CoverAsync(story.Program), await UploadStory.CoverAsync(other));
        var proof = (await UploadStory.SendAsync(story.Program, "purpose=proof", Samples.Png(600, 400)))["id"].ToString();
        foreach (var (cover, code) in new[]
        {
            (theirs, "unknown_picture"), (proof, "unknown_picture"), ("pic_1", "invalid_address"),
            ("http://a.example/a.png", "invalid_address"),
            ("https://a.example/" + new string('a', 3_000), "invalid_address"),
        })
        {
            var refused = await story.Program.PostAsync("/v1/challenges", Body(cover));
            refused.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe(code, cover);
            refused["errors"]["cover"].ShouldNotBeNull();
        }

        var made = (await story.Program.PostAsync("/v1/challenges", Body(own))).Expect(HttpStatusCode.Created);
        (made["cover"].ToString(), made["cover_text"].ToString()).ShouldBe((own, "A desk with a plant"));
        (await story.Program.PostAsync("/v1/challenges", Body("https://a.example/a.png"))).Expect(HttpStatusCode.Created);
    }

    [Theory, BothEngines]
    public async Task A_cover_that_leaves_a_draft_is_let_go_and_one_of_a_version_is_kept(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var (first, second, third) = (await UploadStory.CoverAsync(story.Program), await UploadStory.CoverAsync(story.Program),
            await UploadStory.CoverAsync(story.Program));
        var id = await story.DraftAsync(Body(first).ToJsonString());
        var copied = await story.DraftAsync(Body(second).ToJsonString());
        var launched = await story.DraftAsync(Body(second).ToJsonString());
        await story.SwitchAsync(launched, "launch");
        (await LooseAsync(story)).ShouldBe([third]);

        (await story.ChangeAsync(id, Body(second).ToJsonString())).Expect(HttpStatusCode.OK);
        (await story.ChangeAsync(copied, Body(third).ToJsonString())).Expect(HttpStatusCode.OK);
        (await story.ChangeAsync(launched, Body(third).ToJsonString())).Expect(HttpStatusCode.OK);

        (await LooseAsync(story)).ShouldBe([first]);
    }

    [Theory, BothEngines]
    public async Task A_manager_brings_a_cover_with_the_form_and_advocates_see_it(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var home = $"/console/{story.Program.Slug}/challenges";
        var form = PageForm.FieldsOf(await manager.GetAsync(home + "/new"), "challenge")
            .With(("name", "Desk"), ("stages.0.title", "Show it"), ("stages.0.kind", "upload"), ("cover_text", "A desk with a plant"));

        var bad = (await manager.SendFileAsync(home + "/new", [.. form, ("do", "save")], "picture_file", "cover.png", "<html>"u8.ToArray()))
            .Expect(HttpStatusCode.UnprocessableEntity);
        bad.Text.ShouldContain("This is not a picture that can be read.");
        bad.Text.ShouldContain("value=\"Desk\"");
        // Another field is at fault: the picture stays, and need not be chosen again.
        var half = (await manager.SendFileAsync(
            home + "/new", [.. form.With(("name", "")), ("do", "save")], "picture_file", "desk.png", Samples.Png(1600, 900)))
            .Expect(HttpStatusCode.UnprocessableEntity);
        var kept = PageForm.FieldsOf(half, "challenge");
        var cover = kept.Single(static field => field.Name == "cover").Value;
        IdText.TryRead(cover, out PictureId _).ShouldBeTrue(cover);
        half.Text.ShouldContain($"<img class=\"cover\" src=\"/pictures/{cover}?size=small\" alt=\"A desk with a plant\"");
        var saved = (await manager.SendAsync(home + "/new", [.. kept.With(("name", "Desk")), ("do", "save")]))
            .Expect(HttpStatusCode.SeeOther);
        var id = manager.PathOf(saved).Split('/')[^1];
        (await story.ChallengeAsync(id))["cover"].ToString().ShouldBe(cover);
        await story.SwitchAsync(id, "launch");

        var rosa = await story.Program.AdvocateAsync(await story.Story.AdvocateAsync("rosa@acme.example"));
        (await rosa.GetAsync($"/hub/{story.Program.Slug}/challenges")).Text.ShouldContain(
            $"src=\"/pictures/{cover}?size=small\" alt=\"A desk with a plant\" loading=\"lazy\" width=\"1600\" height=\"900\"");
        (await rosa.GetAsync($"/hub/{story.Program.Slug}/challenges/desk")).Text.ShouldContain($"src=\"/pictures/{cover}\"");
        (await rosa.GetAsync($"/pictures/{cover}")).Expect(HttpStatusCode.OK);
        var gone = PageForm.FieldsOf(await manager.GetAsync($"{home}/{id}"), "challenge").With(("cover_gone", "true"));
        (await manager.SendAsync($"{home}/{id}", [.. gone, ("do", "save")])).Expect(HttpStatusCode.SeeOther);
        (await story.ChallengeAsync(id)).Json!["cover"].ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task A_variant_has_a_picture_of_its_own_which_is_kept_as_long_as_a_version_names_it(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var (own, others) = (await UploadStory.CoverAsync(story.Program), await UploadStory.CoverAsync(story.Program));
        var theirs = await UploadStory.CoverAsync(await ProgramDriver.NewAsync(story.Program.Host));
        var unknown = await story.Program.PostAsync("/v1/challenges", With(Body(own), theirs));
        unknown.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("unknown_picture");
        unknown["errors"]["variants[0].cover"].ShouldNotBeNull();

        var id = await story.DraftAsync(With(Body(own), others).ToJsonString());
        (await LooseAsync(story)).ShouldBeEmpty();
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var page = $"/console/{story.Program.Slug}/challenges/{id}";
        var form = PageForm.FieldsOf(await manager.GetAsync(page), "challenge");
        form.Single(static field => field.Name == "variants.0.cover").Value.ShouldBe(others);
        (await manager.SendFileAsync(
            page, [.. form.With(("variants.0.cover_text", "A lamp")), ("do", "save")], "variants.0.picture_file", "lamp.png",
            Samples.Png(1600, 900))).Expect(HttpStatusCode.SeeOther);

        var variant = (await story.ChallengeAsync(id))["variants"]!.AsArray().ShouldHaveSingleItem()!;
        variant["cover"]!.ToString().ShouldNotBe(others);
        variant["cover_text"]!.ToString().ShouldBe("A lamp");
        (await LooseAsync(story)).ShouldBe([others]);
        (await manager.GetAsync(page)).Text.ShouldContain($"src=\"/pictures/{variant["cover"]}?size=small\" alt=\"A lamp\"");
    }

    private static JsonObject With(JsonObject challenge, string cover)
    {
        challenge["variants"] = new JsonArray(new JsonObject { ["name"] = "Lamp", ["cover"] = cover });
        return challenge;
    }

    private static JsonObject Body(string cover) => JsonNode.Parse($$"""
        { "name": "Desk", "cover": "{{cover}}", "cover_text": "A desk with a plant", "stages": [ {{ChallengeStory.Follow}} ] }
        """)!.AsObject();

    private static async Task<IReadOnlyList<string>> LooseAsync(ChallengeStory story)
    {
        await using var db = story.Program.Host.OpenStore();
        return [.. db.Pictures.Where(row => row.ProgramId == story.Program.Id && row.LooseSince != null).Select(static row => row.Id)
            .AsEnumerable().Select(static id => id.ToString())];
    }
}
