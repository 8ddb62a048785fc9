using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Browser.Tests;

/// <summary>What staff does on the pages through which it comes in and looks after itself.</summary>
public sealed class StaffPageTests(Hosts hosts, Chromium chromium)
{
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
}
