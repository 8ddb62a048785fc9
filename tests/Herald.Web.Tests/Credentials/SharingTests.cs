using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Credentials;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Credentials;

/// <summary>Who may show a badge outside, how often, and with which keys it is signed.</summary>
public sealed class SharingTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Nobody_shows_or_ends_what_is_somebody_elses(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var form = PageForm.FieldsOf(await story.Hub.PageAsync(SharingStory.Page), "share");
        var path = await story.ShareAsync();
        var kim = (await story.Hub.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "kim@acme.example",
            ["name"] = "Kim Lo",
        }))["id"].ToString();
        var other = await story.Hub.Program.AdvocateAsync(kim);
        var page = await other.GetAsync(story.Hub.Home + SharingStory.Page);
        page.Text.ShouldNotContain("Show it outside");
        var token = ("form_token", Visitor.TokenOn(page));
        var consent = SharingConsent.Of(CultureInfo.GetCultureInfo("en"), "Northwind Circle", "Kim Lo");

        var award = form.Single(static one => one.Name == "award");
        (await other.SendAsync(story.Shares, [token, award, ("version", consent.Version)])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.SendAsync(story.Shares, [token, ("award", "nothing"), ("version", consent.Version)]))
            .Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.SendAsync($"{story.Shares}/{path[3..]}/end", [token])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await story.Anybody.GetAsync(path)).Expect(HttpStatusCode.OK);
        (await story.PlacesAsync()).Count.ShouldBe(1);
        // What was signed is in the file of his own data, and in nobody else's.
        (await story.Hub.PageAsync("/profile/data.json")).Json!["shared_badges"]!.AsArray().ShouldHaveSingleItem();
        (await other.GetAsync(story.Hub.Home + "/profile/data.json")).Json!["shared_badges"]!.AsArray().ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Words_that_changed_since_are_not_agreed_to_and_pressing_twice_shows_it_once(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind, locale: "de-DE");
        var form = PageForm.FieldsOf(await story.Hub.PageAsync(SharingStory.Page), "share");
        var stale = await story.Hub.Browser.SendAsync(story.Shares, form.With(("version", "1-000000000000")));
        (await story.Hub.Browser.FollowAsync(stale)).Text.ShouldContain("haben sich geändert");
        (await story.ShownAsync()).ShouldBeNull();

        await story.Hub.Browser.SendAsync(story.Shares, form);
        await story.Hub.Browser.SendAsync(story.Shares, form);
        (await story.PlacesAsync()).Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_badge_is_shown_ten_times_at_most_at_places_that_tell_no_order(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var form = PageForm.FieldsOf(await story.Hub.PageAsync(SharingStory.Page), "share");
        for (var time = 0; time < 10; time++)
            (await story.EndAsync(await story.ShareAsync())).Expect(HttpStatusCode.SeeOther);
        var refused = await story.Hub.Browser.SendAsync(story.Shares, form);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("10 times at most");

        // One order in 3.6 million would be by chance.
        var places = await story.PlacesAsync();
        places.Count.ShouldBe(10);
        places.ShouldAllBe(static place => place >= 0 && place < 131_072);
        places.Order().SequenceEqual(places).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task A_key_is_replaced_and_what_it_signed_stays_good(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        (await story.Hub.Program.GetAsync("/v1/issuer")).Expect(HttpStatusCode.OK)["keys"].AsArray().ShouldBeEmpty();
        (await story.Anybody.GetAsync($"/issuers/{story.Hub.Program.Slug}/did.json")).Status.ShouldBe(HttpStatusCode.NotFound);
        var path = await story.ShareAsync();
        var token = await story.TokenAsync(path);

        var issuer = (await story.Hub.Program.PostAsync("/v1/issuer/keys", idempotencyKey: "once")).Expect(HttpStatusCode.OK);
        (await story.Hub.Program.PostAsync("/v1/issuer/keys", idempotencyKey: "once"))["keys"].AsArray().Count.ShouldBe(2);
        issuer["keys"].AsArray().Select(static key => key!["retired_at"] is null).ShouldBe([false, true]);
        issuer.Text.ShouldNotContain("secret", Case.Insensitive);

        (await Verification.OfAsync(token))["key"]!.ToString().ShouldEndWith("#key-1");
        (await story.EndAsync(path)).Expect(HttpStatusCode.SeeOther);
        var anew = await Verification.OfAsync(await story.TokenAsync(await story.ShareAsync()));
        anew["key"]!.ToString().ShouldEndWith("#key-2");
        anew["keys"]!.GetValue<int>().ShouldBe(2);
        (await Verification.OfAsync(token))["revoked"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task An_owner_replaces_the_key_in_the_console_and_nobody_else(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        var program = story.Hub.Program;
        var (page, keys) = ($"/console/{program.Slug}/badges/issuer", $"/console/{program.Slug}/badges/issuer/keys");
        var owner = await program.StaffAsync(StaffRole.Owner);
        (await owner.GetAsync(page)).Text.ShouldContain("Nothing is signed yet");
        await story.ShareAsync();
        (await owner.SubmitAsync(keys, page)).Expect(HttpStatusCode.SeeOther);
        (await owner.GetAsync(page)).Text.ShouldContain("key-2");

        var manager = await program.StaffAsync(StaffRole.Manager);
        (await manager.GetAsync(page)).Text.ShouldNotContain("Make a new key");
        await using var db = program.Host.OpenStore();
        (await db.AuditNotes.Where(row => row.ProgramId == program.Id && row.Action == "made signing key").Select(static row => row.Subject)
            .ToListAsync()).ShouldBe(["key-2"]);
        // What signs is not in the store as it is.
        var kept = await db.SigningKeys.Where(row => row.ProgramId == program.Id).Select(static row => row.Secret).ToListAsync();
        kept.ShouldAllBe(static secret => secret.Length > 100);
    }

    [Theory, BothEngines]
    public async Task What_does_not_exist_is_not_found(StoreKind kind)
    {
        await using var story = await SharingStory.BeginAsync(hosts, kind);
        await story.ShareAsync();
        var slug = story.Hub.Program.Slug;
        string[] paths =
        [
            "/b/nothing", "/b/bsh_01jd0000000000000000000000.png", $"/issuers/{slug}/status/2", $"/issuers/{slug}/status/0",
            "/issuers/nobody/did.json", "/issuers/nobody/status/1",
        ];
        foreach (var path in paths)
            (await story.Anybody.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
    }
}
