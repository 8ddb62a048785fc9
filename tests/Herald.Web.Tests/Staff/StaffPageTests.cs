using System.Net;
using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.SignIn;

namespace Herald.Web.Tests.Staff;

public sealed class StaffPageTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task An_owner_invites_and_whom_he_invites_joins(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var (owner, email) = (await program.StaffAsync(StaffRole.Owner), StaffSignInTests.Fresh("sam"));
        var page = $"/console/{program.Slug}/staff";

        (await InviteAsync(owner, program, "no address", "Sales")).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("value=\"no address\"");
        var first = LinkOn((await InviteAsync(owner, program, email, "Sales")).Expect(HttpStatusCode.OK));
        var second = LinkOn(await InviteAsync(owner, program, email, "Manager"));
        (await owner.GetAsync(page)).Text.ShouldNotContain("/join/");

        (await program.Visitor().GetAsync(first)).Expect(HttpStatusCode.NotFound);
        var sam = program.Visitor();
        (await sam.SubmitAsync(second, null, ("name", "Sam Lind"), ("password", SignedIn.Password))).Expect(HttpStatusCode.SeeOther);
        (await owner.GetAsync(page)).Text.ShouldContain("Sam Lind");
        (await InviteAsync(owner, program, email, "Owner")).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("is on the staff already");

        var third = StaffSignInTests.Fresh("kim");
        var link = LinkOn(await InviteAsync(owner, program, third, "Analyst"));
        (await PressAsync(owner, program, "invitations/sin_[a-z0-9]+/withdrawal", third)).Expect(HttpStatusCode.SeeOther);
        (await program.Visitor().GetAsync(link)).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task Somebody_of_another_program_joins_with_the_account_that_he_has(StoreKind kind)
    {
        var (own, other) = (await hosts.NewProgramAsync(kind), await hosts.NewProgramAsync(kind));
        var email = StaffSignInTests.Fresh("dana");
        var dana = await own.StaffAsync(StaffRole.Owner, email);
        var link = await SignedIn.InviteAsync(other, email, StaffRole.Analyst);

        // Who holds the link and is not signed in as her gets nowhere, whatever he types.
        var thief = other.Visitor();
        (await thief.GetAsync(link)).Text.ShouldContain("Sign in as " + email);
        (await (await other.StaffAsync(StaffRole.Sales)).GetAsync(link)).Text.ShouldContain("sign out first");
        (await dana.SubmitAsync(link, link)).Expect(HttpStatusCode.SeeOther);
        (await dana.GetAsync($"/console/{other.Slug}/staff")).Expect(HttpStatusCode.OK);
        (await dana.GetAsync("/console")).Expect(HttpStatusCode.OK).Text.ShouldContain($"/console/{other.Slug}");
        (await dana.GetAsync(link)).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task The_last_owner_stays(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var (ownerEmail, otherEmail) = (StaffSignInTests.Fresh("olga"), StaffSignInTests.Fresh("nina"));
        var owner = await program.StaffAsync(StaffRole.Owner, ownerEmail);
        (await PressAsync(owner, program, "usr_[a-z0-9]+/removal", ownerEmail)).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("only owner");
        (await PressAsync(owner, program, "usr_[a-z0-9]+/role", ownerEmail, ("role", "Sales"))).Expect(HttpStatusCode.UnprocessableEntity);

        var other = await program.StaffAsync(StaffRole.Sales, otherEmail);
        (await PressAsync(owner, program, "usr_[a-z0-9]+/role", otherEmail, ("role", "Owner"))).Expect(HttpStatusCode.SeeOther);
        (await PressAsync(owner, program, "usr_[a-z0-9]+/role", otherEmail, ("role", "King"))).Expect(HttpStatusCode.UnprocessableEntity);
        (await PressAsync(other, program, "usr_[a-z0-9]+/removal", ownerEmail)).Expect(HttpStatusCode.SeeOther);
        (await owner.GetAsync($"/console/{program.Slug}/staff")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task Two_owners_who_remove_each_other_at_once_leave_one(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var emails = (string[])[StaffSignInTests.Fresh("olga"), StaffSignInTests.Fresh("nina")];
        var owners = new[] { await program.StaffAsync(StaffRole.Owner, emails[0]), await program.StaffAsync(StaffRole.Owner, emails[1]) };

        await Task.WhenAll(PressAsync(owners[0], program, "usr_[a-z0-9]+/removal", emails[1]),
            PressAsync(owners[1], program, "usr_[a-z0-9]+/removal", emails[0]));

        var left = await Task.WhenAll(owners.Select(owner => owner.GetAsync($"/console/{program.Slug}/staff")));
        left.Count(static answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task What_staff_does_stands_in_the_audit_log_page_by_page(StoreKind kind)
    {
        var (program, other) = (await hosts.NewProgramAsync(kind), await hosts.NewProgramAsync(kind));
        var (owner, stranger) = (await program.StaffAsync(StaffRole.Owner), await other.StaffAsync(StaffRole.Owner));
        for (var one = 0; one < 26; one++)
        {
            var email = $"one-{one}@northwind.example";
            await InviteAsync(owner, program, email, "Sales");
            await PressAsync(owner, program, "invitations/sin_[a-z0-9]+/withdrawal", email);
        }

        var page = (await owner.GetAsync($"/console/{program.Slug}/audit")).Expect(HttpStatusCode.OK).Text;
        page.IndexOf("withdrew an invitation", StringComparison.Ordinal)
            .ShouldBeLessThan(page.IndexOf("invited to the staff", StringComparison.Ordinal));
        page.ShouldContain("Sam the Owner");
        page.ShouldContain("one-25@");
        page.ShouldNotContain("one-0@");
        var older = Regex.Match(
            page, "(?<=href=\")/console/[^\"]+\\?cursor=log_[^\"]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        (await owner.GetAsync(older)).Expect(HttpStatusCode.OK).Text.ShouldContain("one-0@");
        (await stranger.GetAsync($"/console/{other.Slug}/audit")).Text.ShouldNotContain("one-25@");
    }

    private static Task<Answer> InviteAsync(Visitor owner, ProgramDriver program, string email, string role) => owner.SubmitAsync(
        $"/console/{program.Slug}/staff/invitations", $"/console/{program.Slug}/staff", ("email", email), ("role", role));

    private static string LinkOn(Answer page) =>
        Regex.Match(page.Text, "/join/[A-Za-z0-9_-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    // Presses the button in the row that tells of somebody.
    private static async Task<Answer> PressAsync(
        Visitor visitor, ProgramDriver program, string action, string row, params IEnumerable<(string, string)> fields)
    {
        var page = $"/console/{program.Slug}/staff";
        var text = (await visitor.GetAsync(page)).Text;
        var from = text.IndexOf(row, StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0, row);
        var path = Regex.Match(text[from..], $"/console/[a-z0-9]+/staff/{action}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        return await visitor.SubmitAsync(path, page, fields);
    }
}
