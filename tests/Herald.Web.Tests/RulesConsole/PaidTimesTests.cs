using Herald.Core.Staff;
using Herald.Web.Tests.Console;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.RulesConsole;

/// <summary>How often a rule has paid, as its page says it.</summary>
public sealed class PaidTimesTests
{
    [Theory, BothEngines]
    public async Task Two_who_are_done_with_a_stage_at_the_same_instant_are_paid_twice(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var story = await Story.BeginAsync(host);
        var challenge = new StageDriver(story);
        await challenge.GiveAsync(StageDriver.Points(50));
        foreach (var name in new[] { "rosa", "sam" })
            await challenge.DoneAsync(challenge.Begin(await story.AdvocateAsync(name + "@acme.example")), 1);
        var rule = (await story.Program.GetAsync("/v1/rules"))["data"][0]!["id"];

        var page = await (await story.Program.StaffAsync(StaffRole.Manager)).GetAsync($"/console/{story.Program.Slug}/rules/{rule}");

        ConsoleStory.Words(page).ShouldContain("Paid 2 times ");
        ConsoleStory.Words(page).ShouldContain("Given so far 100 points ");
    }
}
