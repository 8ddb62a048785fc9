using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Browser.Tests;

/// <summary>The pages through which staff comes in and on which it looks after itself, in every light and width.</summary>
public sealed class StaffPageTests(Hosts hosts, Chromium chromium)
{
    private const string Joining = "/join/…";
    private const string StaffPage = "/console/{slug}/staff";
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static (ProgramDriver Program, Visitor Owner, string Join)? made;

    public static TheoryData<string, Look> Pages()
    {
        var pages = new TheoryData<string, Look>();
        foreach (var path in (string[])
            ["/sign-in", "/sign-in/forgotten", "/sign-in/password/none", Joining, "/account", StaffPage, "/console/{slug}/audit"])
        {
            foreach (var look in Enum.GetValues<Look>())
                pages.Add(path, look);
        }

        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_readable_for_all_and_goes_wrong_nowhere(string path, Look look)
    {
        var (program, owner, join) = await MakeAsync();
        await using var visit = await chromium.VisitAsync(look);
        if (path is not (Joining or "/sign-in"))
            await visit.KeepAsync(program.Host, owner);
        await visit.OpenAsync(program.Host, path == Joining ? join : path.Replace("{slug}", program.Slug, StringComparison.Ordinal));
        await visit.PictureAsync("staff" + path.Replace('/', '-').Replace("{slug}", "", StringComparison.Ordinal) + "-" + look);

        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        visit.Faults.Where(static fault => !fault.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Look.DeskByDay)]
    [InlineData(Look.PhoneByNight)]
    public async Task Setting_up_the_second_factor_is_readable_at_every_step(Look look)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        await using var visit = await chromium.VisitAsync(look);
        await visit.KeepAsync(program.Host, await program.StaffAsync(StaffRole.Owner));
        await visit.OpenAsync(program.Host, "/account");
        await visit.Page.Locator("#authenticator input[name=password]").FillAsync(Password);
        await visit.Page.GetByText("Set it up").ClickAsync();
        await visit.Page.Locator(".qr svg").WaitForAsync();
        await visit.PictureAsync("staff-second-factor-" + look);
        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();

        var key = (await visit.Page.Locator("#authenticator code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await visit.Page.Locator("#authenticator input[name=code]").FillAsync(
            Herald.Web.StaffSignIn.SecondFactors.Totp.CodeAt(key, TimeProvider.System.GetUtcNow()));
        await visit.Page.GetByText("Turn it on").ClickAsync();
        await visit.Page.GetByText("Your recovery codes").WaitForAsync();
        await visit.PictureAsync("staff-recovery-codes-" + look);
        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_in_works_without_script()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        await program.StaffAsync(StaffRole.Owner, "script-free@northwind.example");
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay, script: false);
        await visit.OpenAsync(program.Host, $"/console/{program.Slug}/staff");
        await visit.Page.GetByLabel("E-mail").FillAsync("script-free@northwind.example");
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe("Staff");
        visit.Faults.ShouldBeEmpty();
    }

    internal const string Password = "correct horse battery";

    private async Task<(ProgramDriver Program, Visitor Owner, string Join)> MakeAsync()
    {
        await Making.WaitAsync();
        try
        {
            if (made is { } before)
                return before;
            var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
            var owner = await program.StaffAsync(StaffRole.Owner);
            foreach (var role in (StaffRole[])[StaffRole.Manager, StaffRole.Sales])
                await program.StaffAsync(role);
            var page = $"/console/{program.Slug}/staff";
            var invited = await owner.SubmitAsync(page + "/invitations", page, ("email", "kim@northwind.example"), ("role", "Analyst"));
            var from = invited.Text.IndexOf("/join/", StringComparison.Ordinal);
            made = (program, owner, invited.Text[from..invited.Text.IndexOf('<', from)]);
            return made.Value;
        }
        finally
        {
            Making.Release();
        }
    }
}
