using System.Net;
using System.Text.RegularExpressions;
using Herald.Core.Insights;
using Herald.Core.Staff;
using Herald.Data.Insights;
using Herald.Data.Insights.Clicks;
using Herald.Web.Tests.Challenges;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Steering;

/// <summary>Falls of challenges, categories and channels in the console, from totals as the readers keep them.</summary>
public sealed class SteeringTests
{
    // A Sunday; the clock of these tests begins at its noon.
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory, BothEngines]
    public async Task A_fall_is_told_with_its_channel_the_rows_behind_it_and_what_can_be_done(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var story = await ChallengeStory.BeginAsync(host);
        var joke = await story.LiveAsync("""
            { "name": "Our best joke", "slug": "best-joke", "category": "Humour", "stages": [ { "title": "Tell", "kind": "story" } ] }
            """);
        await ShareAsync(story, static day => day > 5 ? 12 : 1, "linkedin");
        await ShareAsync(story, static _ => 6, "email");
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var home = $"/console/{story.Program.Slug}";

        var page = (await manager.GetAsync(home + "/steering")).Expect(HttpStatusCode.OK).Text;

        page.ShouldContain("fell by 61 % since Tuesday, on linkedin only: 35 where about 90 were");
        page.ShouldContain("Shares by linkedin fell by 91 % since Tuesday: 5 where about 60");
        page.ShouldNotContain("Shares by email fell");
        var told = (await story.Program.GetAsync("/v1/insights/falls")).Expect(HttpStatusCode.OK)["falls"].AsArray();
        told.Select(static fall => $"{fall!["subject"]} {fall["measure"]} {fall["percent"]} {fall["channels"]!.AsArray().Count}")
            .ShouldBe(["channel shares 91 0", "challenge shares 61 1"], ignoreOrder: true);
        page.ShouldContain($"{home}/challenges/{joke}#state");
        page.ShouldContain($"{home}/bonuses/new?category=Humour");
        page.ShouldContain($"{home}/links?q=best-joke");
        (await manager.GetAsync(home)).Text.ShouldContain("2 falls, and what can be done");
        PageForm.FieldsOf(await manager.GetAsync($"{home}/bonuses/new?category=Humour"), "bonus").ShouldContain(("category", "Humour"));
        var analyst = await story.Program.StaffAsync(StaffRole.Analyst);
        (await analyst.GetAsync(home + "/steering")).Text.ShouldNotContain("Boost with a bonus");
    }

    [Theory, BothEngines]
    public async Task A_category_that_falls_shows_its_days_and_leads_to_its_challenges(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var story = await ChallengeStory.BeginAsync(host);
        var jokes = new List<string>();
        foreach (var slug in new[] { "best-joke", "second-joke" })
        {
            jokes.Add(await story.LiveAsync($$"""
                { "name": "{{slug}}", "slug": "{{slug}}", "category": "Humour", "stages": [ { "title": "Tell", "kind": "story" } ] }
                """));
        }

        await ShareAsync(story, static day => day > 5 ? 12 : 1, "linkedin");
        var page = (await (await story.Program.StaffAsync(StaffRole.Manager)).GetAsync($"/console/{story.Program.Slug}/steering")).Text;

        var card = page[page.IndexOf("Shares of challenges in “Humour” fell", StringComparison.Ordinal)..];
        card = card[..card.IndexOf("</article>", StringComparison.Ordinal)];
        foreach (var joke in jokes)
            card.ShouldContain($"/challenges/{joke}\"");
        Regex.Count(card, "data-label=\"Counted\" class=\"n num\">1<").ShouldBe(5);
        Regex.Count(card, "data-label=\"Four weeks before\" class=\"n num\">12<").ShouldBe(5);
    }

    [Theory, BothEngines]
    public async Task Steady_days_and_too_little_are_no_falls_and_what_is_paused_is_not_looked_at(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var story = await ChallengeStory.BeginAsync(host);
        var joke = await story.LiveAsync("""
            { "name": "Our best joke", "slug": "best-joke", "stages": [ { "title": "Tell", "kind": "story" } ] }
            """);
        var manager = await story.Program.StaffAsync(StaffRole.Manager);
        var steering = $"/console/{story.Program.Slug}/steering";
        (await manager.GetAsync(steering)).Text.ShouldContain("Nothing to steer yet");
        await ShareAsync(story, static day => day > 5 ? 12 : 1, "");
        (await manager.GetAsync(steering)).Text.ShouldContain("fell by 91 %");

        await story.SwitchAsync(joke, "pause");
        (await manager.GetAsync(steering)).Text.ShouldNotContain("fell by");
        await using (var db = host.OpenStore())
        {
            for (var day = 1; day <= 63; day++)
                db.Add(new ClickDay { ProgramId = story.Program.Id, Day = Today.AddDays(-day), Campaign = "", Channel = "qr", Count = 9 });
            await db.SaveChangesAsync();
        }

        var page = (await manager.GetAsync(steering)).Text;
        page.ShouldContain("Nothing has clearly fallen.");
        page.ShouldContain("Channel qr");
    }

    [Theory, BothEngines]
    public async Task What_is_handed_in_counts_on_the_day_of_the_programs_zone(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var story = await ChallengeStory.BeginAsync(host);
        var rosa = await story.Story.AdvocateAsync("rosa@acme.example");
        var live = await story.LiveAsync(ChallengeStory.TwoStages);
        (await story.TextAsync(live, rosa)).Expect(HttpStatusCode.Created);
        var now = TestClockStart;
        await using var db = host.OpenStore();

        var points = await db.StepsAsync(
            story.Program.Id, [new(0, now.AddDays(-1), now), new(1, now, now.AddDays(1)), new(2, now.AddDays(1), now.AddDays(2))], default);

        points.ShouldBe([new StepPoint(1, "tell-your-story", 1)]);
    }

    private static DateTimeOffset TestClockStart => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // Nine weeks, so many a day; the days are told back from today, of which nothing counts yet.
    private static async Task ShareAsync(ChallengeStory story, Func<int, int> daysAgo, string channel)
    {
        await using var db = story.Program.Host.OpenStore();
        for (var day = 1; day <= 63; day++)
        {
            db.Add(new InsightDay
            {
                ProgramId = story.Program.Id,
                Day = Today.AddDays(-day),
                Campaign = "best-joke",
                Channel = channel,
                Measure = Measure.LinksMade,
                Count = daysAgo(day),
                Amount = 0,
            });
        }

        await db.SaveChangesAsync();
    }
}
