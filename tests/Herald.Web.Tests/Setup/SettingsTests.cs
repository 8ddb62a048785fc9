using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Setup;

/// <summary>A program's settings in the console.</summary>
public sealed class SettingsTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Settings_are_saved_and_what_changed_is_noted(StoreKind kind)
    {
        var (program, manager, settings) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf(await manager.GetAsync(settings), "settings");

        (await manager.SendAsync(settings, fields.With(
            ("name", "Northwind Friends"), ("brand.hue", "255"), ("brand.mark", "NF"), ("points_name", "stars"),
                ("terms", "Be kind.\r\nBe true."),
            ("allowed_hosts", "shop.northwind.example\r\nblog.northwind.example"), ("attribution.model", "first_touch"),
            ("attribution.window_days", "30"), ("season.length", "year"), ("season.first_month", "4"), ("fallback_owner_email", ""),
            ("contact_email", "refer@northwind.example")))).Expect(HttpStatusCode.SeeOther);

        var saved = await program.GetAsync("/v1/program");
        saved["name"].ToString().ShouldBe("Northwind Friends");
        saved["brand"]["hue"]!.GetValue<int>().ShouldBe(255);
        saved["points_name"].ToString().ShouldBe("stars");
        saved["terms"].ToString().ShouldBe("Be kind.\nBe true.");
        saved["allowed_hosts"].AsArray().Count.ShouldBe(2);
        saved["attribution"]["window_days"]!.GetValue<int>().ShouldBe(30);
        saved["season"]["length"]!.ToString().ShouldBe("year");
        saved["season"]["first_month"]!.GetValue<int>().ShouldBe(4);
        saved.Json!["fallback_owner_email"].ShouldBeNull();
        saved["contact_email"].ToString().ShouldBe("refer@northwind.example");
        await using var db = program.Host.OpenStore();
        var note = await db.AuditNotes.SingleAsync(row => row.ProgramId == program.Id && row.Action == "changed settings");
        note.Detail.ShouldNotBeNull().ShouldContain("Name: Northwind Circle → Northwind Friends");
        note.Detail.ShouldContain("Season: quarter → year; Season from month: 1 → 4");
        note.StaffName.ShouldBe("Sam the Manager");
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_saved(StoreKind kind)
    {
        var (program, manager, settings) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf(await manager.GetAsync(settings), "settings");

        var page = (await manager.SendAsync(settings, fields.With(
            ("name", "Kept"), ("destination", "http://www.northwind.example/"), ("brand.mark", "LONG"),
                ("attribution.window_days", "soon"))))
            .Expect(HttpStatusCode.UnprocessableEntity);

        page.Text.ShouldContain("id=\"field-destination-fault\"");
        page.Text.ShouldContain("id=\"field-brand-mark-fault\"");
        page.Text.ShouldContain("id=\"field-attribution-window_days-fault\"");
        PageForm.FieldsOf(page, "settings").ShouldContain(("name", "Kept"));
        (await program.GetAsync("/v1/program"))["name"].ToString().ShouldBe("Northwind Circle");
    }

    [Theory, BothEngines]
    public async Task A_colour_is_chosen_by_its_button_without_script(StoreKind kind)
    {
        var (_, manager, settings) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf(await manager.GetAsync(settings), "settings");

        var page = (await manager.SendAsync(settings, fields.With(("do", "hue.285")))).Expect(HttpStatusCode.OK);

        PageForm.FieldsOf(page, "settings").ShouldContain(("brand.hue", "285"));
    }

    [Theory, BothEngines]
    public async Task Hub_and_invitation_are_shown_in_what_is_typed_before_it_is_saved(StoreKind kind)
    {
        var (program, manager, settings) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf(await manager.GetAsync(settings), "settings")
            .With(("name", "Unsaved Friends"), ("brand.hue", "285"), ("brand.voice", "Said only here."), ("points_name", "stars"));

        var hub = (await manager.SendAsync(settings + "/preview", fields
            .With(("show", "hub"), ("light", "night")))).Expect(HttpStatusCode.OK);
        hub.Text.ShouldContain("Unsaved Friends");
        hub.Text.ShouldContain("/brand/285.css");
        hub.Text.ShouldContain("1,240 stars");
        hub.Text.ShouldContain("class=\"by-night\"");
        hub.Text.ShouldNotContain("<script");
        var policy = hub.Message.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("frame-ancestors 'self'");
        policy.ShouldContain("script-src 'none'");

        var invitation = (await manager.SendAsync(settings + "/preview", fields.With(("show", "invitation")))).Expect(HttpStatusCode.OK);
        invitation.Text.ShouldContain("Rosa invites you to");
        invitation.Text.ShouldContain("Said only here.");
        (await program.GetAsync("/v1/program"))["name"].ToString().ShouldBe("Northwind Circle");
        (await manager.GetAsync(settings)).Message.Headers.GetValues("Content-Security-Policy").Single()
            .ShouldContain("frame-ancestors 'none'");
    }

    [Theory, BothEngines]
    public async Task Rubbish_is_shown_as_well_as_it_can_be(StoreKind kind)
    {
        var (_, manager, settings) = await BeginAsync(kind);
        var fields = PageForm.FieldsOf(await manager.GetAsync(settings), "settings").With(
            ("name", new string('x', 500)), ("brand.hue", "99999"), ("brand.mark", "\u0001"), ("destination", "javascript:alert(1)"),
            ("time_zone", "Mars/Olympus"), ("points_name", ""), ("terms", "<script>alert(1)</script>"));

        foreach (var show in (string[])["hub", "invitation"])
        {
            var page = (await manager.SendAsync(settings + "/preview", fields.With(("show", show)))).Expect(HttpStatusCode.OK);
            page.Text.ShouldNotContain("<script");
            page.Text.ShouldNotContain("javascript:");
        }
    }

    private async Task<(ProgramDriver Program, Visitor Manager, string Settings)> BeginAsync(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        return (program, await program.StaffAsync(StaffRole.Manager), $"/console/{program.Slug}/settings");
    }
}
