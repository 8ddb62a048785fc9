using System.Net;
using System.Text;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Conventions;

/// <summary>What is not as it must be is answered by its own status and code, always as a problem in JSON.</summary>
public sealed class RefusalTests(Hosts hosts)
{
    public static TheoryData<string, int, string> Bodies { get; } = new()
    {
        { "", 400, "malformed_json" },
        { "{", 400, "malformed_json" },
        { "{\"email\":\"a@b.example\",}", 400, "malformed_json" },
        { "null", 422, "invalid_input" },
        { "[]", 422, "invalid_input" },
        { "{\"email\":\"a@b.example\",\"name\":\"A\",\"nmae\":\"B\"}", 422, "unknown_field" },
        { "{\"email\":\"a@b.example\",\"name\":\"A\",\"name\":\"B\"}", 422, "duplicate_field" },
        { "{\"email\":7,\"name\":\"A\"}", 422, "wrong_type" },
        { "{\"email\":\"nobody\",\"name\":\"A\"}", 422, "invalid_email" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_body_at_fault_is_refused_by_its_code(string body, int status, string code)
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        var answer = await program.SendAsync(HttpMethod.Post, "/v1/advocates", body);

        answer.Expect((HttpStatusCode)status);
        if (body != "[]")
            answer.Code.ShouldBe(code);
        ShouldBeProblem(answer);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_with_413()
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        var answer = await program.SendAsync(HttpMethod.Post, "/v1/advocates", "{\"name\":\"" + new string('x', 70_000) + "\"}");

        answer.Expect(HttpStatusCode.RequestEntityTooLarge).Code.ShouldBe("body_too_large");
        ShouldBeProblem(answer);
    }

    [Fact]
    public async Task Another_content_type_is_refused_with_415()
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);
        using var content = new StringContent("name=A", Encoding.UTF8, "application/x-www-form-urlencoded");

        var answer = await Answer.OfAsync(await program.Http.PostAsync(new Uri("/v1/advocates", UriKind.Relative), content));

        answer.Expect(HttpStatusCode.UnsupportedMediaType).Code.ShouldBe("content_type_not_taken");
        ShouldBeProblem(answer);
    }

    [Theory]
    [InlineData("GET", "/v1/advocates?limt=5", 422, "unknown_parameter")]
    [InlineData("GET", "/v1/advocates?limit=0", 422, "invalid_input")]
    [InlineData("GET", "/v1/advocates?limit=1&limit=2", 422, "duplicate_parameter")]
    [InlineData("GET", "/v1/advocates?cursor=x", 422, "invalid_input")]
    [InlineData("GET", "/v1/nothing", 404, "not_found")]
    [InlineData("GET", "/v1/advocates/adv_01jd0000000000000000000000", 404, "not_found")]
    [InlineData("GET", "/v1/advocates/x", 404, "not_found")]
    [InlineData("PATCH", "/v1/advocates", 405, "method_not_allowed")]
    [InlineData("DELETE", "/v1/program", 405, "method_not_allowed")]
    public async Task An_address_at_fault_is_refused_by_its_code(string method, string path, int status, string code)
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        var answer = await program.SendAsync(new HttpMethod(method), path, null);

        answer.Expect((HttpStatusCode)status).Code.ShouldBe(code);
        ShouldBeProblem(answer);
    }

    [Fact]
    public async Task Nobody_is_told_that_an_address_does_not_exist_as_everybody_is()
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);
        using var nobody = program.Client(null);

        var answer = await Answer.OfAsync(await nobody.GetAsync(new Uri("/v1/nothing", UriKind.Relative)));

        answer.Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
    }

    [Theory]
    [InlineData("hk_short")]
    [InlineData("hk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_key_that_is_none_is_refused_with_401(string key)
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);
        using var stranger = program.Client(key);

        var answer = await Answer.OfAsync(await stranger.GetAsync(new Uri("/v1/program", UriKind.Relative)));

        answer.Expect(HttpStatusCode.Unauthorized).Code.ShouldBe("key_required");
    }

    private static void ShouldBeProblem(Answer answer)
    {
        answer.Message.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer["status"].GetValue<int>().ShouldBe((int)answer.Status);
        answer["detail"].ToString().ShouldNotBeNullOrWhiteSpace();
        answer["type"].ToString().ShouldBe("/docs#" + answer.Code);
    }
}
