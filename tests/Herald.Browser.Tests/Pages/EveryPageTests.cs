using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;

namespace Herald.Browser.Tests.Pages;

/// <summary>
/// Every page of the server, for the right person, in every light and width: readable for all, usable by keyboard, and nothing goes wrong.
/// </summary>
public sealed class EveryPageTests(DemoCompany company, Chromium chromium)
{
    private const string TooWide = "() => document.documentElement.scrollWidth - innerWidth";

    public static TheoryData<Eyes, Look> Views() => new(
        from eyes in Enum.GetValues<Eyes>()
        from look in Enum.GetValues<Look>()
        select (eyes, look));

    [Theory, MemberData(nameof(Views))]
    public async Task Every_page_is_readable_for_all_and_goes_wrong_nowhere(Eyes eyes, Look look)
    {
        var demo = await company.OfAsync();
        var pages = await DemoPages.OfAsync(demo);
        await using var visit = await chromium.VisitAsync(look);
        if (await WhoAsync(eyes, demo, pages) is { } visitor)
            await visit.KeepAsync(demo.Host, visitor);
        List<string> faults = [];

        foreach (var page in SeenPage.Routes[eyes].SelectMany(pages.Of))
        {
            var before = visit.Faults.Count;
            var found = await LookAsync(visit, demo.Host, page);
            // A browser notes a refused page as an error of its own.
            var noted = visit.Faults.Skip(before)
                .Where(fault => !page.Refused || !fault.Contains("status of 4", StringComparison.Ordinal));
            faults.AddRange(found.Concat(noted).Select(fault => $"{page.Path}: {fault}"));
            await visit.PictureAsync($"{NameOf(page, pages)}-{look}");
            if (look == Look.DeskByDay)
                faults.AddRange((await Keyboard.FindAsync(visit.Page)).Select(fault => $"{page.Path}: {fault}"));
        }

        await FrontAsync(visit, demo, eyes, look);
        faults.ShouldBeEmpty(string.Join("\n", faults));
    }

    // What README shows: the first of the hub and of the console.
    private static async Task FrontAsync(Visit visit, DemoCompany.Loaded demo, Eyes eyes, Look look)
    {
        if (eyes == Eyes.Nobody)
            return;
        var place = eyes == Eyes.Advocate ? "hub" : "console";
        await visit.OpenAsync(demo.Host, $"/{place}/{demo.Program.Slug}", live: true);
        await visit.PictureAsync($"{place}-first-{look}", whole: false);
    }

    private static async Task<Visitor?> WhoAsync(Eyes eyes, DemoCompany.Loaded demo, DemoPages pages)
    {
        if (eyes != Eyes.Advocate)
            return eyes == Eyes.Owner ? demo.Owner : null;
        var advocate = await demo.Program.AdvocateAsync(pages.AdvocateId);
        // The second step of a referral is there once the first was taken.
        await advocate.SubmitAsync($"/hub/{demo.Program.Slug}/refer", null,
            ("name", "Noa Levi"), ("email", "noa@initech.example"), ("phone", "+1 555 0199"), ("company", "Initech"));
        return advocate;
    }

    private static async Task<IEnumerable<string>> LookAsync(Visit visit, HeraldHost host, SeenPage page)
    {
        var answer = await visit.OpenAsync(host, page.Path, live: true);
        List<string> faults = [.. await Accessibility.FindAsync(visit.Page), .. await PageLoad.FindAsync(visit.Page)];
        if (answer.Status >= 400 != page.Refused)
            faults.Add($"answers {answer.Status}");
        if (new Uri(visit.Page.Url).PathAndQuery is var path && path != page.Path)
            faults.Add($"leads to {path}");
        var wide = await visit.Page.EvaluateAsync<int>(TooWide);
        if (wide > 0)
            faults.Add($"is {wide} px too wide");
        return faults;
    }

    private static string NameOf(SeenPage page, DemoPages pages)
    {
        var name = Regex.Replace(page.Pattern, @"\{slug\}/?", "", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim('/');
        var number = pages.Of(page.Pattern).Select(static one => one.Path).ToList().IndexOf(page.Path);
        name = Regex.Replace(name, "[^a-z]+", "-", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim('-');
        return (name.Length == 0 ? "welcome" : name) + (number > 0 ? $"-{number + 1}" : "");
    }
}
