using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Core.Referrals;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Browser.Tests.Pages;

/// <summary>The pages of advocates and friends in other languages: nothing that Herald itself says on them is left in English.</summary>
public sealed partial class SpokenPagesTests(DemoCompany company, Chromium chromium)
{
    // The first who is not the advocate of the other tests of pages, with a friend who became a customer.
    private const string OtherTests = "tomas-novak";

    private static readonly string[] Places =
    [
        "", "/share", "/share/email", "/share/linkedin", "/share/qr", "/share/qr/sheet", "/refer", "/refer/how", "/referrals",
        "/referrals?show=customers", "/wallet", "/level", "/leaderboards", "/challenges", "/challenges/say-hello",
        "/challenges/your-story", "/challenges/explain-it", "/challenges/refer-a-colleague", "/challenges/speak",
        "/profile", "/notifications", "/notifications/preferences",
    ];

    [Theory]
    [InlineData("ar-AE")]
    [InlineData("de-DE")]
    [InlineData("es-ES")]
    [InlineData("fr-FR")]
    public async Task Nothing_of_Heralds_own_is_left_in_English(string locale)
    {
        var demo = await company.OfAsync();
        var hub = $"/hub/{demo.Program.Slug}";
        var (advocate, referral) = await SomebodyAsync(demo);
        var member = await demo.Program.AdvocateAsync(advocate);
        (await member.SubmitAsync(hub + "/profile", null,
            ("name", "Ines Kraft"), ("locale", locale), ("friends_see", "first_name"))).Expect(HttpStatusCode.SeeOther);
        foreach (var way in (string[])["email", "linkedin", "qr"])
            await member.SubmitAsync($"{hub}/share/{way}", [], hub + "/share");
        await member.SubmitAsync(hub + "/refer", null, ("name", "Noa Levi"), ("email", "noa@umbrella.example"), ("phone", "+1 555 0142"));
        var invited = await Invited.MakeAsync(demo.Host);
        var friend = new Visitor(demo.Host.Address) { Reads = locale + ",en;q=0.8" };

        (Visitor Who, string Path)[] asked =
        [
            .. Places.Select(place => (member, hub + place)), (member, $"{hub}/referrals/{referral}"), (member, $"{hub}/refer/{referral}"),
            (friend, hub + "/sign-in"), (friend, hub + "/sign-in/sent"), (friend, hub + "/sign-in/link/none"),
            (friend, hub + "/unsubscribe/none"), (friend, invited.Open), (friend, invited.Ended),
            (friend, invited.Open + "/thanks"), (friend, invited.Yours),
        ];
        var written = await WrittenAsync(demo);
        List<string> left = [];
        foreach (var (who, path) in asked)
        {
            var page = await who.GetAsync(path);
            page.Text.ShouldContain($"<html lang=\"{locale}\"", customMessage: path);
            left.AddRange(Said(page.Text)
                .Where(text => English().IsMatch(text) && !written.Any(one => Overlap(one, text)))
                .Select(text => $"{path}: {text}"));
        }

        left.ShouldBeEmpty(string.Join("\n", left));
    }

    [Theory]
    [InlineData(Look.DeskByNight)]
    [InlineData(Look.PhoneByDay)]
    public async Task From_right_to_left_all_is_in_its_place(Look look)
    {
        var demo = await company.OfAsync();
        var hub = $"/hub/{demo.Program.Slug}";
        var member = await demo.Program.AdvocateAsync((await SomebodyAsync(demo)).Advocate);
        await using var visit = await chromium.VisitAsync(look);
        await visit.KeepAsync(demo.Host, member);
        (await member.SubmitAsync(hub + "/profile", null,
            ("name", "Ines Kraft"), ("locale", "ar-AE"), ("friends_see", "first_name"))).Expect(HttpStatusCode.SeeOther);
        List<string> faults = [];

        foreach (var place in Places)
        {
            await visit.OpenAsync(demo.Host, hub + place, live: true);
            faults.AddRange((await Accessibility.FindAsync(visit.Page)).Select(fault => $"{place}: {fault}"));
            var wide = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            if (wide > 0)
                faults.Add($"{place} is {wide} px too wide");
            await visit.PictureAsync($"arabic{place.Replace('/', '-').Replace('?', '-')}-{look}");
        }

        faults.AddRange(visit.Faults);
        faults.ShouldBeEmpty(string.Join("\n", faults));
    }

    private static async Task<(string Advocate, string Referral)> SomebodyAsync(DemoCompany.Loaded demo)
    {
        await using var db = demo.Host.OpenStore();
        var won = await db.Referrals.OrderBy(static row => row.Id).FirstAsync(row =>
            row.ProgramId == demo.Program.Id && row.Stage == Stage.Won && row.WithdrawnAt == null
            && db.Advocates.Any(one => one.ProgramId == row.ProgramId && one.Id == row.AdvocateId && one.ExternalId != OtherTests));
        return (won.AdvocateId.ToString(), won.Id.ToString());
    }

    // What the company and its people wrote stays as they wrote it.
    private static async Task<IReadOnlyList<string>> WrittenAsync(DemoCompany.Loaded demo)
    {
        await using var db = demo.Host.OpenStore();
        return
        [
            .. await db.Programs.Select(static row => row.Terms).ToListAsync(),
            .. (await db.Programs.ToListAsync()).Select(static row => row.Brand.Voice),
            .. TimeZoneInfo.GetSystemTimeZones().Select(static zone => zone.Id.Replace('_', ' ')),
            .. await db.Levels.Select(static row => row.Name).ToListAsync(),
            .. (await db.Levels.ToListAsync()).SelectMany(static row => row.Perks),
            .. await db.Honours.Select(static row => row.Words).ToListAsync(),
            .. await db.ShoutOuts.Select(static row => row.Text).ToListAsync(),
            .. await db.ThanksTasks.Select(static row => row.Text).ToListAsync(),
            .. await db.ThreadMessages.Select(static row => row.Text).ToListAsync(),
            .. (await db.ChallengeVersions.Select(static row => row.Body).ToListAsync())
                .SelectMany(static body => Texts(JsonNode.Parse(body))),
        ];
    }

    // All that a challenge says, text by text; Markdown is shown in pieces of it.
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(static field => Texts(field.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains(' ', StringComparison.Ordinal) => [text],
        _ => [],
    };

    private static bool Overlap(string written, string text) =>
        written.Length > 0 && (written.Contains(text, StringComparison.Ordinal) || text.Contains(written, StringComparison.Ordinal));

    private static IEnumerable<string> Said(string html)
    {
        var page = Hidden().Replace(html, "");
        return Attribute().Matches(page).Select(static found => found.Groups["text"].Value)
            .Concat(Tag().Split(page))
            .Select(static text => WebUtility.HtmlDecode(text).Trim())
            .Where(static text => text.Length > 0);
    }

    // Words that none of the others has.
    [GeneratedRegex(@"\b(the|your|yours|you|of|and|is|are|with|this|from|for|not yet|who|whom|what|when|by|have|been|to)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();

    [GeneratedRegex("<(?<tag>script|style)\\b.*?</\\k<tag>>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<[^>]*>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(aria-label|alt|title|placeholder|content|data-copied|data-close)=""(?<text>[^""]*)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();
}
