using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Setup;

/// <summary>The way from nothing to the first reward, as a manager walks it in the browser alone.</summary>
public sealed class NewProgramStory(Hosts hosts)
{
    private const int Steps = 11;

    [Theory, BothEngines]
    public async Task A_manager_makes_a_program_and_sees_the_checklist_tick_until_the_first_reward(StoreKind kind)
    {
        var manager = await (await hosts.NewProgramAsync(kind)).StaffAsync(StaffRole.Analyst);
        var slug = "c" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

        // A program, in its own look.
        var made = (await manager.SendAsync("/console/new", PageForm.FieldsOf(await manager.GetAsync("/console/new"), "settings").With(
            ("name", "Northwind Circle"), ("slug", slug), ("brand.hue", "155"), ("brand.mark", "NC"), ("brand.voice", "Tell a friend."),
            ("destination", "https://www.northwind.example/welcome"), ("do", "save")))).Expect(HttpStatusCode.SeeOther);
        manager.PathOf(made).ShouldBe($"/console/{slug}/setup");
        Ticked(await manager.FollowAsync(made)).ShouldBe(["Give it a name and a look", "Say where links lead"]);

        var rules = await WriteRuleAndTermsAsync(manager, slug);

        // An advocate, whose mail lies in the mailbox.
        var invite = $"/console/{slug}/advocates/new";
        var invited = (await manager.SubmitAsync(invite, null, ("name", "Rosa Díaz"), ("email", "rosa@acme.example"), ("company", "Acme"),
            ("words", "Rosa, you asked for this."))).Expect(HttpStatusCode.SeeOther);
        var page = (await manager.FollowAsync(invited)).Expect(HttpStatusCode.OK).Text;
        page.ShouldContain("Rosa Díaz is invited");
        (await manager.GetAsync($"/console/{slug}/mailbox")).Text.ShouldContain("invites you to Northwind Circle");
        Ticked(await manager.GetAsync($"/console/{slug}/setup")).ShouldBe(
        [
            "Give it a name and a look", "Say where links lead", "Write the first rule", "Write the terms", "Invite the first advocate",
            "Have a link to share",
        ]);

        // The invitation, accepted as a friend would; the rule rewards it at once.
        var link = page[(page.IndexOf("/i/", StringComparison.Ordinal) + 3)..].Split('"')[0];
        await AcceptAsync(new Visitor((await hosts.OfAsync(kind)).Address), link);

        var ticked = Ticked(await manager.GetAsync($"/console/{slug}/setup"));
        ticked.ShouldContain("See the first visit");
        ticked.ShouldContain("Get the first referral");
        ticked.ShouldContain("See the first reward");
        (await manager.GetAsync(rules)).Text.ShouldContain("100 points");
        ticked.Count.ShouldBeLessThan(Steps);
    }

    private static async Task AcceptAsync(Visitor friend, string link)
    {
        var fields = PageFields(await friend.GetAsync("/i/" + link)).With(
            ("name", "Kim Larsen"), ("email", "kim@globex.example"), ("consent", "true"), ("website", ""));
        (await friend.SendAsync("/i/" + link, fields)).Expect(HttpStatusCode.SeeOther);
    }

    private static async Task<string> WriteRuleAndTermsAsync(Visitor manager, string slug)
    {
        // A rule, from the form as it comes.
        var rules = $"/console/{slug}/rules";
        (await manager.SendAsync(rules + "/new", PageForm.FieldsOf(await manager.GetAsync(rules + "/new"), "rule").With(
            ("name", "A friend is referred"), ("trigger.stage", "submitted"), ("hold", "none"),
                ("do", "save")))).Expect(HttpStatusCode.SeeOther);

        // The terms.
        var settings = $"/console/{slug}/settings";
        (await manager.SendAsync(settings, PageForm.FieldsOf(await manager.GetAsync(settings), "settings")
            .With(("terms", "Everybody may take part.")))).Expect(HttpStatusCode.SeeOther);
        return rules;
    }

    [Theory, BothEngines]
    public async Task Who_makes_a_program_is_its_owner_and_nobody_else_is_in_it(StoreKind kind)
    {
        var other = await hosts.NewProgramAsync(kind);
        var sales = await other.StaffAsync(StaffRole.Sales);
        var slug = "c" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

        (await sales.SendAsync("/console/new", PageForm.FieldsOf(await sales.GetAsync("/console/new"), "settings").With(
            ("name", "Ours"), ("slug", slug), ("destination", "https://www.northwind.example/"),
                ("do", "save")))).Expect(HttpStatusCode.SeeOther);

        (await sales.GetAsync($"/console/{slug}/staff")).Expect(HttpStatusCode.OK).Text.ShouldContain("Owner");
        (await (await other.StaffAsync(StaffRole.Owner)).GetAsync($"/console/{slug}/setup")).Expect(HttpStatusCode.NotFound);
        await using var db = (await hosts.OfAsync(kind)).OpenStore();
        (await db.AuditNotes.SingleAsync(row => row.Subject == slug)).Action.ShouldBe("made program");
    }

    [Theory, BothEngines]
    public async Task What_is_missing_or_taken_is_said_at_its_field(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var staff = await program.StaffAsync(StaffRole.Analyst);
        var fields = PageForm.FieldsOf(await staff.GetAsync("/console/new"), "settings");

        var empty = (await staff.SendAsync("/console/new", fields.With(("name", ""), ("currency", "XXX"), ("do", "save"))))
            .Expect(HttpStatusCode.UnprocessableEntity);
        empty.Text.ShouldContain("id=\"field-name-fault\"");
        empty.Text.ShouldContain("id=\"field-destination-fault\"");
        empty.Text.ShouldContain("id=\"field-currency-fault\"");
        foreach (var slug in (string[])[program.Slug, "new"])
        {
            (await staff.SendAsync("/console/new", fields.With(
                ("name", "Ours"), ("slug", slug), ("destination", "https://www.northwind.example/"), ("do", "save"))))
                .Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("id=\"field-slug-fault\"");
        }
    }

    [Theory, BothEngines]
    public async Task An_address_is_made_of_the_name_where_none_is_given(StoreKind kind)
    {
        var staff = await (await hosts.NewProgramAsync(kind)).StaffAsync(StaffRole.Analyst);
        var letters = Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

        var made = await staff.SendAsync("/console/new", PageForm.FieldsOf(await staff.GetAsync("/console/new"), "settings").With(
            ("name", $"Café Zürich & {letters}"), ("destination", "https://www.northwind.example/"), ("do", "save")));

        staff.PathOf(made.Expect(HttpStatusCode.SeeOther)).ShouldBe($"/console/cafe-zurich-{letters}/setup");
    }

    private static List<string> Ticked(Answer page) =>
    [
        .. page.Expect(HttpStatusCode.OK).Text.Split("<li class=\"done\">").Skip(1)
            .Select(static item => item[(item.IndexOf("<p>", StringComparison.Ordinal) + 3)..].Split('<')[0].Trim()),
    ];

    private static List<(string Name, string Value)> PageFields(Answer page) =>
        PageForm.FieldsOf(page with
        {
            Text =
            page.Text.Replace("<form method=\"post\"", "<form id=\"accept-form\" method=\"post\"", StringComparison.Ordinal)
        },
            "accept-form");
}
