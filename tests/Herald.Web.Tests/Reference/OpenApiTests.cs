using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Reference;

public sealed class OpenApiTests(Hosts hosts)
{
    private static readonly string Committed = Repository.PathOf("docs", "api", "openapi.json");

    [Fact]
    public async Task The_document_changes_only_on_purpose()
    {
        var served = (await OpenApiDocument.GetAsync(hosts)).Text;
        if (Repository.Updates)
            await File.WriteAllTextAsync(Committed, served);

        File.Exists(Committed).ShouldBeTrue(WayOut);
        (await File.ReadAllTextAsync(Committed)).ReplaceLineEndings("\n").ShouldBe(served, WayOut);
    }

    [Fact]
    public async Task Only_the_API_is_in_it() =>
        (await OpenApiDocument.GetAsync(hosts)).Json["paths"]!.AsObject().Select(static path => path.Key)
            .ShouldAllBe(static path => path.StartsWith("/v1/"));

    [Fact]
    public async Task Every_operation_says_what_it_does_and_who_may_ask() =>
        (await OpenApiDocument.GetAsync(hosts)).Operations.ShouldAllBe(static one =>
            Given(one.Call, "summary") && Given(one.Call, "operationId")
            && Given(one.Call, "x-scope") && one.Call["security"]!.AsArray().Count == 1);

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own() =>
        (await OpenApiDocument.GetAsync(hosts)).Operations.Select(static one => one.Call["operationId"]!.ToString()).ShouldBeUnique();

    [Fact]
    public async Task Every_operation_says_how_it_may_refuse()
    {
        foreach (var (name, call) in (await OpenApiDocument.GetAsync(hosts)).Operations)
        {
            string[] always = ["400", "401", "403", "422", "429", "503"];
            var expected = call["requestBody"] is null ? always : [.. always, "409", "413", "415"];
            expected.Except(call["responses"]!.AsObject().Select(static one => one.Key)).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task Every_POST_takes_an_idempotency_key() =>
        (await OpenApiDocument.GetAsync(hosts)).Operations.Where(static one => one.Name.StartsWith("POST", StringComparison.Ordinal))
            .ShouldAllBe(static one => one.Call["parameters"]!.ToJsonString().Contains("/IdempotencyKey", StringComparison.Ordinal));

    [Fact]
    public async Task Every_parameter_says_what_it_is() =>
        (await OpenApiDocument.GetAsync(hosts)).Operations.SelectMany(static one => one.Call["parameters"]?.AsArray() ?? [])
            .Where(static parameter => parameter!["$ref"] is null)
            .ShouldAllBe(static parameter => Given(parameter!, "description"), "name new query parameters in SharedParameters");

    [Fact]
    public async Task Every_chapter_says_what_it_is_about() =>
        (await OpenApiDocument.GetAsync(hosts)).Json["tags"]!.AsArray()
            .ShouldAllBe(static tag => Given(tag!, "description"), "name new tags in ReferenceTags");

    [Fact]
    public async Task Names_are_snake_case_and_ids_have_their_form()
    {
        var schemas = (await OpenApiDocument.GetAsync(hosts)).Json["components"]!["schemas"]!.AsObject();

        schemas.SelectMany(static one => one.Value!["properties"]?.AsObject() ?? []).Select(static field => field.Key)
            .ShouldAllBe(static name => name.All(static at => char.IsAsciiLetterLower(at) || char.IsAsciiDigit(at) || at == '_'));
        schemas["AdvocateId"]!["pattern"]!.ToString().ShouldBe("^adv_[0-9a-z]{26}$");
        schemas["Advocate"]!["properties"]!["created_at"]!["format"]!.ToString().ShouldBe("date-time");
    }

    [Fact]
    public async Task Fields_that_the_checks_miss_are_the_needed_ones()
    {
        var input = (await OpenApiDocument.GetAsync(hosts)).Json["components"]!["schemas"]!["AdvocateInput"]!;

        input["required"]!.AsArray().Select(static name => name!.ToString()).ShouldBe(["email", "name"], ignoreOrder: true);
        input["properties"]!["email"]!["type"]!.ToString().ShouldBe("string");
    }

    private static bool Given(JsonNode node, string field) => !string.IsNullOrWhiteSpace(node[field]?.ToString());

    private const string WayOut =
        "The API's document differs from docs/api/openapi.json. If that is meant, run this test once with HERALD_UPDATE=1 and commit it.";
}
