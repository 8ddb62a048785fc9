using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Badges;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Uploads;

public sealed class BadgePictureTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_badge_shows_a_picture_that_was_uploaded_for_badges_until_it_shows_another(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var (first, second) = (await UploadAsync(story), await UploadAsync(story));
        foreach (var (picture, code) in new[]
        {
            (await UploadStory.CoverAsync(story.Program), "unknown_picture"), ("pic_1", "invalid_picture"),
            ("https://a.example/a.png", "invalid_picture"),
        })
        {
            var refused = (await story.Program.PostAsync("/v1/badges", Body(picture))).Expect(HttpStatusCode.UnprocessableEntity);
            refused.Code.ShouldBe(code, picture);
            refused["errors"]["picture"].ShouldNotBeNull();
        }

        var badge = (await story.Program.PostAsync("/v1/badges", Body(first))).Expect(HttpStatusCode.Created);
        badge["picture"].ToString().ShouldBe(first);
        (await LooseAsync(story)).ShouldContain(second);
        (await LooseAsync(story)).ShouldNotContain(first);
        (await story.Program.PutAsync($"/v1/badges/{badge["id"]}", Body(second))).Expect(HttpStatusCode.OK);
        (await LooseAsync(story)).ShouldContain(first);
        (await story.Program.PutAsync($"/v1/badges/{badge["id"]}", Body(null))).Expect(HttpStatusCode.OK).Json!["picture"].ShouldBeNull();
        (await LooseAsync(story)).ShouldContain(second);
    }

    [Theory, BothEngines]
    public async Task It_is_a_square_that_everybody_may_see_and_what_is_clear_in_it_stays_so(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var small = await UploadStory.SendAsync(story.Program, "purpose=badge", Samples.Png(100, 300));
        small.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("picture_too_small");
        var sent = (await UploadStory.SendAsync(story.Program, "purpose=badge", Samples.Clear(900, 700))).Expect(HttpStatusCode.Created);

        (sent["width"].GetValue<int>(), sent["height"].GetValue<int>(), sent["media_type"].ToString()).ShouldBe((512, 512, "image/png"));
        foreach (var (query, side) in new[] { ("", 512u), ("?size=small", 192u) })
        {
            var answer = (await story.Program.Visitor().GetAsync($"/pictures/{sent["id"]}{query}")).Expect(HttpStatusCode.OK);
            using var shown = new ImageMagick.MagickImage(await UploadStory.BytesOf(answer));
            (shown.Width, shown.Height, shown.HasAlpha).ShouldBe((side, side, true));
        }
    }

    [Theory, BothEngines]
    public async Task A_manager_brings_it_with_the_form_and_advocates_see_it(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var home = $"/console/{story.Program.Slug}/badges";
        var form = PageForm.FieldsOf(await manager.GetAsync(home + "/new"), "badge").With(("name", "On stage"), ("about", "For a talk."));
        var bad = (await manager.SendFileAsync(home + "/new", form, "picture_file", "badge.png", "<html>"u8.ToArray()))
            .Expect(HttpStatusCode.UnprocessableEntity);
        bad.Text.ShouldContain("This is not a picture that can be read.");
        bad.Text.ShouldContain("value=\"On stage\"");

        var made = (await manager.SendFileAsync(home + "/new", form, "picture_file", "badge.png", Samples.Png(400, 400)))
            .Expect(HttpStatusCode.SeeOther);

        var page = await manager.FollowAsync(made);
        var picture = PageForm.FieldsOf(page, "badge").Single(static field => field.Name == "picture").Value;
        page.Text.ShouldContain($"src=\"/pictures/{picture}?size=small\"");
        var rosa = await story.Program.AdvocateAsync(await story.Story.AdvocateAsync("rosa@acme.example"));
        (await rosa.GetAsync($"/hub/{story.Program.Slug}/badges")).Text.ShouldContain($"src=\"/pictures/{picture}?size=small\"");
        var gone = PageForm.FieldsOf(page, "badge").With(("picture_gone", "true"));
        (await manager.FollowAsync(await manager.SendAsync(manager.PathOf(made), gone))).Text.ShouldNotContain("/pictures/");
    }

    private static async Task<string> UploadAsync(BadgeStory story) =>
        (await UploadStory.SendAsync(story.Program, "purpose=badge", Samples.Png(400, 300)))
            .Expect(HttpStatusCode.Created)["id"].ToString();

    private static JsonObject Body(string? picture) => new() { ["name"] = "On stage", ["about"] = "For a talk.", ["picture"] = picture };

    private static async Task<IReadOnlyList<string>> LooseAsync(BadgeStory story)
    {
        await using var db = story.Program.Host.OpenStore();
        return [.. (await db.Pictures.Where(row => row.ProgramId == story.Program.Id && row.LooseSince != null).ToListAsync())
            .Select(static row => row.Id.ToString())];
    }
}
