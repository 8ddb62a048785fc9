using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.SignIn;

public sealed class PasswordTests
{
    private const string Email = "dana@northwind.example";
    private const string Other = "another horse battery";

    [Theory, BothEngines]
    public async Task A_forgotten_password_is_set_by_a_mailed_link_once(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var laptop = await program.StaffAsync(StaffRole.Owner, Email);
        var phone = program.Visitor();
        (await phone.SubmitAsync("/sign-in/forgotten", null, ("email", Email))).Expect(HttpStatusCode.OK);
        (await phone.SubmitAsync("/sign-in/forgotten", null, ("email", "nobody@northwind.example"))).Expect(HttpStatusCode.OK);
        var path = await MailedLinkAsync(host);

        (await phone.GetAsync(path)).Expect(HttpStatusCode.OK);
        (await phone.SubmitAsync(path, null, ("password", "dana@northwind"))).Expect(HttpStatusCode.UnprocessableEntity);
        (await phone.SubmitAsync(path, null, ("password", Other))).Expect(HttpStatusCode.SeeOther);

        (await laptop.GetAsync("/account")).Expect(HttpStatusCode.SeeOther);
        (await phone.GetAsync(path)).Expect(HttpStatusCode.NotFound);
        (await StaffSignInTests.SignInAsync(phone, Email, SignedIn.Password)).Expect(HttpStatusCode.UnprocessableEntity);
        (await StaffSignInTests.SignInAsync(phone, Email, Other)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task A_mailed_link_lets_in_who_strangers_keep_out_and_ends_after_an_hour(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        await program.StaffAsync(StaffRole.Owner, Email);
        for (var attempt = 0; attempt < 12; attempt++)
            await StaffSignInTests.SignInAsync(program.Visitor(), Email, "guess number " + attempt);
        var phone = program.Visitor();
        await phone.SubmitAsync("/sign-in/forgotten", null, ("email", Email));
        var path = await MailedLinkAsync(host);
        (await phone.SubmitAsync(path, null, ("password", Other))).Expect(HttpStatusCode.SeeOther);
        (await StaffSignInTests.SignInAsync(phone, Email, Other)).Expect(HttpStatusCode.SeeOther);

        await phone.SubmitAsync("/sign-out", "/account");
        await phone.SubmitAsync("/sign-in/forgotten", null, ("email", Email));
        var late = await MailedLinkAsync(host);
        clock.Advance(TimeSpan.FromHours(1));
        (await phone.GetAsync(late)).Expect(HttpStatusCode.NotFound).Text.ShouldContain("no longer works");
        (await phone.GetAsync(late + "x")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task A_changed_password_and_signing_out_everywhere_end_other_sessions(StoreKind kind)
    {
        await using var host = await HeraldHost.StartAsync(kind);
        var program = await ProgramDriver.NewAsync(host);
        var (laptop, phone) = (await program.StaffAsync(StaffRole.Owner, Email), program.Visitor());
        await StaffSignInTests.SignInAsync(phone, Email, SignedIn.Password);

        (await laptop.SubmitAsync("/account/password", "/account", ("password", "wrong"), ("new_password", Other)))
            .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("This is not your password");
        (await phone.GetAsync("/account")).Expect(HttpStatusCode.OK);
        (await laptop.SubmitAsync("/account/password", "/account", ("password", SignedIn.Password), ("new_password", Other)))
            .Expect(HttpStatusCode.SeeOther);
        (await laptop.GetAsync("/account")).Expect(HttpStatusCode.OK).Text.ShouldContain("Other browsers are signed out");
        (await phone.GetAsync("/account")).Expect(HttpStatusCode.SeeOther);

        (await StaffSignInTests.SignInAsync(phone, Email, Other)).Expect(HttpStatusCode.SeeOther);
        (await phone.SubmitAsync("/account/sessions/end", "/account")).Expect(HttpStatusCode.SeeOther);
        (await laptop.GetAsync("/account")).Expect(HttpStatusCode.SeeOther);
        (await phone.GetAsync("/account")).Expect(HttpStatusCode.SeeOther);
    }

    // The clock stands, so that the mail still waits in the outbox; once it is sent its link is dropped.
    private static async Task<string> MailedLinkAsync(HeraldHost host)
    {
        await using var db = host.OpenStore();
        var text = await db.Mails.Where(row => row.Kind == "staff_password").OrderByDescending(row => row.Id)
            .Select(row => row.Text).FirstAsync();
        return "/sign-in/password/" + text!.Split("/sign-in/password/")[1].Split('\n')[0].Trim();
    }
}
