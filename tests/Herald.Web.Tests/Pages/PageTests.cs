using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Pages;

public sealed class PageTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Hub_and_console_lead_those_who_have_not_signed_in_to_their_doors(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);

        LeadsTo(await AskAsync(program, "/console/" + program.Slug)).ShouldStartWith("/sign-in?");
        LeadsTo(await AskAsync(program, "/hub/" + program.Slug)).ShouldStartWith($"/hub/{program.Slug}/sign-in?");
    }

    [Fact]
    public async Task An_error_is_a_page_for_people_and_a_problem_for_programs()
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        var page = (await AskAsync(program, "/i/nobody")).Expect(HttpStatusCode.NotFound);
        var problem = (await AskAsync(program, "/i/nobody", accept: "application/json")).Expect(HttpStatusCode.NotFound);
        var api = (await AskAsync(program, "/v1/nothing")).Expect(HttpStatusCode.NotFound);

        page.Message.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Text.ShouldContain(problem["detail"].ToString());
        api.Code.ShouldBe("not_found");
    }

    [Theory]
    [InlineData("/nothing", HttpStatusCode.NotFound, "not_found")]
    [InlineData("/v1/nothing", HttpStatusCode.NotFound, "not_found")]
    public async Task An_address_that_is_not_there_needs_no_key_to_say_so(string path, HttpStatusCode status, string code)
    {
        using var http = await ClientAsync();
        (await Answer.OfAsync(await http.GetAsync(new Uri(path, UriKind.Relative)))).Expect(status).Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_wrong_method_is_told_apart_from_a_wrong_address()
    {
        using var http = await ClientAsync();
        (await Answer.OfAsync(await http.DeleteAsync(new Uri("/v1/advocates", UriKind.Relative)))).Expect(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/docs")]
    [InlineData("/nothing")]
    public async Task Pages_forbid_what_they_do_not_need(string path)
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);
        var headers = (await AskAsync(program, path)).Message.Headers;

        headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.Contains("Referrer-Policy").ShouldBeTrue();
        headers.Contains("Permissions-Policy").ShouldBeTrue();
    }

    [Fact]
    public async Task A_script_runs_by_the_nonce_of_its_own_answer_alone()
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        var (first, second) = (await AskAsync(program, "/ui/console"), await AskAsync(program, "/ui/console"));

        NonceOf(first).ShouldNotBe(NonceOf(second));
        var tags = System.Text.RegularExpressions.Regex.Matches(
            first.Text, "<script[^>]*>", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        tags.Count.ShouldBeGreaterThan(0);
        tags.Select(static tag => tag.Value).ShouldAllBe(tag =>
            tag.Contains($"nonce=\"{NonceOf(first)}\"", StringComparison.Ordinal) && tag.Contains(" src=\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_parts_are_shown_in_development_only()
    {
        await using var live = await HeraldHost.StartAsync(
            StoreKind.Sqlite, adjust: static settings => settings with { Development = false });
        using var http = new HttpClient { BaseAddress = live.Address };

        (await Answer.OfAsync(await http.GetAsync(new Uri("/ui", UriKind.Relative)))).Expect(HttpStatusCode.NotFound);
        (await AskAsync(await hosts.NewProgramAsync(StoreKind.Sqlite), "/ui")).Expect(HttpStatusCode.OK);
    }

    private static string LeadsTo(Answer answer) =>
        answer.Expect(HttpStatusCode.SeeOther).Message.Headers.Location!.ToString();

    private static string NonceOf(Answer answer) =>
        answer.Message.Headers.GetValues("Content-Security-Policy").Single().Split("'nonce-")[1].Split('\'')[0];

    private async Task<HttpClient> ClientAsync() => new() { BaseAddress = (await hosts.OfAsync(StoreKind.Sqlite)).Address };

    private static async Task<Answer> AskAsync(ProgramDriver program, string path, string accept = "text/html,*/*;q=0.8")
    {
        using var http = program.Client(null);
        http.DefaultRequestHeaders.Add("Accept", accept);
        return await Answer.OfAsync(await http.GetAsync(new Uri(path, UriKind.Relative)));
    }
}
