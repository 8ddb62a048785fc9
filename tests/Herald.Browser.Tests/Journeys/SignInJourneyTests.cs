using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.StaffSignIn.SecondFactors;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.HubSignIn;
using Herald.Web.Tests.SignIn;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>Each way to come in, up to the place where one wanted to be. Passkeys: see <see cref="PasskeyTests"/>.</summary>
public sealed class SignInJourneyTests(Hosts hosts, Chromium chromium)
{
    private const int StepSeconds = 30;
    private const string Rosa = "rosa@acme.example";

    [Fact]
    public async Task Staff_sets_up_a_second_factor_and_signs_in_with_a_code_of_it()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        var email = $"two-{program.Slug}@northwind.example";
        await program.StaffAsync(StaffRole.Owner, email, "Maya Lind");
        await using var maya = await Person.ArriveAsync(chromium, program.Host);
        await maya.OpenAsync("/sign-in");
        await maya.SignInAsync(email, SignedIn.Password);
        await maya.FollowAsync("Maya Lind");

        var card = maya.Page.GetByRole(AriaRole.Region, new() { Name = "Second factor" });
        await maya.FillAsync("Your password", SignedIn.Password, card);
        await maya.PressAsync("Set it up");
        var key = (await card.GetByRole(AriaRole.Code).InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        var now = TimeProvider.System.GetUtcNow();
        await maya.FillAsync("Code", Totp.CodeAt(key, now), card);
        await maya.PressAsync("Turn it on");
        await maya.ReadAsync("Your recovery codes");
        await maya.PressAsync("Sign out");

        await maya.OpenAsync($"/console/{program.Slug}/referrals");
        await maya.SignInAsync(email, SignedIn.Password);
        await maya.ReadHeadingAsync("One more step");
        await maya.ShouldBeReadableAsync("sign-in-code");
        // A code works once, so that the phone has to show the next one.
        await maya.FillAsync("Code", Totp.CodeAt(key, now.AddSeconds(StepSeconds)));
        await maya.PressAsync("Sign in");

        await maya.ReadHeadingAsync("Referrals");
        maya.ShouldHaveSeenNothingWrong();
    }

    [Fact]
    public async Task Staff_signs_in_at_the_company_and_arrives_where_she_wanted_to_be()
    {
        await using var company = await CompanyServer.StartAsync();
        await using var host = await HeraldHost.StartAsync(
            StoreKind.Sqlite, adjust: settings => settings with { Company = company.Provider });
        var program = await ProgramDriver.NewAsync(host);
        await SignedIn.InviteAsync(program, "dana@northwind.example", StaffRole.Manager);
        await using var dana = await Person.ArriveAsync(chromium, host);

        await dana.OpenAsync($"/console/{program.Slug}/advocates");
        await dana.FollowAsync("Sign in with Northwind");
        await dana.Page.GetByPlaceholder("Enter any login").FillAsync("dana");
        await dana.Page.GetByPlaceholder("and password").FillAsync("any");
        await dana.PressAsync("Sign-in");

        await dana.ReadHeadingAsync("Advocates");
        await Assertions.Expect(dana.Page.GetByRole(AriaRole.Link, new() { Name = "dana of Northwind" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Staff_follows_an_invitation_and_is_in()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        var email = $"kim-{program.Slug}@northwind.example";
        var owner = await program.StaffAsync(StaffRole.Owner);
        var page = $"/console/{program.Slug}/staff";
        await owner.SubmitAsync(page + "/invitations", page, ("email", email), ("role", "Analyst"));
        await using var kim = await Person.ArriveAsync(chromium, program.Host, Look.PhoneByDay);

        await kim.OpenAsync(await new Outbox(program.Host, program.Slug).LinkAsync(email, "/join/"));
        await kim.FillAsync("Your name", "Kim Sand");
        await kim.FillAsync("Password", SignedIn.Password);
        await kim.PressAsync("Accept and sign in");

        await kim.ArrivesAtAsync($"/console/{program.Slug}$");
        kim.ShouldHaveSeenNothingWrong();
    }

    [Fact]
    public async Task An_advocate_signs_in_by_mail_and_arrives_where_he_wanted_to_be()
    {
        var program = await WithRosaAsync();
        await using var rosa = await Person.ArriveAsync(chromium, program.Host, Look.PhoneByDay);

        await rosa.OpenAsync($"/hub/{program.Slug}/wallet");
        await rosa.ComeInByMailAsync(new(program.Host, program.Slug), Rosa);

        await rosa.ArrivesAtAsync($"/hub/{program.Slug}/wallet$");
        await rosa.ReadAsync("Statement");
        await rosa.PressAsync("Sign out");
        await rosa.ReadHeadingAsync("Sign in to Northwind Circle");
        rosa.ShouldHaveSeenNothingWrong();
    }

    [Fact]
    public async Task An_advocate_is_handed_over_by_the_site_where_he_is_signed_in_already()
    {
        var program = await WithRosaAsync();
        var omar = (await program.PostAsync(
            "/v1/advocates", new JsonObject { ["email"] = "omar@acme.example", ["name"] = "Omar Haddad" }))["id"].ToString();
        var secret = (await program.PostAsync("/v1/handover-keys", new JsonObject { ["name"] = "Shop" }))["secret"].ToString();
        var hub = new Uri(program.Host.Address, $"/hub/{program.Slug}").ToString();
        await using var site = await CompanySite.StartAsync(
            new(hub + "/hand-over"),
            () => new SiteToken(secret, TimeProvider.System.GetUtcNow(), hub) { Claims = new() { ["email"] = Rosa } }.Sign());
        await using var rosa = await Person.ArriveAsync(chromium, program.Host);
        await using var shared = await Person.ArriveAsync(chromium, program.Host, signedIn: await program.AdvocateAsync(omar));

        foreach (var person in (Person[])[rosa, shared])
        {
            await person.Page.GotoAsync(site.Address.ToString());
            await person.PressAsync("Our circle of friends");
        }

        await rosa.ArrivesAtAsync($"/hub/{program.Slug}/start$");
        await rosa.PressAsync("Go right in");
        // The word before it is that of the hour.
        await rosa.ReadAsync(", Rosa.");
        // Where Omar is signed in, nobody becomes Rosa without saying so.
        await shared.ReadHeadingAsync("Change who you are here?");
        await shared.ShouldBeReadableAsync("hub-hand-over");
        await shared.PressAsync("Go on as Rosa Díaz");
        await shared.ReadAsync(", Rosa.");
        rosa.ShouldHaveSeenNothingWrong();
        shared.ShouldHaveSeenNothingWrong();
    }

    private async Task<ProgramDriver> WithRosaAsync()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = Rosa, ["name"] = "Rosa Díaz" });
        return program;
    }
}
