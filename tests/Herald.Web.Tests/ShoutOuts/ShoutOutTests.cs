using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Data.Activities;
using Herald.Web.Notifications;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.ShoutOuts;

public sealed class ShoutOutTests
{
    private const string Words = "Rosa showed us how to load our old lists.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_member_thanks_another_who_is_told_and_all_members_read_it(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var (program, rosa, kim) = await BeginAsync(host);
        var hub = $"/hub/{program.Slug}/shout-outs";

        var unknown = await kim.SubmitAsync(hub + "/new", null, ("name", "Nobody Here"), ("text", Words));
        unknown.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("No member who may be shown has this name.");
        (await kim.SubmitAsync(hub + "/new", null, ("name", "rosa d"), ("text", Words), ("reason", "A quick answer")))
            .Expect(HttpStatusCode.SeeOther);

        (await rosa.GetAsync(hub)).Text.ShouldContain("Kim P. thanks you");
        var other = await program.AdvocateAsync(await JoinAsync(program, "Tom Young", "tom@acme.example"));
        (await other.GetAsync(hub)).Text.ShouldContain("Kim P. thanks Rosa D.");
        (await other.GetAsync($"/hub/{program.Slug}")).Text.ShouldContain(Words);
        await ToldAsync(host, program);
        var mail = (await MailsAsync(host, program)).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Kim P. gives you a shout-out");
        mail.Text!.ShouldContain(Words);
        (await rosa.GetAsync($"/hub/{program.Slug}/notifications")).Text.ShouldContain("Kim P. gives you a shout-out");
        (await rosa.GetAsync($"/hub/{program.Slug}/profile/data.json")).Text.ShouldContain(Words);

        // Once in seven days, and never oneself.
        (await kim.SubmitAsync(hub + "/new", null, ("name", "Rosa"), ("text", "Again"))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("once in seven days");
        (await rosa.SubmitAsync(hub + "/new", null, ("name", "Rosa Díaz"), ("text", "Me"))).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task Of_several_with_one_name_the_member_chooses(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var (program, _, kim) = await BeginAsync(host);
        var second = await JoinAsync(program, "Rosa Delgado", "second@acme.example");
        var hub = $"/hub/{program.Slug}/shout-outs";

        (await kim.SubmitAsync(hub + "/new", null, ("name", "Rosa"), ("text", Words))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("Choose whom you mean.");
        (await kim.SubmitAsync(hub + "/new", null, ("name", "Rosa"), ("who", second), ("text", Words))).Expect(HttpStatusCode.SeeOther);

        (await program.GetAsync("/v1/shout-outs"))["data"].AsArray().ShouldHaveSingleItem()!["advocate"]!.ToString().ShouldBe(second);
    }

    [Theory, BothEngines]
    public async Task It_goes_outside_when_both_agree_to_these_words_until_one_takes_it_back(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var (program, rosa, kim) = await BeginAsync(host);
        var hub = $"/hub/{program.Slug}/shout-outs";
        var page = await kim.GetAsync(hub + "/new");
        var version = Between(page.Text, "name=\"version\" value=\"");
        (await kim.SubmitAsync(hub + "/new", null, ("name", "Rosa"), ("text", Words), ("outside", "on"), ("version", "0-old")))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("These words have changed.");
        (await kim.SubmitAsync(hub + "/new", null, ("name", "Rosa"), ("text", Words), ("outside", "on"), ("version", version)))
            .Expect(HttpStatusCode.SeeOther);
        var id = (await program.GetAsync("/v1/shout-outs"))["data"][0]!["id"]!.ToString();
        (await OutsideAsync(program, id)).ShouldBeFalse();

        var own = Between((await rosa.GetAsync(hub)).Text, "name=\"version\" value=\"");
        await rosa.SubmitAsync($"{hub}/{id}/consent", hub, ("answer", "agree"), ("version", "0-old"));
        (await OutsideAsync(program, id)).ShouldBeFalse();
        (await rosa.SubmitAsync($"{hub}/{id}/consent", hub, ("answer", "agree"), ("version", own))).Expect(HttpStatusCode.SeeOther);
        (await OutsideAsync(program, id)).ShouldBeTrue();
        (await program.GetAsync($"/v1/shout-outs/{id}"))["agreed_to"].ToString().ShouldBe(own);
        (await rosa.GetAsync($"{hub}/{id}.png")).Expect(HttpStatusCode.OK);
        // Somebody else's word counts nothing, and he has no picture.
        (await kim.SubmitAsync($"{hub}/{id}/consent", hub, ("answer", "decline"))).Expect(HttpStatusCode.NotFound);
        (await rosa.SubmitAsync($"{hub}/{id}/consent", hub, ("answer", "decline"))).Expect(HttpStatusCode.SeeOther);
        (await OutsideAsync(program, id)).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task What_is_reported_waits_for_staff_who_hide_it_or_let_it_stand(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var (program, rosa, kim) = await BeginAsync(host);
        var (hub, console) = ($"/hub/{program.Slug}/shout-outs", $"/console/{program.Slug}/shout-outs");
        var staff = await program.StaffAsync(StaffRole.Sales, "vale@northwind.example", "Vale Kim");
        (await staff.SubmitAsync(console, null, ("advocate", "nobody@acme.example"), ("text", Words)))
            .Expect(HttpStatusCode.UnprocessableEntity);
        (await staff.SubmitAsync(console, null, ("advocate", "rosa@acme.example"), ("text", Words))).Expect(HttpStatusCode.SeeOther);
        var id = (await program.GetAsync("/v1/shout-outs"))["data"][0]!["id"]!.ToString();
        (await kim.GetAsync(hub)).Text.ShouldContain("Vale Kim thanks Rosa D.");

        (await kim.SubmitAsync($"{hub}/{id}/report", hub, ($"report.{id}", "She asked for none"))).Expect(HttpStatusCode.SeeOther);
        (await staff.GetAsync(console + "?list=reported")).Text.ShouldContain("She asked for none");
        (await StatesAsync(program, "reported")).ShouldBe(1);
        (await staff.SubmitAsync($"{console}/{id}/standing", console + "?list=reported")).Expect(HttpStatusCode.SeeOther);
        (await StatesAsync(program, "reported")).ShouldBe(0);

        (await staff.SubmitAsync($"{console}/{id}/hiding", console, ($"reason.{id}", "Twice"))).Expect(HttpStatusCode.SeeOther);
        (await kim.GetAsync(hub)).Text.ShouldNotContain(Words);
        (await rosa.GetAsync(hub)).Text.ShouldNotContain(Words);
        (await StatesAsync(program, "hidden")).ShouldBe(1);
        (await program.DeleteAsync($"/v1/shout-outs/{id}/hiding")).Expect(HttpStatusCode.OK);
        (await kim.GetAsync(hub)).Text.ShouldContain(Words);
    }

    [Theory, BothEngines]
    public async Task Who_is_on_no_leaderboard_is_neither_found_nor_shown(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind, new TestClock());
        var (program, rosa, kim) = await BeginAsync(host);
        var hub = $"/hub/{program.Slug}/shout-outs";
        (await kim.SubmitAsync(hub + "/new", null, ("name", "Rosa"), ("text", Words))).Expect(HttpStatusCode.SeeOther);
        await using (var db = host.OpenStore())
        {
            await db.Advocates.Where(row => row.ProgramId == program.Id && row.Name == "Rosa Díaz")
                .ExecuteUpdateAsync(static row => row.SetProperty(static one => one.OffBoardsAt, DateTimeOffset.UnixEpoch), Ct);
        }

        (await kim.GetAsync(hub)).Text.ShouldNotContain(Words);
        (await rosa.GetAsync(hub)).Text.ShouldContain(Words);
        (await kim.SubmitAsync(hub + "/new", null, ("name", "Rosa"), ("text", Words))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("No member who may be shown");
    }

    private static async Task<(ProgramDriver Program, Visitor Rosa, Visitor Kim)> BeginAsync(HeraldHost host)
    {
        var program = (await Story.BeginAsync(host)).Program;
        var rosa = await program.AdvocateAsync(await JoinAsync(program, "Rosa Díaz", "rosa@acme.example"));
        return (program, rosa, await program.AdvocateAsync(await JoinAsync(program, "Kim Park", "kim@acme.example")));
    }

    private static async Task<string> JoinAsync(ProgramDriver program, string name, string email) =>
        (await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = email, ["name"] = name }))
            .Expect(HttpStatusCode.Created)["id"].ToString();

    private static async Task<bool> OutsideAsync(ProgramDriver program, string id) =>
        (await program.GetAsync($"/v1/shout-outs/{id}"))["may_be_shown_outside"].GetValue<bool>();

    private static async Task<int> StatesAsync(ProgramDriver program, string state) =>
        (await program.GetAsync("/v1/shout-outs?state=" + state))["data"].AsArray().Count;

    private static string Between(string text, string start)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf('"', from)];
    }

    private static Task ToldAsync(HeraldHost host, ProgramDriver program) => Eventually.TrueAsync(
        async () =>
        {
            await using var db = host.OpenStore();
            var reader = host.Services.GetServices<IActivityReader>().OfType<NotifyAdvocates>().Single();
            while (await new ActivityPump(db).RunOnceAsync(reader, Ct) > 0)
                db.ChangeTracker.Clear();
            return await db.Notifications.AnyAsync(row => row.ProgramId == program.Id && row.ShoutOutId != null, Ct);
        },
        "who is thanked is told");

    private static async Task<IReadOnlyList<Core.Messages.Mail>> MailsAsync(HeraldHost host, ProgramDriver program)
    {
        ((TestClock)host.Services.GetRequiredService<TimeProvider>()).Advance(TimeSpan.FromMinutes(5));
        await host.Services.GetRequiredService<MailNotifications>().RunOnceAsync(Ct);
        await using var db = host.OpenStore();
        return await db.Mails.Where(row => row.ProgramId == program.Id && row.Kind == "notification").ToListAsync(Ct);
    }
}
