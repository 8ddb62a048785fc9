using System.Net;
using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Messages;

/// <summary>Where the links in mails lead, and who may read them.</summary>
public sealed partial class MailedAddressTests
{
    private static readonly string[] Kinds =
    [
        "acceptance", "advocate_invitation", "advocate_message", "hub_invitation", "introduction", "notification", "reminder", "sign_in",
        "staff_invitation", "staff_password",
    ];

    [Theory, BothEngines]
    public async Task No_link_in_a_mail_or_on_a_page_leads_to_what_a_request_calls_the_server(StoreKind kind)
    {
        await using var every = await EveryMail.WriteAsync(kind, calledAs: "evil.example");
        var own = every.Host.Address.GetLeftPart(UriPartial.Authority);

        foreach (var mail in every.Mails)
        {
            var links = Link().Matches(mail.Text.ShouldNotBeNull(mail.Kind)).Select(static link => link.Value).ToList();
            links.ShouldNotBeEmpty(mail.Kind);
            links.ShouldAllBe(link => link.StartsWith(own + "/"), mail.Kind);
            $"{mail.Text} {mail.Html} {mail.UnsubscribeUrl}".ShouldNotContain("evil.example", Case.Insensitive, mail.Kind);
        }

        foreach (var answer in every.Answers)
            answer.Text.ShouldNotContain("evil.example");
    }

    [Theory, BothEngines]
    public async Task The_mailbox_shows_no_link_that_opens_what_is_somebody_elses(StoreKind kind)
    {
        await using var every = await EveryMail.WriteAsync(kind);
        var (analyst, mailbox) = (await every.Program.StaffAsync(StaffRole.Analyst), $"/console/{every.Program.Slug}/mailbox");

        every.Mails.Select(static mail => mail.Kind).Distinct().Order(StringComparer.Ordinal).ShouldBe(Kinds);
        foreach (var mail in every.Mails)
        {
            var shown = (await analyst.GetAsync($"{mailbox}/{mail.Id}")).Expect(HttpStatusCode.OK).Text;
            if (await analyst.GetAsync($"{mailbox}/{mail.Id}/html") is { Status: HttpStatusCode.OK } html)
                shown += html.Text;
            Link().Matches(WebUtility.HtmlDecode(shown)).Select(static link => new Uri(link.Value).AbsolutePath)
                .ShouldAllBe(path => Public().IsMatch(path), mail.Kind);
        }
    }

    // Whoever adds a mail adds it to the walk above.
    [Fact]
    public void Every_place_that_writes_mails_is_walked()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "Herald.Web"), "*.cs", SearchOption.AllDirectories);

        files.Count(static file => File.ReadAllText(file) is var text
            && (text.Contains("outbox.Add(", StringComparison.Ordinal) || text.Contains("<MailOutbox>().Add(", StringComparison.Ordinal)))
            .ShouldBe(Kinds.Length);
    }

    [GeneratedRegex(@"https?://127\.0\.0\.1:[^\s""<>]+|https?://evil[^\s""<>]+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    // An invitation is for whoever reads it; the others ask who comes.
    [GeneratedRegex(
        "^/i/[^/]+$|^/hub/[^/]+/(sign-in|notifications|notifications/preferences|unsubscribe/%E2%80%A6)$|^/console/[^/]+/referrals/[^/]+$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Public();
}
