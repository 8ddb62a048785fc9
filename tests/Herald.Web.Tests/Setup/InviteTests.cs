using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Setup;

/// <summary>Inviting advocates in the console.</summary>
public sealed class InviteTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task An_invited_advocate_gets_a_mail_with_what_is_offered_and_a_link_of_his_own(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        await program.PostAsync("/v1/rules", JsonNode.Parse(Offer.Rule(Offer.At("won"), Offer.Points(100))));
        var rep = await program.StaffAsync(StaffRole.Sales);

        (await rep.SubmitAsync(Page(program), null, ("name", "Rosa Díaz"), ("email", "Rosa@Acme.example"), ("company", "Acme"),
            ("external_id", "crm-7"), ("words", "Rosa, this is it."))).Expect(HttpStatusCode.SeeOther);

        var advocate = (await program.GetAsync("/v1/advocates"))["data"][0]!;
        advocate["email"]!.ToString().ShouldBe("Rosa@Acme.example");
        advocate["external_id"]!.ToString().ShouldBe("crm-7");
        advocate["account"]!["name"]!.ToString().ShouldBe("Acme");
        await using var db = program.Host.OpenStore();
        var mail = await db.Mails.SingleAsync(row => row.ProgramId == program.Id && row.Kind == "advocate_invitation");
        mail.Subject.ShouldBe("Sam the Sales invites you to Northwind Circle");
        var text = mail.Text.ShouldNotBeNull();
        text.ShouldContain("Rosa, this is it.");
        text.ShouldContain("You get 100 points when your friend becomes a customer.");
        text.ShouldContain($"/hub/{program.Slug}/sign-in");
        text.ShouldContain("/i/" + (await db.Links.SingleAsync(row => row.ProgramId == program.Id)).Code);
        (await db.AuditNotes
            .SingleAsync(row => row.ProgramId == program.Id && row.Action == "invited advocate")).StaffName.ShouldBe("Sam the Sales");
    }

    [Theory, BothEngines]
    public async Task The_mail_speaks_the_programs_language_and_the_console_goes_on_in_English(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        await program.PutAsync("/v1/program", new JsonObject { ["locale"] = "de-DE" });
        var rep = await program.StaffAsync(StaffRole.Sales);

        var invited = (await rep.SubmitAsync(Page(program), null, ("name", "Rosa"), ("email", "rosa@acme.example")))
            .Expect(HttpStatusCode.SeeOther);

        (await rep.FollowAsync(invited)).Text.ShouldContain("Rosa is invited");
        await using var db = program.Host.OpenStore();
        var mail = await db.Mails.SingleAsync(row => row.ProgramId == program.Id && row.Kind == "advocate_invitation");
        mail.Subject.ShouldBe("Sam the Sales lädt dich zu Northwind Circle ein");
        mail.Text!.ShouldContain("Northwind Circle dankt dir fürs Weitersagen.");
        mail.Text!.ShouldContain("Das ist deine eigene Einladung zum Weitergeben: http");
        mail.Html!.ShouldContain("<html lang=\"de-DE\" dir=\"ltr\">");
    }

    [Theory, BothEngines]
    public async Task The_same_company_is_one_account(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rep = await program.StaffAsync(StaffRole.Sales);
        await program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "omar@acme.example",
            ["name"] = "Omar",
            ["account"] = new JsonObject { ["external_id"] = "4711", ["name"] = "Acme" },
        });

        (await rep.SubmitAsync(Page(program), null, ("name", "Rosa"), ("email", "rosa@acme.example"), ("company", "ACME")))
            .Expect(HttpStatusCode.SeeOther);

        await using var db = program.Host.OpenStore();
        (await db.Accounts.SingleAsync(row => row.ProgramId == program.Id)).ExternalId.ShouldBe("4711");
    }

    [Theory, BothEngines]
    public async Task Who_is_an_advocate_already_is_not_invited_again_nor_renamed(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rep = await program.StaffAsync(StaffRole.Sales);
        var rosa = new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa Díaz", ["external_id"] = "crm-7" };
        await program.PostAsync("/v1/advocates", rosa);

        var again = await rep.SubmitAsync(Page(program), null, ("name", "Rose"), ("email", "ROSA@acme.example"));
        again.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("Rosa Díaz has this address");
        var other = await rep.SubmitAsync(
            Page(program), null, ("name", "Omar"), ("email", "omar@acme.example"), ("external_id", "crm-7"));
        other.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("Rosa Díaz is known by this id");
        (await rep.SubmitAsync(Page(program), null, ("name", ""), ("email", "rosa(at)acme"))).Expect(HttpStatusCode.UnprocessableEntity);

        await using var db = program.Host.OpenStore();
        (await db.Advocates.SingleAsync(row => row.ProgramId == program.Id)).Name.ShouldBe("Rosa Díaz");
        (await db.Mails.AnyAsync(row => row.ProgramId == program.Id && row.Kind == "advocate_invitation")).ShouldBeFalse();
    }

    private static string Page(ProgramDriver program) => $"/console/{program.Slug}/advocates/new";
}
