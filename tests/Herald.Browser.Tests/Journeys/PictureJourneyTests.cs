using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Uploads;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>A picture, from an advocate's phone to the inbox of staff and to its points; and a cover, from a file to the board.</summary>
public sealed class PictureJourneyTests(Hosts hosts, Chromium chromium)
{
    [Theory, BothEngines]
    public async Task A_picture_is_handed_in_without_script_and_approved_in_the_inbox(StoreKind kind)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(kind));
        await LaunchAsync(program, """
            { "name": "Show us where you work", "stages": [ { "title": "Send us the picture", "kind": "upload",
              "give": [ { "to": "advocate", "kind": "points", "amount": 75 } ] } ] }
            """);
        var advocate = await AdvocateAsync(program);
        await using var rosa = await Person.ArriveAsync(
            chromium, program.Host, Look.PhoneByDay, script: false, await program.AdvocateAsync(advocate));
        await rosa.OpenAsync($"/hub/{program.Slug}/challenges/show-us-where-you-work");
        await rosa.PressAsync("Begin");
        await rosa.ReadAsync("Where it was taken and by which device is left out");
        await ChooseAsync(rosa, "notes.txt", "text/plain", "No picture."u8.ToArray());
        await rosa.PressAsync("Hand it in");
        await rosa.ReadAsync("That is not a picture that can be read.");
        // What looks for barriers is a script itself.
        await using var looking = await Person.ArriveAsync(
            chromium, program.Host, Look.PhoneByNight, signedIn: await program.AdvocateAsync(advocate));
        await looking.OpenAsync($"/hub/{program.Slug}/challenges/show-us-where-you-work");
        await looking.ShouldBeReadableAsync("hub-quest-picture");
        await ChooseAsync(rosa, "desk.jpg", "image/jpeg", Samples.Photograph(1200, 900));
        await rosa.PressAsync("Hand it in");
        await rosa.ReadAsync("is waiting for review");
        await rosa.Page.GetByText("What you handed in", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(rosa.Page.Locator(".proof img")).ToBeVisibleAsync();
        await looking.OpenAsync($"/hub/{program.Slug}/challenges/show-us-where-you-work");
        await looking.Page.GetByText("What you handed in", new() { Exact = true }).ClickAsync();
        await ShouldShowAsync(looking, ".proof img");
        await looking.ShouldBeReadableAsync("hub-quest-picture-waits");

        await ApproveAsync(program);
        await rosa.OpenAsync($"/hub/{program.Slug}/challenges/show-us-where-you-work");
        await rosa.ReadAsync("It brought you 75 points.");
        // Nothing but the refusal of what was no picture.
        rosa.Visit.Faults.ShouldHaveSingleItem().ShouldContain("422");
        looking.ShouldHaveSeenNothingWrong();
    }

    private async Task ApproveAsync(ProgramDriver program)
    {
        await using var sam = await Person.ArriveAsync(chromium, program.Host, signedIn: await program.StaffAsync(StaffRole.Sales));
        await sam.OpenAsync($"/console/{program.Slug}/challenges/review");
        await ShouldShowAsync(sam, ".proof img");
        await sam.ShouldBeReadableAsync("console-review-picture");
        await sam.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await sam.PressAsync("Approve");
        await sam.ReadAsync("1 approved.");
        sam.ShouldHaveSeenNothingWrong();
    }

    [Fact]
    public async Task A_cover_is_chosen_in_the_editor_and_shown_on_the_board()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        await using var maya = await Person.ArriveAsync(
            chromium, program.Host, signedIn: await program.StaffAsync(StaffRole.Manager));
        await maya.OpenAsync($"/console/{program.Slug}/challenges/new?template=your-picture");
        await maya.Page.GetByLabel("A file").SetInputFilesAsync(
            new FilePayload { Name = "cover.png", MimeType = "image/png", Buffer = Samples.Png(1280, 960) });
        await maya.FillAsync("What it shows", "Two halves, red and blue");
        await maya.PressAsync("Check it");
        await ShouldShowAsync(maya, "#challenge-seen .cover");
        await maya.ShouldBeReadableAsync("console-challenge-cover");
        await maya.PressAsync("Save the draft");
        await maya.ReadAsync("Only staff see it");
        await maya.PressAsync("Launch it");
        await maya.ReadAsync("Pause it");

        await using var rosa = await Person.ArriveAsync(
            chromium, program.Host, Look.PhoneByNight, signedIn: await program.AdvocateAsync(await AdvocateAsync(program)));
        await rosa.OpenAsync($"/hub/{program.Slug}/challenges");
        await ShouldShowAsync(rosa, "main img[alt='Two halves, red and blue']");
        await rosa.ShouldBeReadableAsync("hub-board-cover");
        await rosa.FollowAsync("See what to do: Show us where you work");
        await ShouldShowAsync(rosa, "main img[alt='Two halves, red and blue']");
        await rosa.ShouldBeReadableAsync("hub-quest-cover");
        rosa.ShouldHaveSeenNothingWrong();
        maya.ShouldHaveSeenNothingWrong();
    }

    private static Task ChooseAsync(Person person, string name, string type, byte[] file) => person.Page.GetByLabel("Your picture")
        .SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = file });

    // There, and truly loaded: a picture that the policy of the page refuses has no width.
    private static async Task ShouldShowAsync(Person person, string selector)
    {
        var image = person.Page.Locator(selector).First;
        await image.ScrollIntoViewIfNeededAsync();
        await Eventually.TrueAsync(
            async () => await image.EvaluateAsync<int>("image => image.complete ? image.naturalWidth : 0") > 0, $"{selector} is shown");
    }

    private static async Task LaunchAsync(ProgramDriver program, string challenge)
    {
        var id = (await program.PostAsync("/v1/challenges", JsonNode.Parse(challenge))).Expect(HttpStatusCode.Created)["id"];
        (await program.PostAsync($"/v1/challenges/{id}/launch")).Expect(HttpStatusCode.OK);
    }

    private static async Task<string> AdvocateAsync(ProgramDriver program) => (await program.PostAsync(
        "/v1/advocates", new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa Díaz" })).Expect(HttpStatusCode.Created)["id"]
        .ToString();
}
