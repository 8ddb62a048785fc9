using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>A rep's own desk: what is routed to him, the oldest first, and who waits for his answer.</summary>
public sealed class MineTests(Hosts hosts)
{
    // Staff is of the whole installation: each story has a Dana of its own. Owners are written as people write them.
    private readonly string dana = $"Dana.{Path.GetRandomFileName()}@northwind.example";

    [Theory, BothEngines]
    public async Task What_has_waited_longest_comes_first_and_what_is_others_does_not_come(StoreKind kind)
    {
        var console = await BeginAsync(kind);
        var rosa = await AdvocateOfAsync(console, "rosa@acme.example", dana.ToLowerInvariant());
        var omar = await AdvocateOfAsync(console, "omar@initech.example", "miles@northwind.example");
        var second = await console.Story.ReferAsync(rosa, "second@globex.example");
        var first = await ReferAsync(console, rosa, "first@globex.example", 3);
        await console.Story.ReferAsync(omar, "other@globex.example");

        var page = await console.PageAsync("/mine");

        ConsoleStory.RowsOn(page).ShouldBe([first, second]);
        ConsoleStory.Words(page).ShouldContain("Waiting 2");
        ConsoleStory.Words(page).ShouldContain("3 days");
        page.Text.ShouldContain("mailto:first@globex.example");
        page.Text.ShouldContain("<b class=\"count num\">2</b>");
    }

    [Theory, BothEngines]
    public async Task A_referral_moves_on_to_work_and_to_its_end(StoreKind kind)
    {
        var console = await BeginAsync(kind);
        var rosa = await AdvocateOfAsync(console, "rosa@acme.example", dana);
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");
        var ada = await console.Story.ReferAsync(rosa, "ada@globex.example");

        await console.Story.StageAsync(kim, "opportunity", 10_000);
        await console.Story.StageAsync(ada, "lost");

        ConsoleStory.RowsOn(await console.PageAsync("/mine")).ShouldBeEmpty();
        ConsoleStory.Words(await console.PageAsync("/mine")).ShouldContain("Nothing waits for you");
        ConsoleStory.RowsOn(await console.PageAsync("/mine?show=working")).ShouldBe([kim]);
        ConsoleStory.RowsOn(await console.PageAsync("/mine?show=ended")).ShouldBe([ada]);
    }

    [Theory, BothEngines]
    public async Task An_advocate_who_wrote_last_waits_for_an_answer(StoreKind kind)
    {
        var console = await BeginAsync(kind);
        var rosa = await AdvocateOfAsync(console, "rosa@acme.example", dana);
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");
        await console.SayAsync(kim, rosa, "Did you reach her?");

        var asked = ConsoleStory.Words(await console.PageAsync("/mine"));
        var page = $"{console.Home}/referrals/{kim}";
        await console.Staff.SubmitAsync(page + "/messages", page, ("message_text", "Yes, this morning."));
        var answered = ConsoleStory.Words(await console.PageAsync("/mine"));

        asked.ShouldContain("rosa wrote about kim Did you reach her?");
        answered.ShouldNotContain("Waits for your answer");
    }

    private async Task<ConsoleStory> BeginAsync(StoreKind kind)
    {
        var story = await Stories.Story.BeginAsync(hosts, kind);
        return new(story, await story.Program.StaffAsync(StaffRole.Sales, dana));
    }

    private static async Task<string> AdvocateOfAsync(ConsoleStory console, string email, string owner) =>
        (await console.Story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = email,
            ["name"] = email.Split('@')[0],
            ["account"] = new JsonObject { ["external_id"] = email, ["name"] = email.Split('@')[1], ["owner_email"] = owner },
        }))["id"].ToString();

    private static async Task<string> ReferAsync(ConsoleStory console, string advocate, string email, int back) =>
        (await console.Story.Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = advocate,
            ["friend"] = new JsonObject { ["name"] = email.Split('@')[0], ["email"] = email },
            ["introduction"] = "form",
            ["occurred_at"] = TimeProvider.System.GetUtcNow().AddDays(-back).AddHours(-1).ToString("O"),
        }))["id"].ToString();
}
