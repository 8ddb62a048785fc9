using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Core.Notifications;
using Herald.Web.Notifications;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Notifications;

public sealed class MailWishTests
{
    [Theory, BothEngines]
    public async Task What_happens_within_a_minute_comes_in_one_mail(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        var referral = await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.Story.StageAsync(referral, "won", 100_000);
        await news.ReadAsync(2);

        var mail = (await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1))[0];

        mail.Subject.ShouldBe("2 things happened with your referrals");
        mail.Text!.ShouldContain("Your referral of kim has arrived");
        mail.Text!.ShouldContain("kim became a customer");
        mail.Html!.ShouldContain("kim became a customer");
        await news.MailsAfterAsync(TimeSpan.FromHours(1), count: 1);
    }

    [Theory, BothEngines]
    public async Task A_wish_holds_kind_by_kind(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.WishAsync(await news.RosasBrowserAsync(),
            (NotificationKind.ReferralSubmitted, MailPace.Never), (NotificationKind.ReferralQualified, MailPace.Daily),
            (NotificationKind.MessageWritten, MailPace.Weekly));
        var referral = await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.Story.StageAsync(referral, "qualified");
        await news.Story.StageAsync(referral, "won", 100_000);
        await news.ReadAsync(3);

        (await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1))[0].Subject.ShouldBe("kim became a customer");
        // It is noon in the program's zone or near it: the digest comes the next morning at eight.
        var due = (await news.RowsAsync()).Single(static row => row.MailDueAt is not null);
        due.Kind.ShouldBe(NotificationKind.ReferralQualified);
        (await news.MailsAfterAsync(due.MailDueAt!.Value - news.Clock.GetUtcNow(), count: 2))[1].Subject.ShouldBe("kim is a fit");
        var page = (await (await news.RosasBrowserAsync()).GetAsync($"{news.Hub}/notifications/preferences")).Text;
        Regex.Matches(page, "value=\"(Daily|Weekly|Never)\" selected").Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task What_waits_for_the_week_to_end_comes_at_once_where_that_is_wanted_now(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        var rosa = await news.RosasBrowserAsync();
        await news.WishAsync(rosa, (NotificationKind.ReferralSubmitted, MailPace.Weekly));
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(1);
        (await news.RowsAsync())[0].MailDueAt!.Value.DayOfWeek.ShouldBe(DayOfWeek.Monday);

        await news.WishAsync(rosa, (NotificationKind.ReferralSubmitted, MailPace.AtOnce));

        await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1);
    }

    [Theory, BothEngines]
    public async Task All_wishes_are_changed_by_one_button(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        var rosa = await news.RosasBrowserAsync();

        (await rosa.SubmitAsync($"{news.Hub}/notifications/preferences", null, ("pace.ReferralWon", "AtOnce"), ("all", "Daily")))
            .Expect(HttpStatusCode.SeeOther);

        var page = (await rosa.GetAsync($"{news.Hub}/notifications/preferences")).Text;
        Regex.Matches(page, "value=\"Daily\" selected").Count.ShouldBe(Enum.GetValues<NotificationKind>().Length);
    }

    [Theory, BothEngines]
    public async Task One_click_ends_all_mails_without_signing_in(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(1);
        var mail = (await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1))[0];
        var link = new Uri(mail.UnsubscribeUrl.ShouldNotBeNull()).PathAndQuery;
        await news.Story.ReferAsync(news.Rosa, "lee@globex.example");
        await news.ReadAsync(2);
        var stranger = news.Program.Visitor();

        // Scanners of mail look; that ends nothing.
        (await stranger.GetAsync(link)).Expect(HttpStatusCode.OK).Text.ShouldContain("Get no more mails");
        (await WishesAsync(news)).ShouldBe(0);
        // As RFC 8058 has it.
        (await stranger.PostAsync(link, [new("List-Unsubscribe", "One-Click")])).Expect(HttpStatusCode.OK);

        (await WishesAsync(news)).ShouldBe(Enum.GetValues<NotificationKind>().Length);
        await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1);
        (await stranger.PostAsync(link, [])).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task The_address_in_an_older_mail_ends_the_mails_of_who_she_is_now(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(1);
        var mail = (await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1))[0];
        var stays = await news.Story.AdvocateAsync("rosa@home.example");
        (await news.Program.PostAsync($"/v1/advocates/{stays}/merges", new JsonObject { ["advocate"] = news.Rosa }))
            .Expect(HttpStatusCode.Created);

        (await news.Program.Visitor().PostAsync(
            new Uri(mail.UnsubscribeUrl!).PathAndQuery, [new("List-Unsubscribe", "One-Click")])).Expect(HttpStatusCode.OK);

        (await WishesAsync(news)).ShouldBe(Enum.GetValues<NotificationKind>().Length);
    }

    [Theory, BothEngines]
    public async Task A_made_up_or_borrowed_address_ends_nothing(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(1);
        var mail = (await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1))[0];
        var other = await ProgramDriver.NewAsync(news.Host);
        var link = new Uri(mail.UnsubscribeUrl!).PathAndQuery;

        foreach (var path in (string[])[link + "x", link.Replace(news.Program.Slug, other.Slug), $"{news.Hub}/unsubscribe/{news.Rosa}"])
            (await news.Program.Visitor().PostAsync(path, [])).Expect(HttpStatusCode.NotFound);
        (await WishesAsync(news)).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Two_nodes_write_one_mail(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(1);
        news.Clock.Advance(TimeSpan.FromMinutes(1));
        var loop = news.Host.Services.GetRequiredService<MailNotifications>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => loop.RunOnceAsync(CancellationToken.None))));

        await news.MailsAfterAsync(TimeSpan.Zero, count: 1);
    }

    [Fact]
    public void A_digest_comes_at_eight_where_the_reader_lives()
    {
        var noon = new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero);

        MailTimes.Of(MailPace.Daily, noon, "Europe/Berlin").ShouldBe(new DateTimeOffset(2026, 3, 29, 6, 0, 0, TimeSpan.Zero));
        MailTimes.Of(MailPace.Daily, noon, "America/Los_Angeles").ShouldBe(new DateTimeOffset(2026, 3, 28, 15, 0, 0, TimeSpan.Zero));
        MailTimes.Of(MailPace.AtOnce, noon, "Europe/Berlin").ShouldBe(noon.AddMinutes(1));
        // The 28th is a Saturday; summer time begins on the day after.
        MailTimes.Of(MailPace.Weekly, noon, "Europe/Berlin").ShouldBe(new DateTimeOffset(2026, 3, 30, 6, 0, 0, TimeSpan.Zero));
        MailTimes.Of(MailPace.Weekly, new(2026, 3, 30, 5, 59, 0, TimeSpan.Zero), "Europe/Berlin")
            .ShouldBe(new DateTimeOffset(2026, 3, 30, 6, 0, 0, TimeSpan.Zero));
        MailTimes.Of(MailPace.Weekly, new(2026, 3, 30, 6, 0, 0, TimeSpan.Zero), "Europe/Berlin")
            .ShouldBe(new DateTimeOffset(2026, 4, 6, 6, 0, 0, TimeSpan.Zero));
        MailTimes.Of(MailPace.Never, noon, "Europe/Berlin").ShouldBeNull();
    }

    private static async Task<int> WishesAsync(NewsStory news)
    {
        await using var db = news.Host.OpenStore();
        return await db.NotificationPreferences.CountAsync(static row => row.Pace == MailPace.Never);
    }
}
