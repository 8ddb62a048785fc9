using System.Net;
using Herald.Core.Staff;
using Herald.Web.Insights.Feed;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>What happens is told as it happens, on whichever node it was written.</summary>
public sealed class FeedTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task What_happened_last_stands_on_the_page_in_names_and_words(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var kim = await console.Story.ReferAsync(rosa, "kim@globex.example");
        await console.Story.StageAsync(kim, "won", 129_900);

        // On PostgreSQL a fact shows once every transaction that began before it has ended.
        await Eventually.TrueAsync(
            async () => ConsoleStory.Words(await console.PageAsync("")) is var words
                && words.Contains("rosa joined.", StringComparison.Ordinal)
                && words.Contains("rosa referred kim .", StringComparison.Ordinal)
                && words.Contains("kim is won, worth $1,299.", StringComparison.Ordinal),
            "the page told of Rosa, Kim and the deal");
    }

    [Theory, BothEngines]
    public async Task What_another_node_writes_is_told_within_seconds(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var here = await HeraldHost.StartAsync(store);
        await using var there = await HeraldHost.StartAsync(store);
        var story = await Stories.Story.BeginAsync(there);
        var rosa = await story.AdvocateAsync("rosa@acme.example");
        var staff = await story.Program.At(here).StaffAsync(StaffRole.Analyst);
        using var watching = await LiveWatch.OpenAsync(here, $"/console/{story.Program.Slug}/feed", staff);

        (await watching.NextAsync()).ShouldContain("rosa</a>");
        await story.ReferAsync(rosa, "kim@globex.example");

        (await watching.NextAsync()).ShouldContain("referred");
    }

    [Theory, BothEngines]
    public async Task Who_comes_back_is_told_what_he_missed(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var rosa = await console.Story.AdvocateAsync("rosa@acme.example");
        var host = console.Story.Program.Host;
        string seen;
        using (var first = await LiveWatch.OpenAsync(host, console.Home + "/feed", console.Staff))
        {
            (await first.NextAsync()).ShouldContain("joined");
            seen = first.LastId!;
        }

        await console.Story.ReferAsync(rosa, "kim@globex.example");
        using var second = await LiveWatch.OpenAsync(host, console.Home + "/feed", console.Staff, seen);

        (await second.NextAsync()).ShouldContain("referred");
    }

    [Theory, BothEngines]
    public async Task A_program_has_room_for_so_many_who_watch_and_no_more(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var host = console.Story.Program.Host;
        var watching = new List<LiveWatch>();
        for (var number = 0; number < FeedRoutes.OfProgramMax; number++)
            watching.Add(await LiveWatch.OpenAsync(host, console.Home + "/feed", console.Staff));

        var crowded = await console.Staff.GetAsync(console.Home + "/feed");

        crowded.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        crowded.Message.Headers.RetryAfter.ShouldNotBeNull();
        watching.ForEach(static one => one.Dispose());
        await Eventually.TrueAsync(
            async () => (await console.Staff.GetAsync(console.Home + "/feed")).Status == HttpStatusCode.OK, "a place was free again");
    }

    [Theory, BothEngines]
    public async Task Nobody_watches_another_program(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var other = await ConsoleStory.BeginAsync(hosts, kind);

        (await other.Staff.GetAsync(console.Home + "/feed")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await console.Story.Program.Visitor().GetAsync(console.Home + "/feed")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }
}
