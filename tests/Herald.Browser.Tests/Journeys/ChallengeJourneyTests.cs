using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>
/// Somebody new on the staff makes a challenge of two stages with an audience, a rule for each stage and a bonus week, and sees an
/// advocate complete it: in less than five minutes, as what is done by hand is reckoned.
/// </summary>
public sealed class ChallengeJourneyTests(Hosts hosts, Chromium chromium)
{
    private static readonly TimeSpan BeforeLunch = TimeSpan.FromMinutes(5);

    [Theory, BothEngines]
    public async Task A_challenge_is_made_from_a_template_completed_and_approved_by_keyboard(StoreKind kind)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(kind));
        var home = "/console/" + program.Slug;
        await using var maya = await Person.ArriveAsync(
            chromium, program.Host, signedIn: await program.StaffAsync(StaffRole.Manager, null, "Maya Lind"));
        var rosa = (await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa Díaz" }))
            .Expect(HttpStatusCode.Created)["id"].ToString();

        await MakeAudienceAsync(maya, home);
        var challenge = await MakeChallengeAsync(maya, home);
        await MakeRuleAsync(maya, home, challenge, 1, "Extra for the questions", "15");
        await MakeRuleAsync(maya, home, challenge, 2, "Extra for the story", "70");
        await MakeBonusAsync(maya, home);
        await LaunchAsync(maya, home, challenge);
        TestContext.Current.TestOutputHelper?.WriteLine($"Made and launched in {maya.Effort:m\\:ss}, as it is reckoned.");
        maya.Effort.ShouldBeLessThan(BeforeLunch);
        var way = await TakeAsync(program, challenge, rosa);
        await ApproveByKeyboardAsync(maya, home);

        (await program.GetAsync($"/v1/completions/{way}"))["state"].ToString().ShouldBe("completed");
        await maya.OpenAsync($"{home}/completions/{way}");
        foreach (var paid in (string[])
            ["100 points × 2 (“Double points week”) = 200 points", "15 points × 2", "500 points × 2", "= 140 points"])
            await maya.ReadAsync(paid);
        (await program.GetAsync($"/v1/advocates/{rosa}/wallet"))["points"]["earned_total"]!.GetValue<long>()
            .ShouldBe(2 * (100 + 15 + 500 + 70));
        await maya.ShouldBeReadableAsync("console-completion-paid");
        maya.ShouldHaveSeenNothingWrong();
    }

    private static async Task MakeAudienceAsync(Person maya, string home)
    {
        await maya.OpenAsync(home);
        await maya.FollowAsync("Audiences");
        await maya.FollowAsync("Make the first audience");
        await maya.FillAsync("Name", "Members");
        await maya.FillAsync("Value", "1");
        await maya.PressAsync("Save the audience");
        await maya.ReadAsync("The audience is made");
    }

    private static async Task<string> MakeChallengeAsync(Person maya, string home)
    {
        await maya.FollowAsync("Challenges");
        await maya.FollowAsync("Make the first challenge");
        await maya.FollowAsync("Tell your story");
        await maya.FillAsync("Name", "Your story, in two steps");
        // What is typed shows beside the form.
        await Assertions.Expect(maya.Page.Locator("#challenge-seen h3").First).ToHaveTextAsync("Your story, in two steps");
        await maya.ChooseAsync("Audience", "Members");
        await maya.PressAsync("Save the draft");
        await maya.ReadAsync("Only staff see it");
        await maya.ArrivesAtAsync($"{home}/challenges/chl_");
        return maya.Page.Url.Split('/')[^1];
    }

    private static async Task MakeRuleAsync(Person maya, string home, string challenge, int stage, string name, string points)
    {
        await maya.OpenAsync($"{home}/challenges/{challenge}");
        await maya.FollowAsync($"Make a rule for stage {stage.ToString(CultureInfo.InvariantCulture)}");
        await maya.FillAsync("Name", name);
        await maya.FillAsync("Amount", points);
        await maya.PressAsync("Save the rule");
        await maya.ReadAsync("The rule is live");
    }

    private static async Task MakeBonusAsync(Person maya, string home)
    {
        await maya.OpenAsync(home);
        await maya.FollowAsync("Bonuses");
        await maya.FollowAsync("Make the first bonus");
        await maya.FillAsync("Name", "Double points week");
        await maya.FillAsync("Points count times", "2");
        await maya.ChooseAsync("For whom", "Members");
        await maya.FillAsync("Ends", TimeProvider.System.GetUtcNow().AddDays(7)
            .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await maya.PressAsync("Save the bonus");
        await maya.ReadAsync("Holds now");
    }

    private static async Task LaunchAsync(Person maya, string home, string challenge)
    {
        await maya.OpenAsync($"{home}/challenges/{challenge}");
        await maya.ReadAsync("Extra for the story");
        await maya.PressAsync("Launch it");
        await maya.ReadAsync("It is live");
    }

    private async Task<string> TakeAsync(ProgramDriver program, string challenge, string advocate)
    {
        await using var rosa = await Person.ArriveAsync(
            chromium, program.Host, Look.PhoneByDay, signedIn: await program.AdvocateAsync(advocate));
        await rosa.OpenAsync($"/hub/{program.Slug}/challenges");
        await rosa.FollowAsync("Your story, in two steps");
        await rosa.ReadAsync("Double points week");
        await rosa.PressAsync("Begin");
        await rosa.FillAsync("What did you do before you had us, and what bothered you about it?", "Spreadsheets.");
        await rosa.FillAsync("What is different today?", "We answer within the hour.");
        await rosa.PressAsync("Hand it in");
        await rosa.FillAsync("Your story", string.Join(' ', Enumerable.Repeat("It was slow, and now it is not.", 20)));
        await rosa.TickAsync("You may publish it");
        await rosa.PressAsync("Hand it in");
        await rosa.ReadAsync("is waiting for review");
        rosa.ShouldHaveSeenNothingWrong();
        return (await program.GetAsync($"/v1/challenges/{challenge}/completions"))["data"][0]!["id"]!.ToString();
    }

    private static async Task ApproveByKeyboardAsync(Person maya, string home)
    {
        await maya.OpenAsync(home + "/challenges/review");
        await maya.ReadAsync("It was slow, and now it is not.");
        await maya.ShouldBeReadableAsync("console-review-waiting");
        await maya.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(maya.Page.GetByRole(AriaRole.Link, new() { Name = "Rosa Díaz" })).ToBeFocusedAsync();
        await maya.Page.Keyboard.PressAsync("a");
        await maya.ReadAsync("1 approved.");
        await maya.ReadAsync("Nothing waits");
    }
}
