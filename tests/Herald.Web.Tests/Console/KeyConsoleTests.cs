using System.Net;
using System.Net.Http.Headers;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Console;

/// <summary>API keys in the console: made, shown once, revoked; for owners alone.</summary>
public sealed class KeyConsoleTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_key_is_shown_once_and_opens_what_it_was_made_for(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var page = console.Home + "/keys";

        var made = await console.Staff.SubmitAsync(page, page, ("name", "Shop"), ("scopes", "read"), ("scopes", "events"));
        var first = await console.Staff.FollowAsync(made.Expect(HttpStatusCode.SeeOther));
        var second = await console.Staff.GetAsync(page);

        var key = ConsoleStory.Found(first, "(hk_[A-Za-z0-9_-]{40,})").First();
        second.Text.ShouldNotContain(key);
        second.Text.ShouldContain("Shop");
        (await StatusAsync(console, key)).ShouldBe(HttpStatusCode.OK);
        (await console.AuditAsync()).ShouldContain("made API key");
    }

    [Theory, BothEngines]
    public async Task A_revoked_key_opens_nothing_and_is_asked_about_first(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var page = console.Home + "/keys";
        var first = await console.Staff.FollowAsync(await console.Staff.SubmitAsync(page, page, ("name", "Shop"), ("scopes", "read")));
        var key = ConsoleStory.Found(first, "(hk_[A-Za-z0-9_-]{40,})").First();
        var way = ConsoleStory.Found(first, "href=\"([^\"]*/revocation)\"").First();

        (await console.Staff.GetAsync(way)).Text.ShouldContain("This cannot be undone");
        (await StatusAsync(console, key)).ShouldBe(HttpStatusCode.OK);
        await console.Staff.SubmitAsync(way, way);

        (await StatusAsync(console, key)).ShouldBe(HttpStatusCode.Unauthorized);
        (await console.Staff.GetAsync(way)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await console.AuditAsync()).ShouldContain("revoked API key");
    }

    [Theory, BothEngines]
    public async Task A_key_needs_a_name_and_something_to_do(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var page = console.Home + "/keys";

        var answer = await console.Staff.SubmitAsync(page, page, ("name", "Shop"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("At least one is needed");
        answer.Text.ShouldContain("value=\"Shop\"");
    }

    [Theory, BothEngines]
    public async Task Nobody_but_an_owner_sees_them(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Manager);

        (await console.Staff.GetAsync(console.Home + "/keys")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await console.PageAsync("")).Text.ShouldNotContain("API keys");
    }

    private static async Task<HttpStatusCode> StatusAsync(ConsoleStory console, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(console.Story.Program.Host.Address, "/v1/program"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var client = console.Story.Program.Client(null);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
