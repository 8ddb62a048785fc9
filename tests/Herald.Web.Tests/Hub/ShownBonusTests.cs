using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Hub;

/// <summary>A time in which points count for more is shown as such where it counts.</summary>
public sealed class ShownBonusTests
{
    private const string Paid = """
        { "title": "Follow", "kind": "follow", "address": "https://www.example.com/",
          "give": [ { "to": "advocate", "kind": "points", "amount": 50 } ] }
        """;

    [Theory, BothEngines]
    public async Task It_stands_on_the_board_and_the_page_of_what_it_is_for_and_of_nothing_else(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        await hub.LiveAsync("Laugh", Paid, """ "category": "Humour" """);
        await hub.LiveAsync("Learn", Paid, """ "category": "Know-how" """);
        (await hub.ReadAsync("/challenges")).ShouldNotContain("×");

        await BonusAsync(hub, "Double points week", 200, "Humour");
        await BonusAsync(hub, "For the others", 300, null, "advocate.email_domain = \"nobody.example\"");

        var board = await hub.ReadAsync("/challenges");
        board.ShouldContain("Double points week: points × 2 until ");
        board.ShouldNotContain("For the others");
        (await hub.ReadAsync("/challenges/laugh")).ShouldContain("Double points week: points × 2 until ");
        (await hub.ReadAsync("/challenges/learn")).ShouldNotContain("Double points week");
        hub.Clock!.Advance(TimeSpan.FromDays(8));
        (await hub.ReadAsync("/challenges")).ShouldNotContain("Double points week");
    }

    private static async Task BonusAsync(HubStory hub, string name, int percent, string? category, string? when = null) =>
        (await hub.Program.PostAsync("/v1/bonuses", new JsonObject
        {
            ["name"] = name,
            ["percent"] = percent,
            ["category"] = category,
            ["when"] = when,
            ["ends_at"] = "2026-03-08T12:00:00Z",
        })).Expect(HttpStatusCode.Created);
}
