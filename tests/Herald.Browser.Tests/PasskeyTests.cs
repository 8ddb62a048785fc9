using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests;

/// <summary>Passkeys with a real browser and an authenticator that it pretends to have.</summary>
public sealed class PasskeyTests(Hosts hosts, Chromium chromium)
{
    private const string Email = "passkey@northwind.example";

    [Fact]
    public async Task A_passkey_is_made_on_the_account_page_and_signs_in_until_it_is_removed()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        var root = RootOf(program.Host);
        await program.StaffAsync(StaffRole.Owner, Email);
        await using var visit = await chromium.VisitAsync(Look.DeskByDay);
        await AddAuthenticatorAsync(visit.Page);
        await SignInAsync(visit.Page, root, Email);

        await visit.Page.GotoAsync(root + "/account");
        await AddAsync(visit.Page, "a wrong password");
        await visit.Page.Locator("#passkeys [role=alert]").GetByText("This is not your password").WaitForAsync();
        await AddAsync(visit.Page, StaffPageTests.Password);
        await visit.Page.Locator("#passkeys li").GetByText("Work laptop").WaitForAsync();
        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        await visit.PictureAsync("staff-passkey");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();

        await visit.Page.GotoAsync($"{root}/console/{program.Slug}/staff");
        await visit.Page.GetByText("Use a passkey").ClickAsync();
        await visit.Page.ArriveAsync(new Regex($"/console/{program.Slug}/staff$"));

        await visit.Page.GotoAsync(root + "/account");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Work laptop" }).ClickAsync();
        await visit.Page.GetByText("opens nothing here any more").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await visit.Page.GetByText("Use a passkey").ClickAsync();
        await visit.Page.GetByText("This passkey is not known here").WaitForAsync();
    }

    private static async Task AddAsync(IPage page, string password)
    {
        await page.Locator("#passkeys input[name=name]").FillAsync("Work laptop");
        await page.Locator("#passkeys input[name=password]").FillAsync(password);
        await page.GetByText("Add a passkey").ClickAsync();
    }

    private static async Task SignInAsync(IPage page, string root, string email)
    {
        await page.GotoAsync(root + "/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(StaffPageTests.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.ArriveAsync(new Regex("/console/"));
    }

    // A key that is pressed as soon as it is asked for, by a finger that is always the right one.
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }

    // A passkey belongs to a name; a bare address is none.
    private static string RootOf(HeraldHost host) => $"http://localhost:{host.Address.Port}";
}
