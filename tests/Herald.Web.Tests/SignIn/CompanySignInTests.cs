using System.Net;
using System.Web;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.SignIn;

/// <summary>Against npm's oidc-provider, as a process of its own.</summary>
public sealed class CompanySignInTests
{
    private const string Begin = "/sign-in/company";

    [Theory, BothEngines]
    public async Task Who_was_invited_comes_in_by_the_companys_sign_in_and_is_remembered(StoreKind kind)
    {
        await using var company = await CompanyServer.StartAsync();
        await using var host = await StartAsync(kind, company);
        var program = await ProgramDriver.NewAsync(host);
        await SignedIn.InviteAsync(program, "Dana@northwind.example", StaffRole.Manager);
        (await program.Visitor().GetAsync("/sign-in")).Text.ShouldContain("Sign in with Northwind");

        var dana = program.Visitor();
        var answer = await SignInAsync(dana, company, "dana", $"/console/{program.Slug}/staff");
        dana.PathOf(answer.Expect(HttpStatusCode.SeeOther)).ShouldBe($"/console/{program.Slug}/staff");
        (await dana.FollowAsync(answer)).Expect(HttpStatusCode.OK).Text.ShouldContain("dana of Northwind");

        // Her address changes here; she is known by her subject.
        await using var db = host.OpenStore();
        await db.StaffAccounts.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Email, "d@other.example").SetProperty(row => row.EmailKey, "d@other.example"));
        (await SignInAsync(program.Visitor(), company, "dana")).Expect(HttpStatusCode.SeeOther);
        (await db.StaffLogins.CountAsync()).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_member_with_a_password_is_known_by_the_verified_address(StoreKind kind)
    {
        await using var company = await CompanyServer.StartAsync();
        await using var host = await StartAsync(kind, company);
        var program = await ProgramDriver.NewAsync(host);
        await program.StaffAsync(StaffRole.Sales, "dana@northwind.example");
        await program.StaffAsync(StaffRole.Sales, "unverified-dana@northwind.example");

        (await SignInAsync(program.Visitor(), company, "dana")).Expect(HttpStatusCode.SeeOther);
        (await SignInAsync(program.Visitor(), company, "unverified-dana")).Expect(HttpStatusCode.Forbidden).Text.ShouldContain("vouch");
        (await SignInAsync(program.Visitor(), company, "mallory")).Expect(HttpStatusCode.Forbidden).Text
            .ShouldContain("nobody has invited");
    }

    [Theory, BothEngines]
    public async Task Who_is_given_an_address_that_was_anothers_does_not_come_in_as_him(StoreKind kind)
    {
        await using var company = await CompanyServer.StartAsync();
        await using var host = await StartAsync(kind, company);
        var program = await ProgramDriver.NewAsync(host);
        await program.StaffAsync(StaffRole.Sales, "dana@northwind.example");
        (await SignInAsync(program.Visitor(), company, "dana")).Expect(HttpStatusCode.SeeOther);
        await using var db = host.OpenStore();
        await db.StaffLogins.ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Subject, "dana who left"));

        (await SignInAsync(program.Visitor(), company, "dana")).Expect(HttpStatusCode.Forbidden).Text.ShouldContain("somebody else");

        await db.Memberships.ExecuteDeleteAsync();
        (await SignInAsync(program.Visitor(), company, "dana")).Expect(HttpStatusCode.SeeOther);
        (await db.StaffLogins.SingleAsync()).Subject.ShouldBe("dana");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("{\"id_token\":7}")]
    [InlineData("elsewhere")]
    public async Task A_company_that_answers_nonsense_is_not_believed_nor_followed(string answer)
    {
        await using var company = await OddCompany.StartAsync(answer);
        await using var host = await HeraldHost.StartAsync(
            StoreKind.Sqlite, adjust: settings => settings with { Company = company.Provider });
        var visitor = new Visitor(host.Address);
        var state = HttpUtility.ParseQueryString(new Uri(await BeginAsync(visitor)).Query)["state"];

        (await visitor.GetAsync($"{Begin}/answer?code=x&state={state}")).Expect(HttpStatusCode.UnprocessableEntity);

        company.WasFollowed.ShouldBeFalse("The secret would have gone along.");
    }

    [Theory, BothEngines]
    public async Task A_company_that_changes_its_keys_is_still_believed(StoreKind kind)
    {
        await using var company = await CompanyServer.StartAsync();
        await using var host = await StartAsync(kind, company);
        var program = await ProgramDriver.NewAsync(host);
        await program.StaffAsync(StaffRole.Sales, "dana@northwind.example");
        (await SignInAsync(program.Visitor(), company, "dana")).Expect(HttpStatusCode.SeeOther);

        await company.ChangeKeyAsync();

        (await SignInAsync(program.Visitor(), company, "dana")).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task An_answer_counts_in_the_browser_that_asked_and_once(StoreKind kind)
    {
        await using var company = await CompanyServer.StartAsync();
        await using var host = await StartAsync(kind, company);
        var program = await ProgramDriver.NewAsync(host);
        await program.StaffAsync(StaffRole.Sales, "dana@northwind.example");
        var (dana, victim) = (program.Visitor(), program.Visitor());
        var answer = await company.SignInAsync(await BeginAsync(dana), "dana");

        // A link with somebody else's answer signs nobody in as him, nor does an answer under another state.
        (await victim.GetAsync(answer)).Expect(HttpStatusCode.UnprocessableEntity);
        var state = HttpUtility.ParseQueryString(new Uri(await BeginAsync(victim)).Query)["state"];
        var query = HttpUtility.ParseQueryString(answer.Split('?')[1]);
        query["state"] = state;
        (await victim.GetAsync(answer.Split('?')[0] + "?" + query)).Expect(HttpStatusCode.UnprocessableEntity);
        (await victim.GetAsync("/account")).Expect(HttpStatusCode.SeeOther);

        var fresh = await company.SignInAsync(await BeginAsync(dana), "dana");
        (await dana.GetAsync(fresh)).Expect(HttpStatusCode.SeeOther);
        (await dana.GetAsync(fresh)).Expect(HttpStatusCode.UnprocessableEntity);
        (await dana.GetAsync("/sign-in/company/answer?error=access_denied&state=x")).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task A_company_that_is_away_is_said_to_be(StoreKind kind)
    {
        var company = await CompanyServer.StartAsync();
        await using var host = await StartAsync(kind, company);
        await company.DisposeAsync();

        (await new Visitor(host.Address).GetAsync(Begin)).Expect(HttpStatusCode.ServiceUnavailable).Text.ShouldContain("cannot be reached");
    }

    private static Task<HeraldHost> StartAsync(StoreKind kind, CompanyServer company) =>
        HeraldHost.StartAsync(kind, adjust: settings => settings with { Company = company.Provider });

    private static async Task<Answer> SignInAsync(Visitor visitor, CompanyServer company, string name, string path = "/console") =>
        await visitor.GetAsync(await company.SignInAsync(await BeginAsync(visitor, path), name));

    private static async Task<string> BeginAsync(Visitor visitor, string path = "/console")
    {
        var sent = await visitor.GetAsync($"{Begin}?return={Uri.EscapeDataString(path)}");
        return sent.Expect(HttpStatusCode.Redirect).Message.Headers.Location!.ToString();
    }
}
