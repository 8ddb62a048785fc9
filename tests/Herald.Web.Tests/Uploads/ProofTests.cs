using System.Net;
using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Uploads;

public sealed class ProofTests(Hosts hosts)
{
    private const string Desk = """
        { "name": "Desk", "stages": [ { "title": "Show your desk", "kind": "upload",
          "give": [ { "to": "advocate", "kind": "points", "amount": 75 } ] } ] }
        """;

    [Theory, BothEngines]
    public async Task A_picture_is_handed_in_looked_at_and_paid(StoreKind kind)
    {
        var (story, id, rosa) = await BeginAsync(kind);
        var quest = $"/hub/{story.Program.Slug}/challenges/desk";
        var done = (await HandInAsync(rosa, quest, Samples.Photograph(900, 600), ("text", "By the window")))
            .Expect(HttpStatusCode.SeeOther);
        var page = (await rosa.FollowAsync(done)).Text;
        page.ShouldContain("is waiting for review");
        var picture = await PictureAsync(story, id);
        page.ShouldContain($"src=\"/hub/{story.Program.Slug}/pictures/{picture}\"");

        var rep = await story.Program.StaffAsync(StaffRole.Sales);
        var inbox = $"/console/{story.Program.Slug}/challenges/review";
        var waiting = await rep.GetAsync(inbox);
        waiting.Text.ShouldContain($"<img src=\"/console/{story.Program.Slug}/pictures/{picture}\"");
        waiting.Text.ShouldContain("By the window");
        var shown = (await rep.GetAsync($"/console/{story.Program.Slug}/pictures/{picture}")).Expect(HttpStatusCode.OK);
        shown.Message.Headers.CacheControl!.NoStore.ShouldBeTrue();
        shown.Message.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        var way = (await story.Program.GetAsync($"/v1/challenges/{id}/completions"))["data"][0]!["id"]!.ToString();
        (await rep.SendAsync(inbox, [.. PageForm.FieldsOf(waiting, "review"), ("id", way), ("do", "approve")]))
            .Expect(HttpStatusCode.SeeOther);

        (await story.CompletionAsync(way))["state"].ToString().ShouldBe("completed");
        (await rep.GetAsync($"/console/{story.Program.Slug}/completions/{way}")).Text.ShouldContain($"pictures/{picture}");
        var data = (await rosa.GetAsync($"/hub/{story.Program.Slug}/profile/data.json")).Expect(HttpStatusCode.OK);
        data["pictures"][0]!["url"]!.ToString().ShouldEndWith($"/hub/{story.Program.Slug}/pictures/{picture}");
        data["steps"][0]!["evidence"]!["picture"]!.ToString().ShouldBe(picture);
        data["pictures"][0]!["handed_in"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task Only_staff_and_who_handed_it_in_see_it(StoreKind kind)
    {
        var (story, id, rosa) = await BeginAsync(kind);
        (await HandInAsync(rosa, $"/hub/{story.Program.Slug}/challenges/desk", Samples.Jpeg(300, 200))).Expect(HttpStatusCode.SeeOther);
        var picture = await PictureAsync(story, id);
        var tomas = await story.Story.AdvocateAsync("tomas@acme.example");
        var stranger = await story.Program.AdvocateAsync(tomas);
        var other = await ProgramDriver.NewAsync(story.Program.Host);
        var otherStaff = await other.StaffAsync(StaffRole.Owner);

        (await rosa.GetAsync($"/hub/{story.Program.Slug}/pictures/{picture}")).Expect(HttpStatusCode.OK);
        (await stranger.GetAsync($"/hub/{story.Program.Slug}/pictures/{picture}")).Expect(HttpStatusCode.NotFound);
        (await otherStaff.GetAsync($"/console/{other.Slug}/pictures/{picture}")).Expect(HttpStatusCode.NotFound);
        (await rosa.GetAsync($"/pictures/{picture}")).Expect(HttpStatusCode.NotFound);
        // Nor does it prove anything of somebody else's.
        var stolen = await story.TakeAsync(id, tomas, 1, $$"""{ "picture": "{{picture}}" }""");
        stolen.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("unknown_picture");
        stolen["errors"]["evidence.picture"].ShouldNotBeNull();
        (await story.TakeAsync(id, tomas, 1, """{ "picture": "pic_01kjmma2g0e00a2wrp5r879zbe" }""")).Code.ShouldBe("unknown_picture");
        (await story.TakeAsync(id, tomas, 1, """{ "picture": "desk.png" }""")).Code.ShouldBe("wrong_type");
    }

    [Theory, BothEngines]
    public async Task What_is_refused_loses_no_picture_that_was_taken(StoreKind kind)
    {
        var (story, _, rosa) = await BeginAsync(kind);
        var quest = $"/hub/{story.Program.Slug}/challenges/desk";
        (await HandInAsync(rosa, quest, "<html>"u8.ToArray())).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("That is not a picture that can be read.");
        (await HandInAsync(rosa, quest, Samples.Bomb(9_000, 9_000))).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("That picture is too large.");
        (await HandInAsync(rosa, quest, new byte[(8 * 1024 * 1024) + 1])).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("That picture is too large.");
        (await HandInAsync(rosa, quest, [])).Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("Your picture: This is needed.");

        var half = (await HandInAsync(rosa, quest, Samples.Jpeg(300, 200), ("text", new string('x', 10_001))))
            .Expect(HttpStatusCode.UnprocessableEntity);
        half.Text.ShouldContain("This picture is kept.");
        var picture = Regex.Match(half.Text, "(?<=name=\"picture\" value=\")pic_\\w+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        (await rosa.SubmitAsync(quest + "/evidence", quest, ("stage", "1"), ("picture", picture), ("text", "Short")))
            .Expect(HttpStatusCode.SeeOther);
        await using var db = story.Program.Host.OpenStore();
        db.Pictures.Count(row => row.ProgramId == story.Program.Id && row.LooseSince == null).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task An_advocate_leaves_ten_pictures_about_at_most(StoreKind kind)
    {
        var (story, _, rosa) = await BeginAsync(kind);
        var quest = $"/hub/{story.Program.Slug}/challenges/desk";
        for (var time = 0; time < 10; time++)
        {
            (await HandInAsync(rosa, quest, Samples.Jpeg(30, 20), ("text", new string('x', 10_001))))
                .Expect(HttpStatusCode.UnprocessableEntity);
        }

        (await HandInAsync(rosa, quest, Samples.Jpeg(30, 20))).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("no further one is kept just now");
    }

    private static async Task<string> PictureAsync(ChallengeStory story, string challenge)
    {
        var way = (await story.Program.GetAsync($"/v1/challenges/{challenge}/completions"))["data"][0]!;
        return way["stages"]![0]!["steps"]![0]!["evidence"]!["picture"]!.ToString();
    }

    private static async Task<Answer> HandInAsync(Visitor rosa, string quest, byte[] file, params (string, string)[] fields) =>
        await rosa.SendFileAsync(
            quest + "/evidence", [("form_token", Visitor.TokenOn(await rosa.GetAsync(quest))), ("stage", "1"), .. fields], "picture_file",
            "desk.jpg", file);

    private async Task<(ChallengeStory Story, string Challenge, Visitor Rosa)> BeginAsync(StoreKind kind)
    {
        var story = await ChallengeStory.BeginAsync(hosts, kind);
        var id = await story.LiveAsync(Desk);
        var advocate = await story.Story.AdvocateAsync("rosa@acme.example");
        var rosa = await story.Program.AdvocateAsync(advocate);
        var quest = $"/hub/{story.Program.Slug}/challenges/desk";
        (await rosa.SubmitAsync(quest + "/way", quest)).Expect(HttpStatusCode.SeeOther);
        return (story, id, rosa);
    }
}
