using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Commands;
using Herald.Web.Tests.Console;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Insights.Clicks;

public sealed class ClickViewTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Clicks_are_told_by_hour_day_campaign_channel_and_link(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        var other = await Story.BeginAsync(hosts, kind);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var mail = await story.LinkAsync(rosa, new() { ["campaign"] = "spring", ["channel"] = "mail" });
        var post = await story.LinkAsync(rosa, new() { ["campaign"] = "spring", ["channel"] = "linkedin" });
        var bare = await story.LinkAsync(rosa);
        foreach (var link in new[] { mail, post, mail, bare, mail })
            await story.ClickAsync(link);
        await other.ClickAsync(await other.LinkAsync(await other.AdvocateAsync("omar@globex.example")));
        await story.Program.Host.CountClicksAsync();

        (await RowsAsync(story, "campaign")).ShouldBe(["spring: 4", ": 1"]);
        (await RowsAsync(story, "channel")).ShouldBe(["mail: 3", ": 1", "linkedin: 1"]);
        (await RowsAsync(story, "link"))[0].ShouldBe($"{mail["id"]}: 3");
        (await RowsAsync(story, "link")).Count.ShouldBe(3);
        Sum(await RowsAsync(story, "hour")).ShouldBe(5);
        Sum(await RowsAsync(story, "day")).ShouldBe(5);
        (await RowsAsync(story, "day")).ShouldBe(await RowsAsync(story, null));
        (await RowsAsync(other, "channel")).ShouldBe([": 1"]);
    }

    [Theory, BothEngines]
    public async Task The_overview_shows_clicks_by_channel_and_campaign_with_the_way_to_their_links(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var mail = await console.Story.LinkAsync(rosa, new() { ["campaign"] = "spring", ["channel"] = "mail" });
        await console.Story.ClickAsync(mail);
        await console.Story.ClickAsync(mail);
        await console.Story.Program.Host.CountClicksAsync();

        var page = await console.PageAsync("");

        ConsoleStory.Words(page).ShouldContain("By channel");
        ConsoleStory.Words(page).ShouldContain("mail 2 0 before 0 0 before");
        ConsoleStory.Words(page).ShouldContain("spring 2 0 before 0 0 before");
        page.Text.ShouldContain($"href=\"{console.Home}/links?q=mail\"");
        ConsoleStory.Words(await console.PageAsync("/links?q=mail")).ShouldContain($"{mail["code"]} rosa spring mail 2 ");
    }

    [Theory, BothEngines]
    public async Task The_command_counts_anew_beside_the_server(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new ClickDriver(store);
        var program = await driver.AddProgramAsync("Asia/Kathmandu");
        var link = await driver.AddLinkAsync(program, "spring", "mail");
        var now = TimeProvider.System.GetUtcNow();
        await driver.FollowAsync([.. Enumerable.Range(0, 100).Select(at => ClickDriver.ClickAt(program, link, now.AddHours(-at)))]);
        await driver.FoldAsync();
        await driver.RecountAsync();
        await store.ExecuteAsync("UPDATE click_days SET count = count + 1");
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = store.Folder, ["HERALD_DATABASE"] = store.Database ?? "" } };

        (await shell.RunAsync("insights", "rebuild", "--program", program.ToString())).ShouldBe(0, shell.Errors);
        shell.Output.ShouldMatch("^counted: [0-9]+ days, [5-6] totals corrected\n$");
        (await shell.RunAsync("insights", "rebuild", "--program", program.ToString())).ShouldBe(0, shell.Errors);
        shell.Output.ShouldMatch("^counted: [0-9]+ days, 0 totals corrected\n$");
        (await shell.RunAsync("insights", "rebuild", "--program", "nobody")).ShouldBe(1);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(Story story, string? by)
    {
        var today = TimeProvider.System.GetUtcNow();
        var period = $"from={today.AddDays(-1):yyyy-MM-dd}&to={today.AddDays(1):yyyy-MM-dd}";
        var path = $"/v1/insights/clicks?{period}" + (by is null ? "" : "&by=" + by);
        var answer = (await story.Program.GetAsync(path)).Expect(HttpStatusCode.OK);
        var rows = answer["rows"].AsArray();
        rows.Sum(static row => row!["clicks"]!.GetValue<long>()).ShouldBe(answer["clicks"].GetValue<long>());
        return [.. rows.Select(static row => $"{row!["key"]}: {row["clicks"]}")];
    }

    private static int Sum(IReadOnlyList<string> rows) =>
        rows.Sum(static row => int.Parse(row.Split(": ")[1], System.Globalization.CultureInfo.InvariantCulture));
}
