using Herald.Core.Messages;
using Herald.Web.Messages;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Messages;

public sealed class OutboxTests
{
    [Theory, BothEngines]
    public async Task Without_a_mail_server_mails_become_files(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example"));

        await story.DeliverAsync();

        var file = Directory.GetFileSystemEntries(MailFolderOf(story)).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe($"{id}.eml");
        (await File.ReadAllTextAsync(file)).ShouldContain($"Message-ID: <{id}@northwind.example>", Case.Insensitive);
    }

    [Theory, BothEngines]
    public async Task A_mail_of_a_transaction_that_fails_does_not_go_out(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        await story.AddAsync(MailStory.MailTo("kim@globex.example"), commit: false);

        (await story.DeliverAsync()).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task The_text_of_a_secret_mail_is_dropped_when_a_server_took_it(StoreKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var story = await MailStory.BeginAsync(kind, server.Address);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example") with { Secret = true, Html = "<p>Link</p>" });
        (await story.FindAsync(id)).Text.ShouldNotBeNull();

        await story.DeliverAsync();

        var sent = await story.FindAsync(id);
        (sent.Text, sent.Html).ShouldBe((null, null));
    }

    [Theory, BothEngines]
    public async Task A_mail_that_comes_too_late_is_not_sent(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var until = story.Clock.GetUtcNow().AddMinutes(10);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example") with { UsefulUntil = until });
        await using (var db = story.Host.OpenStore())
        {
            var row = await db.Mails.FindAsync(story.Program.Id, id);
            row!.NextAttemptAt = until;
            db.Update(row);
            await db.SaveChangesAsync();
        }

        story.Clock.Advance(TimeSpan.FromMinutes(10));
        await story.DeliverUntilAsync(id, attempts: 1);

        await Eventually.TrueAsync(async () => (await story.FindAsync(id)).FailedAt is not null, "it is given up");
        Directory.Exists(MailFolderOf(story)).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task An_address_that_nobody_can_write_to_fails_alone(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var odd = await story.AddAsync(MailStory.MailTo("\"odd@globex.example"));
        var good = await story.AddAsync(MailStory.MailTo("kim@globex.example"));

        await story.DeliverAsync();

        (await story.FindAsync(odd)).Fault!.ShouldContain("cannot be written to");
        (await story.FindAsync(good)).SentAt.ShouldNotBeNull();
    }

    [Theory, BothEngines]
    public async Task Mails_are_forgotten_a_month_after_they_were_sent(StoreKind kind)
    {
        await using var story = await MailStory.BeginAsync(kind);
        var id = await story.AddAsync(MailStory.MailTo("kim@globex.example"));
        await story.DeliverAsync();
        var forget = story.Host.Services.GetRequiredService<ForgetMail>();

        story.Clock.Advance(TimeSpan.FromDays(30));
        await forget.ForgetAsync(CancellationToken.None);
        (await story.FindAsync(id)).ShouldNotBeNull();
        story.Clock.Advance(TimeSpan.FromHours(1));
        await forget.ForgetAsync(CancellationToken.None);

        await Should.ThrowAsync<InvalidOperationException>(() => story.FindAsync(id));
    }

    [Fact]
    public void A_mail_is_tried_for_two_days_and_then_given_up()
    {
        var now = StartOfStory;
        var attempts = 0;
        while (Redelivery.Next(++attempts, now, null) is { } next)
            now = next;

        attempts.ShouldBe(Redelivery.AttemptsMax);
        (now - StartOfStory).ShouldBeInRange(TimeSpan.FromHours(44), TimeSpan.FromHours(52));
    }

    [Fact]
    public void A_mail_larger_than_a_letter_is_refused() => Should.Throw<ArgumentException>(() =>
        new MailOutbox(null!, TimeProvider.System).Add(
            null!, default, MailStory.MailTo("kim@globex.example") with { Text = new('x', MailOutbox.TextLengthMax + 1) }));

    private static DateTimeOffset StartOfStory { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static string MailFolderOf(MailStory story) =>
        story.Host.Services.GetRequiredService<Herald.Web.Platform.HeraldSettings>().MailFolder;
}
