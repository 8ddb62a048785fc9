using System.Net;
using Herald.Core.Notifications;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Notifications;

public sealed class ThreadNewsTests
{
    [Theory, BothEngines]
    public async Task What_staff_writes_is_told_in_the_hub_and_by_mail(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        var kim = await ReferredAsync(news);
        await WriteAsync(news, kim, "When is Kim in the office?");
        await news.ReadAsync(2);

        var mail = (await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 2))[1];

        mail.Subject.ShouldBe("Priya Raman wrote to you about kim");
        mail.Text!.ShouldContain("“When is Kim in the office?”");
        mail.Text!.ShouldContain($"{news.Hub}/referrals/{kim}#thread");
        var page = (await (await news.RosasBrowserAsync()).GetAsync($"{news.Hub}/notifications")).Text;
        page.ShouldContain("Priya Raman wrote to you about kim");
        page.ShouldContain($"href=\"{news.Hub}/referrals/{kim}#thread\"");
        page.ShouldContain("Notifications, 2 new");
    }

    [Theory, BothEngines]
    public async Task Who_wants_no_mail_of_messages_reads_them_in_the_hub(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.WishAsync(await news.RosasBrowserAsync(), (NotificationKind.MessageWritten, MailPace.Never));
        var kim = await ReferredAsync(news);
        await WriteAsync(news, kim, "When is Kim in the office?");
        await news.ReadAsync(2);

        await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1);
    }

    private static async Task<string> ReferredAsync(NewsStory news)
    {
        var kim = await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(1);
        await news.MailsAfterAsync(TimeSpan.FromMinutes(1), count: 1);
        return kim;
    }

    private static async Task WriteAsync(NewsStory news, string referral, string text)
    {
        var priya = await news.Program.StaffAsync(StaffRole.Sales, "priya@northwind.example", "Priya Raman");
        var page = $"/console/{news.Program.Slug}/referrals/{referral}";
        (await priya.SubmitAsync(page + "/messages", page, ("message_text", text))).Expect(HttpStatusCode.SeeOther);
    }
}
