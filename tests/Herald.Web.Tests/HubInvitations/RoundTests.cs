using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.HubInvitations;
using Herald.Web.HubInvitations.Work;
using Herald.Web.Imports.Work;
using Herald.Web.Messages;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.HubInvitations;

/// <summary>Inviting many people to the hub at once.</summary>
public sealed class RoundTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Who_has_not_come_is_invited_again_a_month_after_the_last_mail(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        var (kim, lee) = (await story.JoinAsync("Kim Park", "kim@acme.example"), await story.JoinAsync("Lee Wong", "lee@acme.example"));
        (await story.DoneAsync(await story.InviteAsync(false, kim, lee))).Sent.ShouldBe(2);
        await story.ComeInAsync("kim@acme.example");
        await Eventually.TrueAsync(
            async () =>
            {
                await host.Services.GetRequiredService<DeliverMail>().RunOnceAsync(Ct);
                return (await story.MailsAsync("lee@acme.example")).All(static mail => mail.SentAt is not null);
            },
            "the mail is sent");

        clock.Advance(HubInvitation.AgainAfter - TimeSpan.FromSeconds(1));
        (await story.Program.PostAsync("/v1/invitation-rounds", new JsonObject { ["advocates"] = new JsonArray(kim, lee) }))
            .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("nobody_to_invite");
        clock.Advance(TimeSpan.FromSeconds(1));
        var again = await story.DoneAsync(await story.InviteAsync(false, kim, lee));

        (again.Sent, again.Active).ShouldBe((1, 1));
        await using var db = host.OpenStore();
        var invited = await db.HubInvitations.Where(row => row.RoundId == again.Id).ToListAsync(Ct);
        invited.ShouldHaveSingleItem().InvitedAt.ShouldBe(clock.GetUtcNow());
    }

    [Theory, BothEngines]
    public async Task Who_is_to_be_left_in_peace_is_neither_invited_nor_reminded(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        var (kim, lee) = (await story.JoinAsync("Kim Park", "kim@acme.example"), await story.JoinAsync("Lee Wong", "lee@acme.example"));
        var omar = await story.JoinAsync("Omar Aziz", "omar@acme.example");
        await story.DoneAsync(await story.InviteAsync(true, kim));
        foreach (var one in (string[])[kim, lee])
        {
            (await story.Program.PutAsync($"/v1/advocates/{one}/respite", new JsonObject { ["reason"] = "An open complaint" }))
                .Expect(HttpStatusCode.OK);
        }

        clock.Advance(HubInvitation.RemindedAfter);
        await host.Services.GetRequiredService<SendInvitations>().RunOnceAsync(Ct);
        (await story.MailsAsync("kim@acme.example")).ShouldHaveSingleItem("The invitation, and no reminder.");
        (await story.Program.PostAsync("/v1/invitation-rounds", new JsonObject { ["advocates"] = new JsonArray(lee) }))
            .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("nobody_to_invite");
        var round = await story.DoneAsync(await story.InviteAsync(false, lee, omar));

        (round.Sent, round.Resting).ShouldBe((1, 1));
        (await story.MailsAsync("lee@acme.example")).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Each_is_invited_once_in_his_language_and_the_others_are_left_out_with_the_reason(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        var manager = await story.ManagerAsync();
        await story.JoinAsync("Rosa Díaz", "rosa@acme.example", "de-DE");
        var kim = await story.JoinAsync("Kim Park", "kim@acme.example");
        var lee = await story.JoinAsync("Lee Wong", "lee@acme.example");
        await story.JoinAsync("Omar Aziz", "omar@acme.example");
        await story.DoneAsync(await story.InviteAsync(false, kim));
        await story.ComeInAsync("kim@acme.example");
        await story.DoneAsync(await story.InviteAsync(false, lee));
        (await story.MailsAsync("lee@acme.example"))[0].UnsubscribeUrl.ShouldNotBeNull();
        await story.Program.PostAsync("/v1/audiences", JsonNode.Parse("""
            { "name": "Acme", "slug": "acme", "when": "advocate.email_domain = \"acme.example\"" }
            """));

        var look = await manager.GetAsync(story.Console + "/new?audience=acme");
        WebUtility.HtmlDecode(look.Text).ShouldContain("2 of 4 people.");
        (await story.MailsAsync()).Count.ShouldBe(2);
        var sent = await manager.SendAsync(
            story.Console + "/new", PageForm.FieldsOf(look, "invite"));
        var path = manager.PathOf(sent.Expect(HttpStatusCode.SeeOther));
        var round = await story.DoneAsync(path[(path.LastIndexOf('/') + 1)..]);

        (round.Sent, round.Active, round.Invited, round.Refused, round.Total).ShouldBe((2, 1, 1, 2, 4));
        var mail = (await story.MailsAsync("rosa@acme.example")).ShouldHaveSingleItem();
        mail.Text!.ShouldContain("Hallo Rosa,");
        (await story.MailsAsync("omar@acme.example")).ShouldHaveSingleItem().Text!.ShouldContain("Hello Omar,");
        (await story.MailsAsync("lee@acme.example")).Count.ShouldBe(1);
        var page = WebUtility.HtmlDecode((await manager.GetAsync(path)).Text);
        page.ShouldContain("2 invitations written, 2 left out.");
        page.ShouldContain("Invited of late");
        (await story.Program.PostAsync("/v1/invitation-rounds", new JsonObject { ["audience"] = "acme" }))
            .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("nobody_to_invite");
        var progress = await story.Program.GetAsync($"/v1/invitation-rounds/{round.Id}/progress");
        (progress["invited"]!.GetValue<int>(), progress["arrived"]!.GetValue<int>()).ShouldBe((2, 0));
    }

    [Theory, BothEngines]
    public async Task A_server_that_ends_between_batches_leaves_the_rest_to_the_next_and_each_is_invited_once(StoreKind kind)
    {
        var clock = new TestClock();
        await using var store = await TestStore.NewAsync(kind);
        const int people = InviteBatch.PeopleMax + 30;
        RoundStory story;
        string id;
        await using (var first = await HeraldHost.StartAsync(store, clock))
        {
            story = await RoundStory.BeginAsync(first, clock);
            id = await story.StartAsync(new JsonObject { ["import"] = await ImportAsync(story, people) });
            await using var scope = first.Services.CreateAsyncScope();
            await using var held = store.Open();
            var lease = (await new Data.LeaseTaker("first", TimeSpan.FromSeconds(30))
                .TryTakeAsync(held, "send_invitations", clock, Ct)).ShouldNotBeNull();
            (await scope.ServiceProvider.GetRequiredService<InviteBatch>()
                .RunAsync(story.Program.Id, (await story.RoundAsync(id)).Id, lease, Ct)).ShouldBeTrue();
            (await story.RoundAsync(id)).Sent.ShouldBe(InviteBatch.PeopleMax);
        }

        await using var second = await HeraldHost.StartAsync(store, clock);
        var behind = new RoundStory(second, story.Program.At(second), clock);
        await second.Services.GetRequiredService<SendInvitations>().RunOnceAsync(Ct);
        (await behind.RoundAsync(id)).Sent.ShouldBe(InviteBatch.PeopleMax);
        clock.Advance(TimeSpan.FromSeconds(30));
        (await behind.DoneAsync(id)).Sent.ShouldBe(people);

        (await behind.MailsAsync()).Select(static mail => mail.Recipient).Distinct().Count().ShouldBe(people);
        (await behind.MailsAsync()).Count.ShouldBe(people);
    }

    private static async Task<string> ImportAsync(RoundStory story, int people)
    {
        var imports = await ImportStory.BeginAsync(story.Program);
        var path = await imports.BringAsync(ImportStory.People(people));
        (await imports.PlanAsync(path, "begin")).Expect(HttpStatusCode.SeeOther);
        await Eventually.TrueAsync(
            async () =>
            {
                await story.Host.Services.GetRequiredService<RunImports>().RunOnceAsync(Ct);
                return !(await imports.Manager.GetAsync(path)).Text.Contains("<progress");
            },
            "the people are there");
        return path[(path.LastIndexOf('/') + 1)..];
    }

    [Theory, BothEngines]
    public async Task Who_has_not_come_is_reminded_once_and_the_first_link_ends(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        var ids = new[]
        {
            await story.JoinAsync("Rosa Díaz", "rosa@acme.example"), await story.JoinAsync("Kim Park", "kim@acme.example"),
        };
        await story.DoneAsync(await story.InviteAsync(true, ids));
        var first = await story.LinkAsync("rosa@acme.example");
        await story.ComeInAsync("kim@acme.example");

        clock.Advance(HubInvitation.RemindedAfter);
        await Eventually.TrueAsync(
            async () =>
            {
                await host.Services.GetRequiredService<SendInvitations>().RunOnceAsync(Ct);
                return (await story.MailsAsync("rosa@acme.example")).Count == 2;
            },
            "Rosa is reminded");
        clock.Advance(HubInvitation.RemindedAfter);
        await host.Services.GetRequiredService<SendInvitations>().RunOnceAsync(Ct);

        (await story.MailsAsync("rosa@acme.example")).Count.ShouldBe(2);
        (await story.MailsAsync("rosa@acme.example"))[1].Text!.ShouldContain("This is the only time that we remind you.");
        (await story.MailsAsync("kim@acme.example")).Count.ShouldBe(1);
        (await story.Program.Visitor().GetAsync(first)).Expect(HttpStatusCode.Gone);
        await story.ComeInAsync("rosa@acme.example");
    }

    [Theory, BothEngines]
    public async Task A_stopped_round_invites_and_reminds_nobody_further(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        var ids = new[] { await story.JoinAsync("Kim Park", "kim@acme.example"), await story.JoinAsync("Lee Wong", "lee@acme.example") };
        var manager = await story.ManagerAsync();
        await using var held = host.OpenStore();
        // Another node has the turn, so that nothing goes out before it is stopped.
        await new Data.LeaseTaker("elsewhere", TimeSpan.FromHours(1)).TryTakeAsync(held, "send_invitations", clock, Ct);
        var id = await story.InviteAsync(true, ids);

        (await manager.SubmitAsync($"{story.Console}/{id}/end", $"{story.Console}/{id}")).Expect(HttpStatusCode.SeeOther);
        (await story.Program.PostAsync($"/v1/invitation-rounds/{id}/end")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("round_ended");
        clock.Advance(TimeSpan.FromHours(1));
        await host.Services.GetRequiredService<SendInvitations>().RunOnceAsync(Ct);

        (await story.MailsAsync()).ShouldBeEmpty();
        (await story.RoundAsync(id)).State.ShouldBe(RoundState.Stopped);
    }

    [Theory, BothEngines]
    public async Task Who_ended_his_mails_or_could_not_be_reached_is_left_out(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        var rosa = await story.JoinAsync("Rosa Díaz", "rosa@acme.example");
        var kim = await story.JoinAsync("Kim Park", "kim@acme.example");
        var visitor = await story.Program.AdvocateAsync(rosa);
        (await visitor.SubmitAsync($"{story.Hub}/notifications/preferences", null, ("all", "Never"))).Expect(HttpStatusCode.SeeOther);
        await story.DoneAsync(await story.InviteAsync(true, kim));
        await using (var db = host.OpenStore())
        {
            await db.Mails.Where(row => row.Kind == RoundStory.Kind)
                .ExecuteUpdateAsync(set => set.SetProperty(static row => row.NextAttemptAt, (DateTimeOffset?)null)
                    .SetProperty(static row => row.SentAt, (DateTimeOffset?)null)
                    .SetProperty(static row => row.FailedAt, clock.GetUtcNow()), Ct);
        }

        await host.Services.GetRequiredService<NoteBounces>().RunOnceAsync(Ct);
        var preview = await story.Program.PostAsync("/v1/invitation-rounds/preview", new JsonObject
        {
            ["advocates"] = new JsonArray(rosa, kim),
        });
        (preview["count"]!.GetValue<int>(), preview["opted_out"]!.GetValue<int>(), preview["bounced"]!.GetValue<int>()).ShouldBe((0, 1, 1));
        await using var read = host.OpenStore();
        var row = await read.HubInvitations.SingleAsync(one => one.ProgramId == story.Program.Id, Ct);
        row.BouncedAt.ShouldNotBeNull();
        row.ReminderDueAt.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Staff_write_the_words_of_a_language_and_may_go_back(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await RoundStory.BeginAsync(host, clock);
        var manager = await story.ManagerAsync();
        var words = story.Console + "/words";
        (await manager.SubmitAsync(words, words, ("language", "en"), ("subject", ""), ("text", "x")))
            .Expect(HttpStatusCode.UnprocessableEntity);
        (await manager.SubmitAsync(words, words, ("language", "xx"), ("subject", "a"), ("text", "x")))
            .Expect(HttpStatusCode.UnprocessableEntity);
        (await manager.SubmitAsync(
            words, words, ("language", "en"), ("subject", "{first_name}, come in"), ("text", "{program} calls {nobody}.\n\nSoon.")))
            .Expect(HttpStatusCode.SeeOther);

        await story.DoneAsync(await story.InviteAsync(false, await story.JoinAsync("Kim Park", "kim@acme.example")));
        var mail = (await story.MailsAsync())[0];
        mail.Subject.ShouldBe("Kim, come in");
        mail.Text!.ShouldContain("Northwind Circle calls {nobody}.");
        (await manager.SubmitAsync(words, words, ("language", "en"), ("do", "clear"))).Expect(HttpStatusCode.SeeOther);
        (await manager.GetAsync(words)).Text.ShouldContain("would like to have you in");
    }
}
