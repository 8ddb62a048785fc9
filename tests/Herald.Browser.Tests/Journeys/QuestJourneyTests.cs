using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>A challenge of two stages, from the board to its points: without script, and without a mouse.</summary>
public sealed class QuestJourneyTests(Hosts hosts, Chromium chromium)
{
    private const int TabsMax = 80;
    private const string Story = "Before, we counted by hand; today it counts itself, and we are home by five.";

    [Fact]
    public async Task Without_script_it_is_begun_sent_back_mended_and_done()
    {
        var (program, challenge, rosa) = await BeginAsync(Look.PhoneByDay, script: false);
        await using var person = rosa;
        await rosa.OpenAsync($"/hub/{program.Slug}");
        await rosa.FollowAsync("Tell your story");
        await rosa.PressAsync("Begin");
        await rosa.FillAsync("Your story", Story);
        await rosa.TickAsync("You may publish it");
        await rosa.PressAsync("Hand it in");
        await rosa.ReadAsync("is waiting for review");

        await JudgeAsync(program, challenge, "return", """{ "note": "Which five? Say it, please." }""");
        await rosa.OpenAsync($"/hub/{program.Slug}/challenges");
        await rosa.FollowAsync("Read the note: Tell your story");
        await rosa.ReadAsync("Which five? Say it, please.");
        await Assertions.Expect(rosa.Page.GetByLabel("Your story")).ToHaveValueAsync(Story);
        await rosa.FillAsync("Your story", Story + " Five in the afternoon.");
        await rosa.PressAsync("Hand it in");
        await JudgeAsync(program, challenge, "approval", "{}");

        await rosa.OpenAsync($"/hub/{program.Slug}/challenges/tell-your-story");
        await rosa.TickAsync("9");
        await rosa.PressAsync("Hand it in");
        await rosa.ReadAsync("It brought you 125 points.");
        rosa.ShouldHaveSeenNothingWrong();
    }

    [Fact]
    public async Task Without_a_mouse_it_is_begun_and_handed_in()
    {
        var (program, _, rosa) = await BeginAsync(Look.DeskByNight, script: true);
        await using var person = rosa;
        await rosa.OpenAsync($"/hub/{program.Slug}/challenges");
        await PressOnAsync(rosa, "See what to do");
        await rosa.ReadHeadingAsync("Tell your story");
        await PressOnAsync(rosa, "Begin");
        await rosa.ReadAsync("Now: Write it");
        await TabToAsync(rosa, "() => document.activeElement.tagName === 'TEXTAREA'");
        await rosa.Page.Keyboard.TypeAsync(Story);
        await rosa.Page.Keyboard.PressAsync("Tab");
        await rosa.Page.Keyboard.PressAsync("Space");
        await PressOnAsync(rosa, "Hand it in");
        await rosa.ReadAsync("is waiting for review");
        rosa.ShouldHaveSeenNothingWrong();
    }

    private async Task<(ProgramDriver Program, string Challenge, Person Rosa)> BeginAsync(Look look, bool script)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        var id = (await program.PostAsync("/v1/challenges", JsonNode.Parse("""
            { "name": "Tell your story", "stages": [
              { "title": "Write it", "kind": "story", "length_min": 20, "publish": true,
                "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ] },
              { "title": "Tell us", "kind": "answer", "questions": [ { "ask": "How was it?", "type": "scale", "from": 0, "to": 10 } ],
                "give": [ { "to": "advocate", "kind": "points", "amount": 25 } ] } ] }
            """))).Expect(HttpStatusCode.Created)["id"].ToString();
        (await program.PostAsync($"/v1/challenges/{id}/launch")).Expect(HttpStatusCode.OK);
        var advocate = (await program.PostAsync(
            "/v1/advocates", new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa Díaz" }))["id"].ToString();
        return (program, id, await Person.ArriveAsync(chromium, program.Host, look, script, await program.AdvocateAsync(advocate)));
    }

    private static async Task JudgeAsync(ProgramDriver program, string challenge, string verb, string body)
    {
        var ways = await program.GetAsync($"/v1/challenges/{challenge}/completions");
        (await program.PostAsync($"/v1/completions/{ways["data"][0]!["id"]}/{verb}", JsonNode.Parse(body))).Expect(HttpStatusCode.OK);
    }

    private static async Task PressOnAsync(Person person, string words)
    {
        await TabToAsync(person, $"() => document.activeElement.textContent.trim().startsWith('{words}')");
        await person.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(Person person, string there)
    {
        for (var tab = 0; tab < TabsMax; tab++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<bool>(there))
                return;
        }

        throw new ShouldAssertException($"The keyboard does not get to where {there}.");
    }
}
