using System.Diagnostics;
using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.SignIn;

public sealed class StaffSignInTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Who_is_invited_joins_once_and_is_in(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var (dana, path) = (program.Visitor(), await SignedIn.InviteAsync(program, Fresh("Dana"), StaffRole.Manager));

        // Mail scanners open links: nothing comes of it.
        (await program.Visitor().GetAsync(path)).Expect(HttpStatusCode.OK).Text.ShouldContain("You were invited to be a manager");
        var again = await dana.SubmitAsync(path, null, ("name", "Dana Ruiz"), ("password", "short"));
        again.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("at least 12 are needed");
        again.Text.ShouldContain("value=\"Dana Ruiz\"");
        var joined = await dana.SubmitAsync(path, null, ("name", "Dana Ruiz"), ("password", SignedIn.Password));

        dana.PathOf(joined.Expect(HttpStatusCode.SeeOther)).ShouldBe($"/console/{program.Slug}");
        (await dana.GetAsync($"/console/{program.Slug}/staff")).Expect(HttpStatusCode.OK).Text.ShouldContain("Dana Ruiz");
        (await program.Visitor().GetAsync(path)).Expect(HttpStatusCode.NotFound).Text.ShouldContain("has ended");
    }

    [Theory, BothEngines]
    public async Task An_invitation_ends_after_seven_days(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var path = await SignedIn.InviteAsync(program, Fresh("Dana"), StaffRole.Manager);

        clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        (await program.Visitor().GetAsync(path)).Expect(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await program.Visitor().GetAsync(path)).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task A_right_password_leads_to_where_one_wanted_to_go(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var email = Fresh("Dana");
        await program.StaffAsync(StaffRole.Analyst, email);
        var dana = program.Visitor();

        var asked = await dana.GetAsync($"/console/{program.Slug}/staff");
        var page = dana.PathOf(asked);
        (await dana.GetAsync(page)).Text.ShouldContain($"value=\"/console/{program.Slug}/staff\"");
        var answer = await SignInAsync(dana, email.ToUpperInvariant(), SignedIn.Password, $"/console/{program.Slug}/staff");

        (await dana.FollowAsync(answer.Expect(HttpStatusCode.SeeOther))).Expect(HttpStatusCode.OK);
        dana.PathOf(await dana.GetAsync("/sign-in")).ShouldBe("/console");
        (await dana.SubmitAsync("/sign-out", "/account")).Expect(HttpStatusCode.SeeOther);
        (await dana.GetAsync($"/console/{program.Slug}/staff")).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task Signing_in_leads_nowhere_else(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var email = Fresh("Dana");
        await program.StaffAsync(StaffRole.Analyst, email);
        foreach (var path in (string[])
            ["//evil.example/", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "/\t/evil.example"])
        {
            var dana = program.Visitor();
            var answer = await SignInAsync(dana, email, SignedIn.Password, path);
            answer.Expect(HttpStatusCode.SeeOther).Message.Headers.Location!.ToString().ShouldBe("/console", path);
        }
    }

    [Theory, BothEngines]
    public async Task Nobody_learns_whether_an_address_is_on_the_staff(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var (known, unknown) = (Fresh("known"), Fresh("other"));
        await program.StaffAsync(StaffRole.Owner, known);
        var answers = new List<(string Text, TimeSpan Took)>();
        foreach (var email in (string[])[known, unknown])
        {
            var watch = Stopwatch.StartNew();
            var answer = await SignInAsync(program.Visitor(), email, "not the password");
            answers.Add((Plain(answer.Expect(HttpStatusCode.UnprocessableEntity).Text, email), watch.Elapsed));
            var forgotten = await program.Visitor().SubmitAsync("/sign-in/forgotten", null, ("email", email));
            answers.Add((Plain(forgotten.Expect(HttpStatusCode.OK).Text, email), watch.Elapsed));
        }

        answers[0].Text.ShouldBe(answers[2].Text);
        answers[1].Text.ShouldBe(answers[3].Text);
        answers.ShouldAllBe(static answer => answer.Took > TimeSpan.FromMilliseconds(350));
    }

    internal static async Task<Answer> SignInAsync(Visitor visitor, string email, string password, string path = "") =>
        await visitor.SubmitAsync("/sign-in", null, ("email", email), ("password", password), ("return", path));

    internal static string Fresh(string name) => $"{name}-{Path.GetRandomFileName()[..8]}@northwind.example".ToLowerInvariant();

    // What differs by request alone: the address that was typed, tokens and nonces.
    private static string Plain(string page, string email) => System.Text.RegularExpressions.Regex.Replace(
        page.Replace(email, "…", StringComparison.Ordinal), "(?:name=\"form_token\" value|nonce)=\"[^\"]*\"", "",
        System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
