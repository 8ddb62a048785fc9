using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Programs;

public sealed class ProgramTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_program_tells_its_settings(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);

        var answer = (await program.GetAsync("/v1/program")).Expect(HttpStatusCode.OK);

        answer["id"].ToString().ShouldBe(program.Id.ToString());
        answer["slug"].ToString().ShouldBe(program.Slug);
        answer["brand"]["hue"]!.GetValue<int>().ShouldBe(35);
        answer["currency"].ToString().ShouldBe("USD");
        answer["attribution"].ToJsonString().ShouldBe("""{"model":"last_touch","window_days":90}""");
        answer["allowed_hosts"].ToJsonString().ShouldBe("""["shop.northwind.example"]""");
        answer["created_at"].ToString().ShouldEndWith("Z");
    }

    [Theory, BothEngines]
    public async Task What_is_sent_is_changed_and_the_rest_stays(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);

        var changed = (await program.PutAsync("/v1/program", new JsonObject
        {
            ["brand"] = new JsonObject { ["hue"] = 200, ["mark"] = "🌱" },
            ["time_zone"] = "Europe/Berlin",
            ["allowed_hosts"] = new JsonArray("a.example", "b.example"),
            ["attribution"] = new JsonObject { ["model"] = "first_touch" },
            ["fallback_owner_email"] = "",
        })).Expect(HttpStatusCode.OK);

        changed["name"].ToString().ShouldBe("Northwind Circle");
        changed["brand"].ToJsonString().ShouldContain("\"hue\":200");
        changed["attribution"].ToJsonString().ShouldBe("""{"model":"first_touch","window_days":90}""");
        changed.Json!["fallback_owner_email"].ShouldBeNull();
        (await program.GetAsync("/v1/program")).Text.ShouldBe(changed.Text);
    }

    [Theory]
    [InlineData("""{"slug":"other"}""", "unknown_field")]
    [InlineData("""{"currency":"EUR"}""", "unknown_field")]
    [InlineData("""{"brand":{"hue":360}}""", "hue_out_of_range")]
    [InlineData("""{"brand":{"mark":"ABCD"}}""", "too_long")]
    [InlineData("""{"destination":"http://www.example.com"}""", "invalid_address")]
    [InlineData("""{"allowed_hosts":["https://a.example"]}""", "invalid_host")]
    [InlineData("""{"allowed_hosts":[null]}""", "invalid_host")]
    [InlineData("""{"time_zone":"Mars/Olympus"}""", "unknown_time_zone")]
    [InlineData("""{"attribution":{"window_days":731}}""", "window_out_of_range")]
    [InlineData("""{"attribution":{"model":"any"}}""", "wrong_type")]
    [InlineData("""{"name":""}""", "blank")]
    [InlineData("""{"fallback_owner_email":"nobody"}""", "invalid_email")]
    public async Task What_is_not_as_it_must_be_is_refused(string body, string code)
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        var answer = await program.SendAsync(HttpMethod.Put, "/v1/program", body);

        answer.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe(code);
    }

    [Theory, BothEngines]
    public async Task A_host_without_an_ASCII_form_is_refused(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var host = "a" + new string('ö', 58) + ".example";

        (await program.PutAsync("/v1/program", new JsonObject { ["allowed_hosts"] = new JsonArray(host) }))
            .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("invalid_host");
        (await program.PutAsync("/v1/program", new JsonObject { ["destination"] = $"https://{host}/" }))
            .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("invalid_address");
    }
}
