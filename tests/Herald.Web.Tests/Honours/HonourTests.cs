using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Data.Activities;
using Herald.Web.Notifications;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Honours;

public sealed class HonourTests
{
    private const string Words = "Rosa answered every question until the lights went out.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Nobody_is_told_until_it_is_announced_and_then_it_stays(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = (await Story.BeginAsync(host)).Program;
        var rosa = await program.AdvocateAsync(await JoinAsync(program, "Rosa Díaz", "rosa@acme.example"));
        var kim = await program.AdvocateAsync(await JoinAsync(program, "Kim Park", "kim@acme.example"));
        var manager = await program.StaffAsync(StaffRole.Manager, "vale@northwind.example", "Vale Kim");
        var (hub, console) = ($"/hub/{program.Slug}/honours", $"/console/{program.Slug}/honours");

        (await manager.SubmitAsync(console, null, ("advocate", "nobody@acme.example"), ("words", Words)))
            .Expect(HttpStatusCode.UnprocessableEntity);
        (await manager.SubmitAsync(console, null, ("advocate", "kim@acme.example"), ("words", "First thought")))
            .Expect(HttpStatusCode.SeeOther);
        // Second thoughts, and the same month.
        (await manager.SubmitAsync(console, null, ("advocate", "rosa@acme.example"), ("words", Words))).Expect(HttpStatusCode.SeeOther);
        var honour = (await program.GetAsync("/v1/honours"))["data"].AsArray().ShouldHaveSingleItem()!;
        var id = honour["id"]!.ToString();
        (await kim.GetAsync(hub)).Text.ShouldNotContain(Words);

        (await manager.SubmitAsync($"{console}/{id}/announcement", console)).Expect(HttpStatusCode.SeeOther);
        (await program.PostAsync($"/v1/honours/{id}/announcement", null)).Expect(HttpStatusCode.OK);
        (await kim.GetAsync(hub)).Text.ShouldContain("Rosa D.");
        (await kim.GetAsync($"/hub/{program.Slug}")).Text.ShouldContain(Words);
        await ToldOnceAsync(host, program);
        (await rosa.GetAsync($"/hub/{program.Slug}/notifications")).Text.ShouldContain("You are the advocate of the month");
        clock.Advance(TimeSpan.FromMinutes(5));
        await host.Services.GetRequiredService<MailNotifications>().RunOnceAsync(Ct);
        await using var db = host.OpenStore();
        (await db.Mails.Where(row => row.ProgramId == program.Id && row.Kind == "notification").ToListAsync(Ct)).ShouldHaveSingleItem()
            .Text!.ShouldContain(Words);

        (await program.DeleteAsync($"/v1/honours/{id}")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("honour_announced");
        (await ChooseAsync(program, "kim@acme.example")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("honour_announced");
    }

    [Theory, BothEngines]
    public async Task One_a_month_for_this_month_and_the_last_and_it_may_be_left_before(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = (await Story.BeginAsync(host)).Program;
        await JoinAsync(program, "Rosa Díaz", "rosa@acme.example");
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        (await ChooseAsync(program, "rosa@acme.example", today.AddMonths(-2))).Expect(HttpStatusCode.UnprocessableEntity).Code
            .ShouldBe("honour_month");
        (await ChooseAsync(program, "rosa@acme.example", today.AddMonths(-1))).Expect(HttpStatusCode.Created);
        var id = (await ChooseAsync(program, "rosa@acme.example")).Expect(HttpStatusCode.Created)["id"].ToString();
        (await ChooseAsync(program, "rosa@acme.example")).Expect(HttpStatusCode.Created)["id"].ToString().ShouldBe(id);

        (await program.DeleteAsync($"/v1/honours/{id}")).Expect(HttpStatusCode.OK);
        (await program.GetAsync($"/v1/honours/{id}")).Expect(HttpStatusCode.NotFound);
        (await program.GetAsync("/v1/honours"))["data"].AsArray().Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Candidates_show_what_they_did_and_who_was_never_honoured(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = (await Story.BeginAsync(host)).Program;
        await JoinAsync(program, "Rosa Díaz", "rosa@acme.example");
        await JoinAsync(program, "Kim Park", "kim@acme.example");
        await JoinAsync(program, "Tom Young", "tom@acme.example");
        foreach (var who in new[] { "rosa@acme.example", "kim@acme.example" })
        {
            var said = new JsonObject { ["advocate"] = who, ["signed_by"] = "Vale", ["text"] = "Thank you" };
            (await program.PostAsync("/v1/shout-outs", said)).Expect(HttpStatusCode.Created);
        }

        var id = (await ChooseAsync(program, "rosa@acme.example")).Expect(HttpStatusCode.Created)["id"].ToString();
        (await program.PostAsync($"/v1/honours/{id}/announcement", null)).Expect(HttpStatusCode.OK);
        var manager = await program.StaffAsync(StaffRole.Manager, "vale@northwind.example", "Vale Kim");
        var console = $"/console/{program.Slug}/honours";

        var all = Table((await manager.GetAsync(console + "?sort=shout_outs")).Text);
        all.ShouldContain("Rosa Díaz");
        all.ShouldContain("Kim Park");
        all.ShouldNotContain("Tom Young");
        // Of equals, who was never honoured stands first.
        all.IndexOf("Kim Park", StringComparison.Ordinal).ShouldBeLessThan(all.IndexOf("Rosa Díaz", StringComparison.Ordinal));
        var never = await manager.GetAsync(console + "?never=1");
        Table(never.Text).ShouldNotContain("Rosa Díaz");
        Table(never.Text).ShouldContain("Kim Park");
        never.Text.ShouldContain("1 of 3 members were honoured so far.");
    }

    private static string Table(string page)
    {
        var text = WebUtility.HtmlDecode(page);
        var from = text.IndexOf("<table", StringComparison.Ordinal);
        return text[from..text.IndexOf("</table>", from, StringComparison.Ordinal)];
    }

    private static async Task<string> JoinAsync(ProgramDriver program, string name, string email) =>
        (await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = email, ["name"] = name }))
            .Expect(HttpStatusCode.Created)["id"].ToString();

    private static Task<Answer> ChooseAsync(ProgramDriver program, string advocate, DateOnly? month = null)
    {
        var body = new JsonObject { ["advocate"] = advocate, ["words"] = Words, ["chosen_by"] = "Vale Kim" };
        if (month is { } day)
            body["month"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return program.PostAsync("/v1/honours", body);
    }

    private static async Task ToldOnceAsync(HeraldHost host, ProgramDriver program)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = host.OpenStore();
                var reader = host.Services.GetServices<IActivityReader>().OfType<NotifyAdvocates>().Single();
                while (await new ActivityPump(db).RunOnceAsync(reader, Ct) > 0)
                    db.ChangeTracker.Clear();
                return await db.Notifications.AnyAsync(row => row.ProgramId == program.Id && row.HonourId != null, Ct);
            },
            "who is honoured is told");
        await using var store = host.OpenStore();
        (await store.Notifications.CountAsync(row => row.ProgramId == program.Id && row.HonourId != null, Ct)).ShouldBe(1);
    }
}
