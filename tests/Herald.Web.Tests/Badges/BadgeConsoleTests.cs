using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Badges;

/// <summary>Badges in the browser of staff: made, changed, given, taken back.</summary>
public sealed class BadgeConsoleTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_manager_makes_a_badge_gives_it_and_takes_it_back(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        await story.Story.AdvocateAsync("rosa@acme.example");
        var (manager, badges) = await ManagerAsync(story);
        (await manager.GetAsync(badges)).Text.ShouldContain("No badge yet");

        var fields = PageForm.FieldsOf(await manager.GetAsync(badges + "/new"), "badge").With(
            ("name", "Connector"), ("about", "For friends."), ("symbol", "People"), ("tiers.0.when", "did.referral_won >= 1"));
        var made = (await manager.SendAsync(badges + "/new", fields)).Expect(HttpStatusCode.SeeOther);
        var page = await manager.FollowAsync(made);
        page.Text.ShouldContain("The badge is made.");
        (await manager.GetAsync(badges)).Text.ShouldContain("did.referral_won &gt;= 1");

        var badge = manager.PathOf(made);
        var given = PageForm.FieldsOf(page, "award").With(("advocate", "rosa@acme.example"), ("note", "For the talk."));
        (await manager.SendAsync(badge + "/awards", given)).Expect(HttpStatusCode.SeeOther);
        (await manager.SendAsync(badge + "/awards", given)).Expect(HttpStatusCode.UnprocessableEntity).Text
            .ShouldContain("The advocate has it already");
        var award = await story.NewestAsync(badge[(badge.LastIndexOf('/') + 1)..]);
        var revocation = $"/console/{story.Program.Slug}/awards/{award}/revocation";
        var token = given.Single(static one => one.Name == "form_token");
        (await manager.SendAsync(revocation, [token])).Expect(HttpStatusCode.UnprocessableEntity);
        (await manager.SendAsync(revocation, [token, ($"reason.{award}", "A mistake.")])).Expect(HttpStatusCode.SeeOther);

        (await manager.GetAsync(badge)).Text.ShouldContain("Taken back: A mistake.");
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays(StoreKind kind)
    {
        var story = await BadgeStory.BeginAsync(hosts, kind);
        var badge = await story.MakeAsync(BadgeStory.Connector);
        var (manager, badges) = await ManagerAsync(story);
        var own = $"{badges}/{badge}";

        var fields = PageForm.FieldsOf(await manager.GetAsync(own), "badge");
        var wrong = (await manager.SendAsync(own, fields.With(("name", ""), ("tiers.1.when", "nonsense"))))
            .Expect(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("id=\"field-name-fault\"");
        wrong.Text.ShouldContain("id=\"field-tiers-1-when-fault\"");
        wrong.Text.ShouldContain("value=\"nonsense\"");
        (await manager.SendAsync(own, fields.With(("tiers.0.when", "audience.none is true")))).Expect(HttpStatusCode.UnprocessableEntity)
            .Text.ShouldContain("id=\"field-tiers-0-when-fault\"");
        (await manager.SendAsync(own, fields.With(("shape", "Shield"), ("tiers.2.when", "did.referral_won >= 9"))))
            .Expect(HttpStatusCode.SeeOther);

        var saved = await story.Program.GetAsync($"/v1/badges/{badge}");
        (saved["shape"].ToString(), saved["tiers"][2]!["when"]!.ToString()).ShouldBe(("shield", "did.referral_won >= 9"));
    }

    private static async Task<(Visitor Manager, string Badges)> ManagerAsync(BadgeStory story) =>
        (await story.Program.StaffAsync(StaffRole.Manager, $"mara@{story.Program.Slug}.example"), $"/console/{story.Program.Slug}/badges");
}
