using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Programs;

public sealed class KeyTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_key_opens_from_its_making_to_its_revocation(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var made = (await program.PostAsync("/v1/keys", Draft("shop", "read"))).Expect(HttpStatusCode.Created);
        using var shop = program.Client(made["secret"].ToString());

        (await ReadAsync(shop)).Expect(HttpStatusCode.OK);
        var revoked = (await program.PostAsync($"/v1/keys/{made["id"]}/revocation")).Expect(HttpStatusCode.OK);
        var again = (await program.PostAsync($"/v1/keys/{made["id"]}/revocation")).Expect(HttpStatusCode.OK);

        (await ReadAsync(shop)).Expect(HttpStatusCode.Unauthorized).Code.ShouldBe("key_required");
        again["revoked_at"].ToString().ShouldBe(revoked["revoked_at"].ToString());
    }

    [Theory, BothEngines]
    public async Task Its_secret_is_answered_once_and_never_listed(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);

        var made = (await program.PostAsync("/v1/keys", Draft("shop", "read", "write"), "k-1")).Expect(HttpStatusCode.Created);
        var again = (await program.PostAsync("/v1/keys", Draft("shop", "read", "write"), "k-1")).Expect(HttpStatusCode.Created);
        var list = (await program.GetAsync("/v1/keys")).Expect(HttpStatusCode.OK);

        again["id"].ToString().ShouldBe(made["id"].ToString());
        again.Json!["secret"].ShouldBeNull();
        list.Text.ShouldNotContain(made["secret"].ToString());
        list["data"].AsArray().Count.ShouldBe(2);
        list["data"][0]!["scopes"]!.ToJsonString().ShouldBe("""["read","write"]""");
    }

    [Theory, BothEngines]
    public async Task A_key_may_revoke_itself_and_not_one_of_another_program(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var other = await hosts.NewProgramAsync(kind);
        var own = (await program.GetAsync("/v1/keys"))["data"][0]!["id"]!.ToString();

        (await other.PostAsync($"/v1/keys/{own}/revocation")).Expect(HttpStatusCode.NotFound);
        (await program.PostAsync($"/v1/keys/{own}/revocation")).Expect(HttpStatusCode.OK);
        (await program.GetAsync("/v1/program")).Expect(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("""{"name":"shop"}""", "required")]
    [InlineData("""{"name":"shop","scopes":[]}""", "required")]
    [InlineData("""{"name":"shop","scopes":["all"]}""", "unknown_scope")]
    [InlineData("""{"name":"shop","scopes":[null]}""", "unknown_scope")]
    [InlineData("""{"scopes":["read"]}""", "required")]
    public async Task A_key_without_name_or_scopes_is_refused(string body, string code)
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        (await program.SendAsync(HttpMethod.Post, "/v1/keys", body)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe(code);
    }

    private static JsonObject Draft(string name, params string[] scopes) => new()
    {
        ["name"] = name,
        ["scopes"] = new JsonArray([.. scopes.Select(static scope => JsonValue.Create(scope))]),
    };

    private static async Task<Answer> ReadAsync(HttpClient client) =>
        await Answer.OfAsync(await client.GetAsync(new Uri("/v1/program", UriKind.Relative)));
}
