using System.Net;
using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.StaffSignIn.SecondFactors;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.SignIn;

public sealed class SecondFactorTests
{
    // RFC 6238, appendix B, the last six of its eight digits; the secret is "12345678901234567890" in base 32.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Theory, BothEngines]
    public async Task A_code_is_asked_for_once_it_is_set_up_and_none_is_taken_twice(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var dana = await program.StaffAsync(StaffRole.Owner, "dana@northwind.example");
        var key = await BeginAsync(dana);
        (await ConfirmAsync(dana, "000000")).Expect(HttpStatusCode.UnprocessableEntity);
        var codes = CodesOn((await ConfirmAsync(dana, Totp.CodeAt(key, clock.GetUtcNow()))).Expect(HttpStatusCode.OK));
        codes.Count.ShouldBe(10);

        var phone = program.Visitor();
        phone.PathOf(await PasswordAsync(phone)).ShouldBe("/sign-in/code");
        (await phone.GetAsync("/account")).Expect(HttpStatusCode.SeeOther);
        (await CodeAsync(phone, Totp.CodeAt(key, clock.GetUtcNow()))).Expect(HttpStatusCode.UnprocessableEntity);
        clock.Advance(TimeSpan.FromSeconds(30));
        (await CodeAsync(phone, Totp.CodeAt(key, clock.GetUtcNow()))).Expect(HttpStatusCode.SeeOther);
        (await phone.GetAsync("/account")).Expect(HttpStatusCode.OK).Text.ShouldContain("10 recovery codes");

        // A recovery code works once, however it is typed.
        foreach (var (code, status) in ((string, HttpStatusCode)[])
            [(codes[0].ToUpperInvariant().Replace("-", " "), HttpStatusCode.SeeOther), (codes[0], HttpStatusCode.UnprocessableEntity)])
        {
            var borrowed = program.Visitor();
            await PasswordAsync(borrowed);
            (await CodeAsync(borrowed, code)).Expect(status);
        }
    }

    [Theory, BothEngines]
    public async Task It_is_turned_off_by_a_code_and_other_browsers_are_out(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var dana = await program.StaffAsync(StaffRole.Owner, "dana@northwind.example");
        var other = program.Visitor();
        await PasswordAsync(other);
        (await other.GetAsync("/account")).Expect(HttpStatusCode.OK);
        var key = await BeginAsync(dana);
        await ConfirmAsync(dana, Totp.CodeAt(key, clock.GetUtcNow()));
        (await other.GetAsync("/account")).Expect(HttpStatusCode.SeeOther);
        clock.Advance(TimeSpan.FromMinutes(1));

        var renewed = await dana.SubmitAsync(
            "/account/authenticator/codes", "/account", ("code", Totp.CodeAt(key, clock.GetUtcNow())));
        CodesOn(renewed.Expect(HttpStatusCode.OK)).Count.ShouldBe(10);
        (await dana.SubmitAsync("/account/authenticator/end", "/account", ("code", "123456"))).Expect(HttpStatusCode.UnprocessableEntity);
        (await dana.SubmitAsync("/account/authenticator/end", "/account", ("code", CodesOn(renewed)[3]))).Expect(HttpStatusCode.SeeOther);

        (await dana.GetAsync("/account")).Expect(HttpStatusCode.OK);
        (await PasswordAsync(other)).Expect(HttpStatusCode.SeeOther);
        (await other.GetAsync("/account")).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task Codes_are_guessed_no_faster_by_typing_the_password_anew(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var dana = await program.StaffAsync(StaffRole.Owner, "dana@northwind.example");
        var key = await BeginAsync(dana);
        await ConfirmAsync(dana, Totp.CodeAt(key, clock.GetUtcNow()));
        clock.Advance(TimeSpan.FromMinutes(1));
        var thief = program.Visitor();
        for (var round = 0; round < 5; round++)
        {
            await PasswordAsync(thief);
            await CodeAsync(thief, "000000");
        }

        await PasswordAsync(thief);
        (await CodeAsync(thief, Totp.CodeAt(key, clock.GetUtcNow()))).Status.ShouldNotBe(HttpStatusCode.SeeOther);
        (await thief.GetAsync("/account")).Expect(HttpStatusCode.SeeOther);
    }

    private static async Task<string> BeginAsync(Visitor visitor)
    {
        (await visitor.SubmitAsync("/account/authenticator", "/account", ("password", "wrong"))).Expect(HttpStatusCode.UnprocessableEntity);
        (await visitor.SubmitAsync("/account/authenticator", "/account", ("password", SignedIn.Password))).Expect(HttpStatusCode.SeeOther);
        var page = (await visitor.GetAsync("/account")).Text;
        page.ShouldContain("<svg");
        return Regex.Match(page, "(?<=secret: <code>)[A-Z2-7 ]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value.Replace(" ", "");
    }

    private static Task<Answer> ConfirmAsync(Visitor visitor, string code) =>
        visitor.SubmitAsync("/account/authenticator/confirmation", "/account", ("code", code));

    private static Task<Answer> PasswordAsync(Visitor visitor) =>
        StaffSignInTests.SignInAsync(visitor, "dana@northwind.example", SignedIn.Password);

    private static Task<Answer> CodeAsync(Visitor visitor, string code) => visitor.SubmitAsync("/sign-in/code", "/sign-in", ("code", code));

    private static List<string> CodesOn(Answer page) =>
    [
        .. Regex.Matches(page.Text, "(?<=<li><code>)[a-z0-9-]+", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(static found => found.Value),
    ];
}
