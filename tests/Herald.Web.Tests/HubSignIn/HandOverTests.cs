using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.HubSignIn;

public sealed class HandOverTests
{
    [Theory, BothEngines]
    public async Task A_site_hands_over_whom_it_knows(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var key = await KeyAsync(story);
        var rosa = story.Program.Visitor();

        var taken = await HandOverAsync(story, rosa, Token(story, key) with { Claims = new() { ["sub"] = "u-1001" } });

        (await story.IsInAsync(rosa)).ShouldBeFalse("The post of another site signs nobody in by itself.");
        var entered = (await rosa.FollowAsync(taken.Expect(HttpStatusCode.SeeOther))).Expect(HttpStatusCode.SeeOther);
        rosa.PathOf(entered).ShouldBe(story.Hub + "/start");
        (await story.IsInAsync(rosa)).ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task A_token_works_once_on_however_many_nodes(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var token = Token(story, await KeyAsync(story)) with { Claims = new() { ["sub"] = "u-1001", ["jti"] = "once" } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => HandOverAsync(story, story.Program.Visitor(), token)));

        answers.Count(static answer => answer.Status == HttpStatusCode.SeeOther).ShouldBe(1);
        answers.Where(static answer => answer.Status != HttpStatusCode.SeeOther)
            .ShouldAllBe(static answer => answer.Text.Contains("handover_used"));
    }

    [Theory, BothEngines]
    public async Task Who_is_signed_in_already_is_asked_before_he_becomes_another(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var key = await KeyAsync(story);
        var omar = await story.AdvocateAsync("omar@acme.example", "Omar Haddad", "u-1002");
        var visitor = await story.Program.AdvocateAsync(omar);

        var taken = await HandOverAsync(story, visitor, Token(story, key) with { Claims = new() { ["sub"] = "u-1001" } });
        var asked = (await visitor.FollowAsync(taken)).Expect(HttpStatusCode.OK);

        asked.Text.ShouldContain("<b>Omar Haddad</b> is signed in");
        asked.Text.ShouldContain("Go on as Rosa Díaz");
        (await story.WhoAsync(visitor)).ShouldBe(omar);
        var confirmed = await visitor.SubmitAsync($"{story.Hub}/hand-over/confirmation", [], $"{story.Hub}/hand-over");
        confirmed.Expect(HttpStatusCode.SeeOther);
        (await story.WhoAsync(visitor)).ShouldBe(story.RosaId);
        (await visitor.PostAsync($"{story.Hub}/hand-over/confirmation", [])).Expect(HttpStatusCode.BadRequest);
    }

    [Theory, BothEngines]
    public async Task Who_is_handed_over_as_himself_goes_straight_on(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var key = await KeyAsync(story);
        var rosa = await story.Program.AdvocateAsync(story.RosaId);
        var token = Token(story, key) with { Claims = new() { ["email"] = "Rosa@acme.example" } };

        var taken = await HandOverAsync(story, rosa, token, $"{story.Hub}/wallet");

        rosa.PathOf(await rosa.FollowAsync(taken)).ShouldBe($"{story.Hub}/wallet");
    }

    [Theory, BothEngines]
    public async Task A_stranger_joins_only_by_a_key_that_lets_him(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var claims = new JsonObject { ["sub"] = "u-7", ["email"] = "new@acme.example", ["name"] = "Noor Aziz" };
        var (strict, open) = (await KeyAsync(story), await KeyAsync(story, creates: true));

        var refused = await HandOverAsync(story, story.Program.Visitor(), Token(story, strict) with { Claims = claims });
        refused.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("handover_stranger");

        (await HandOverAsync(story, story.Program.Visitor(), Token(story, open) with { Claims = claims }))
            .Expect(HttpStatusCode.SeeOther);
        await using var db = story.Host.OpenStore();
        var joined = await db.Advocates.SingleAsync(row => row.ExternalId == "u-7");
        (joined.Email, joined.Name).ShouldBe(("new@acme.example", "Noor Aziz"));
        (await db.Activities.CountAsync(static row => row.Kind == "advocate_joined")).ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task An_address_does_not_open_the_account_of_another_id(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var key = await KeyAsync(story, creates: true);
        var claims = new JsonObject { ["sub"] = "u-666", ["email"] = HubStory.Rosa, ["name"] = "Mallory" };

        var refused = await HandOverAsync(story, story.Program.Visitor(), Token(story, key) with { Claims = claims });

        refused.Expect(HttpStatusCode.Conflict).Text.ShouldContain("email_taken");
    }

    [Theory, BothEngines]
    public async Task What_is_wrong_with_a_token_is_refused_and_said(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var good = Token(story, await KeyAsync(story)) with { Claims = new() { ["sub"] = "u-1001" } };
        var now = story.Clock.GetUtcNow().ToUnixTimeSeconds();
        (SiteToken Token, string Says)[] bad =
        [
            (good with { Secret = good.Secret + "x" }, "standing hand-over key"),
            (good with { Header = new() { ["alg"] = "none" } }, "signature"),
            (good with { Header = new() { ["alg"] = "HS512" } }, "HS256"),
            (good with { Audience = "https://refer.example/hub/other" }, "aud must be"),
            (With(good, "aud", null), "aud must be"),
            (With(good, "exp", now + 121), "120 seconds"),
            (With(good, "exp", now), "has ended"),
            (With(good, "exp", null), "iat and exp"),
            (With(good, "iat", null), "iat and exp"),
            (With(With(good, "iat", now + 31), "exp", now + 60), "ahead"),
            (With(good, "jti", null), "jti"),
            (With(good, "jti", new string('j', 129)), "jti"),
            (With(good, "jti", "a\u0000b"), "jti"),
            (With(good, "sub", null), "name the person"),
            (With(With(good, "email", HubStory.Rosa), "email_verified", false), "not verified"),
            (With(With(good, "email", HubStory.Rosa), "email_verified", "no"), "not verified"),
            (With(good, "email", "rosa"), "not an e-mail address"),
        ];
        foreach (var (token, says) in bad)
        {
            var answer = await HandOverAsync(story, story.Program.Visitor(), token);
            answer.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain(says);
        }

        await using var db = story.Host.OpenStore();
        (await db.UsedHandovers.CountAsync()).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task Neither_the_query_string_nor_JSON_carries_a_token(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var token = (Token(story, await KeyAsync(story)) with { Claims = new() { ["sub"] = "u-1001" } }).Sign();
        var visitor = story.Program.Visitor();

        (await visitor.GetAsync($"{story.Hub}/hand-over?token={token}")).Expect(HttpStatusCode.SeeOther);
        (await visitor.PostAsync($"{story.Hub}/hand-over?token={token}", [])).Expect(HttpStatusCode.UnprocessableEntity);
        (await story.Program.PostAsync($"{story.Hub}/hand-over", new JsonObject { ["token"] = token }))
            .Expect(HttpStatusCode.UnsupportedMediaType);
        (await story.IsInAsync(visitor)).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task A_key_of_another_program_or_a_revoked_one_opens_nothing(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var other = await ProgramDriver.NewAsync(story.Host);
        var foreign = await other.PostAsync("/v1/handover-keys", new JsonObject { ["name"] = "Other" });
        var own = await story.Program.PostAsync("/v1/handover-keys", new JsonObject { ["name"] = "Shop" });
        var claims = new JsonObject { ["sub"] = "u-1001" };

        (await HandOverAsync(story, story.Program.Visitor(), Token(story, foreign["secret"].ToString()) with { Claims = claims }))
            .Expect(HttpStatusCode.UnprocessableEntity);
        (await story.Program.PostAsync($"/v1/handover-keys/{own["id"]}/revocation")).Expect(HttpStatusCode.OK);
        (await HandOverAsync(story, story.Program.Visitor(), Token(story, own["secret"].ToString()) with { Claims = claims }))
            .Expect(HttpStatusCode.UnprocessableEntity);
        (await other.PostAsync($"/v1/handover-keys/{own["id"]}/revocation")).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task A_secret_is_shown_once_and_kept_encrypted(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var made = await story.Program.PostAsync("/v1/handover-keys", new JsonObject { ["name"] = "Shop" }, "make-1");
        var secret = made.Expect(HttpStatusCode.Created)["secret"].ToString();

        (await story.Program.PostAsync("/v1/handover-keys", new JsonObject { ["name"] = "Shop" }, "make-1")).Json!["secret"].ShouldBeNull();
        (await story.Program.GetAsync("/v1/handover-keys")).Text.ShouldNotContain(secret);
        await using var db = story.Host.OpenStore();
        (await db.HandoverKeys.SingleAsync()).Secret.ShouldNotContain(secret);
        made["audience"].ToString().ShouldBe(story.Host.Address.GetLeftPart(UriPartial.Authority) + story.Hub);
    }

    [Theory, BothEngines]
    public async Task Five_keys_may_stand_at_once(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        for (var number = 0; number < 5; number++)
            await KeyAsync(story);

        (await story.Program.PostAsync("/v1/handover-keys", new JsonObject { ["name"] = "Sixth" })).Code.ShouldBe("handover_keys_full");
    }

    [Theory, BothEngines]
    public async Task Owners_make_and_revoke_keys_in_the_console(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var (path, owner) = ($"/console/{story.Program.Slug}/hand-over", await story.Program.StaffAsync(StaffRole.Owner));

        (await owner.SubmitAsync(path, null, ("name", ""))).Expect(HttpStatusCode.UnprocessableEntity);
        var made = (await owner.SubmitAsync(path, null, ("name", "Shop"))).Expect(HttpStatusCode.OK);

        made.Text.ShouldContain("hs_");
        (await owner.GetAsync(path)).Text.ShouldNotContain("hs_");
        await using var db = story.Host.OpenStore();
        var key = await db.HandoverKeys.SingleAsync();
        (await owner.SubmitAsync($"{path}/{key.Id}/revocation", [], path)).Expect(HttpStatusCode.SeeOther);
        (await db.HandoverKeys.SingleAsync()).RevokedAt.ShouldNotBeNull();
        var noted = await db.AuditNotes.Select(static note => note.Action).ToListAsync();
        noted.ShouldContain("made hand-over key");
        noted.ShouldContain("revoked hand-over key");
        (await (await story.Program.StaffAsync(StaffRole.Manager)).GetAsync(path)).Expect(HttpStatusCode.Forbidden);
    }

    private static SiteToken With(SiteToken token, string claim, JsonNode? value)
    {
        var claims = token.Claims.DeepClone().AsObject();
        claims[claim] = value;
        return token with { Claims = claims };
    }

    private static SiteToken Token(HubStory story, string secret) =>
        new(secret, story.Clock.GetUtcNow(), story.Host.Address.GetLeftPart(UriPartial.Authority) + story.Hub);

    private static async Task<string> KeyAsync(HubStory story, bool creates = false) =>
        (await story.Program.PostAsync("/v1/handover-keys", new JsonObject { ["name"] = "Shop", ["creates_advocates"] = creates }))
        .Expect(HttpStatusCode.Created)["secret"].ToString();

    // The browser sends no cookies of ours with the post of another site; those that the answer sets it keeps.
    private static async Task<Answer> HandOverAsync(HubStory story, Visitor visitor, SiteToken token, string? path = null)
    {
        var other = story.Program.Visitor();
        var answer = await other.PostAsync($"{story.Hub}/hand-over", [new("token", token.Sign()), new("return", path ?? "")]);
        foreach (var (name, value) in other.Cookies)
            visitor.Keep(name, value);
        return answer;
    }
}
