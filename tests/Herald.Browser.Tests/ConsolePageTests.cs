namespace Herald.Browser.Tests;

/// <summary>The console as staff sees it, in every light and width, with the demonstration's company in it.</summary>
public sealed class ConsolePageTests(DemoCompany company, Chromium chromium)
{
    public static TheoryData<string, Look> Pages()
    {
        var pages = new TheoryData<string, Look>();
        foreach (var path in (string[])["", "?from=2013-01-01&to=2013-06-30"])
        {
            foreach (var look in Enum.GetValues<Look>())
                pages.Add(path, look);
        }

        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_readable_for_all_and_goes_wrong_nowhere(string path, Look look)
    {
        var demo = await company.OfAsync();
        await using var visit = await chromium.VisitAsync(look);
        await DemoCompany.BecomeAsync(visit, demo.Host, demo.Owner);
        await visit.OpenAsync(demo.Host, $"/console/{demo.Program.Slug}{path}", live: true);
        await visit.PictureAsync("console" + string.Concat(path.Select(static letter => char.IsLetterOrDigit(letter) ? letter : '-')) + "-"
            + look);

        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        visit.Faults.ShouldBeEmpty();
    }
}
