using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Thanks;
using Herald.Web.Tests.Harness;
using Herald.Web.Thanks;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Thanks;

/// <summary>Thanks for another year as a customer; it is 1 March 2026.</summary>
public sealed class BirthdayTests
{
    [Theory, BothEngines]
    public async Task Another_year_as_a_customer_makes_a_task_for_the_rep_once(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        await TellAsync(story, "rosa@acme.example", "2023-03-01");
        await TellAsync(story, "kim@acme.example", "2023-03-02");
        await TellAsync(story, "new@acme.example", "2026-03-01");

        await TurnAsync(story);
        await TurnAsync(story);

        var task = (await story.TasksAsync(1))[0];
        (task.Cause, task.Kind, task.Reason).ShouldBe((ThanksCause.CustomerBirthday, ThanksKind.Note, "A customer for 3 years"));
        task.Text.ShouldBe("Dear Rosa,\n\nyou have been a customer of ours for 3 years now.\n\n"
            + "I am glad of it, and that you are with Northwind Circle. Thank you.");
        var view = (await story.Program.GetAsync($"/v1/thanks/{task.Id}")).Expect(HttpStatusCode.OK);
        view["cause"].ToString().ShouldBe("customer_birthday");
        view["assignee"].ToString().ShouldBe(ThanksStory.KimsAddress);

        story.Clock.Advance(TimeSpan.FromDays(1));
        await TurnAsync(story);
        (await story.TasksAsync(2)).Select(static one => one.AdvocateId).Distinct().Count().ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task A_day_that_no_server_saw_is_made_up_for_within_the_week_and_what_is_no_day_is_left(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        await TellAsync(story, "last@acme.example", "2020-02-26T09:00:00Z");
        await TellAsync(story, "old@acme.example", "2020-02-20");
        await TellAsync(story, "words@acme.example", "some-03-01");
        await TellAsync(story, "number@acme.example", 20230301);

        await TurnAsync(story);

        (await story.TasksAsync(1))[0].Reason.ShouldBe("A customer for 6 years");
    }

    private static async Task TellAsync(ThanksStory story, string email, JsonNode since) =>
        (await story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = email,
            ["name"] = email.StartsWith("rosa", StringComparison.Ordinal) ? "Rosa Díaz" : "Kim Park",
            ["attributes"] = new JsonObject { ["customer_since"] = since },
        })).Message.IsSuccessStatusCode.ShouldBeTrue();

    private static Task TurnAsync(ThanksStory story) =>
        story.Host.Services.GetRequiredService<ThankBirthdays>().RunOnceAsync(TestContext.Current.CancellationToken);
}
