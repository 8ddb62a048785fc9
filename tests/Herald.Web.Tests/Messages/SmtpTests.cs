using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Messages;

/// <summary>Delivery to a real SMTP server.</summary>
public sealed class SmtpTests
{
    [Theory, BothEngines]
    public async Task A_mail_arrives_once_with_its_headers_in_both_forms(StoreKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var story = await MailStory.BeginAsync(kind, server.Address);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example") with
        {
            Html = "<p>Hello <b>Kim</b>, this is a line with an ä and a €.</p>",
            UnsubscribeUrl = "https://refer.northwind.example/u/abc",
            ReplyTo = "rep@northwind.example",
        });

        await story.DeliverAsync();
        await story.DeliverAsync();

        var mail = await server.MailToAsync("kim@globex.example");
        mail["subject"]!.ToString().ShouldBe("Your friend is a customer — 100 points");
        mail["fromName"]!.ToString().ShouldBe("Northwind Circle");
        mail["toName"]!.ToString().ShouldBe("Kim Löwe");
        mail["text"]!.ToString().ShouldContain("an ä and a €");
        mail["html"]!.ToString().ShouldContain("<b>Kim</b>, this is a line with an ä and a €.");
        var headers = mail["headers"]!;
        headers["message-id"]!.ToString().ShouldBe($"<{id}@northwind.example>");
        headers["date"]!.ToString().ShouldEndWith(" +0000");
        headers["auto-submitted"]!.ToString().ShouldBe("auto-generated");
        headers["list-unsubscribe"]!.ToString().ShouldBe("<https://refer.northwind.example/u/abc>");
        headers["list-unsubscribe-post"]!.ToString().ShouldBe("List-Unsubscribe=One-Click");
        headers["reply-to"]!.ToString().ShouldBe("rep@northwind.example");
        server.Received.Count.ShouldBe(1);
        (await story.FindAsync(id)).SentAt.ShouldBe(story.Clock.GetUtcNow());
    }

    [Theory, BothEngines]
    public async Task A_refusal_for_now_is_tried_again_a_minute_later(StoreKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var story = await MailStory.BeginAsync(kind, server.Address);
        var id = await story.AddAsync(MailStory.MailTo("later@globex.example"));

        await story.DeliverAsync();

        var waiting = await story.FindAsync(id);
        (waiting.Attempts, waiting.SentAt, waiting.FailedAt).ShouldBe((1, null, null));
        waiting.NextAttemptAt.ShouldBe(story.Clock.GetUtcNow().AddMinutes(1));
        waiting.Fault!.ShouldContain("Greylisted");
        (await story.DeliverAsync()).ShouldBe(0);

        story.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.DeliverUntilAsync(id, attempts: 2);

        await Eventually.TrueAsync(async () => (await story.FindAsync(id)).SentAt is not null, "it is noted as sent");
        await server.MailToAsync("later@globex.example");
    }

    [Theory, BothEngines]
    public async Task A_refusal_for_good_fails_the_mail_with_the_servers_words(StoreKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var story = await MailStory.BeginAsync(kind, server.Address);
        var never = await story.AddAsync(MailStory.MailTo("never@globex.example"));
        var good = await story.AddAsync(MailStory.MailTo("kim@globex.example"));

        (await story.DeliverAsync()).ShouldBe(2);

        var failed = await story.FindAsync(never);
        (failed.SentAt, failed.NextAttemptAt).ShouldBe((null, null));
        failed.FailedAt.ShouldNotBeNull();
        failed.Fault!.ShouldContain("There is no such mailbox");
        (await story.FindAsync(good)).SentAt.ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task A_server_that_asks_who_one_is_is_told(StoreKind kind)
    {
        await using var server = await SmtpServer.StartAsync("--auth", "herald:p@ss word");
        await using var story = await MailStory.BeginAsync(kind, server.Address with { User = "herald", Password = "p@ss word" });
        await story.AddAsync(MailStory.MailTo("kim@globex.example"));

        await story.DeliverAsync();

        (await server.MailToAsync("kim@globex.example"))["user"]!.ToString().ShouldBe("herald");
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_mail_until_an_operator_mends_it()
    {
        await using var server = await SmtpServer.StartAsync("--auth", "herald:right");
        await using var story = await MailStory.BeginAsync(StoreKind.Sqlite, server.Address with { User = "herald", Password = "wrong" });
        var first = await story.AddAsync(MailStory.MailTo("kim@globex.example"));
        var second = await story.AddAsync(MailStory.MailTo("lee@globex.example"));

        (await story.DeliverAsync()).ShouldBe(1, "What is wrong for one is wrong for all: the others are not tried in this turn.");

        var waiting = await story.FindAsync(first);
        (waiting.FailedAt, waiting.NextAttemptAt).ShouldBe((null, story.Clock.GetUtcNow().AddMinutes(1)));
        waiting.Fault!.ShouldContain("not authenticated");
        (await story.FindAsync(second)).Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_said_in_the_clear_where_TLS_is_asked_for()
    {
        await using var plain = await SmtpServer.StartAsync();
        await using var story = await MailStory.BeginAsync(StoreKind.Sqlite, plain.Address with { Tls = true });
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example"));

        await story.DeliverAsync();

        (await story.FindAsync(id)).Fault!.ShouldContain("does not support secure connections");
        plain.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        await using var stranger = await SmtpServer.StartAsync("--tls");
        await using var story = await MailStory.BeginAsync(StoreKind.Sqlite, stranger.Address with { Tls = true });
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example"));

        await story.DeliverAsync();

        (await story.FindAsync(id)).Fault!.ShouldContain("certificate");
        stranger.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_and_subjects_cannot_begin_a_header_of_their_own()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var story = await MailStory.BeginAsync(StoreKind.Sqlite, server.Address);
        await using (var db = story.Host.OpenStore())
            await db.Programs.ExecuteUpdateAsync(set => set.SetProperty(static row => row.Name, "North\r\nX-Forged: name"));
        await story.AddAsync(MailStory.MailTo("kim@globex.example") with
        {
            ToName = "Kim\r\nBcc: all@globex.example\u2028",
            Subject = "Hello\r\nX-Forged: yes\nBcc: all@globex.example",
        });

        await story.DeliverAsync();

        var mail = await server.MailToAsync("kim@globex.example");
        mail["to"]!.AsArray().Count.ShouldBe(1);
        mail["headers"]!.AsObject().Select(static header => header.Key).ShouldNotContain("x-forged");
        mail["headers"]!.AsObject().Select(static header => header.Key).ShouldNotContain("bcc");
        mail["subject"]!.ToString().ShouldBe("Hello  X-Forged: yes Bcc: all@globex.example");
    }

    [Theory, BothEngines]
    public async Task Two_nodes_deliver_a_mail_once(StoreKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var story = await MailStory.BeginAsync(kind, server.Address);
        for (var number = 0; number < 20; number++)
            await story.AddAsync(MailStory.MailTo($"kim{number}@globex.example"));

        var tried = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(story.DeliverAsync)));

        tried.Sum().ShouldBe(20);
        await Eventually.TrueAsync(() => Task.FromResult(server.Received.Count >= 20), "all arrive");
        server.Received.Select(static mail => mail["to"]![0]!.ToString()).Distinct().Count().ShouldBe(20);
        server.Received.Count.ShouldBe(20);
    }

    [Theory, BothEngines]
    public async Task A_claim_whose_node_died_runs_out_and_the_mail_goes_under_the_same_id(StoreKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var story = await MailStory.BeginAsync(kind, server.Address);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example"));
        await using (var db = story.Host.OpenStore())
        {
            var until = story.Clock.GetUtcNow().AddMinutes(5);
            await db.Mails.ExecuteUpdateAsync(set => set
                .SetProperty(static row => row.Attempts, 1).SetProperty(static row => row.NextAttemptAt, until));
        }

        (await story.DeliverAsync()).ShouldBe(0);
        story.Clock.Advance(TimeSpan.FromMinutes(5));
        await story.DeliverUntilAsync(id, attempts: 2);

        (await server.MailToAsync("kim@globex.example"))["headers"]!["message-id"]!.ToString().ShouldBe($"<{id}@northwind.example>");
    }
}
