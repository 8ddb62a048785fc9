using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Core.Onboarding;
using Herald.Core.Staff;
using Herald.Web.HubSignIn;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Console;

/// <summary>The console's list of advocates, narrowed to an audience and by who has come into the hub.</summary>
public sealed class PeopleFilterTests(Hosts hosts)
{
    private const int PerPage = 50;

    [Theory, BothEngines]
    public async Task The_list_tells_who_has_come_who_was_invited_and_who_was_not(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var omar = await console.Story.AdvocateAsync("omar@acme.example");
        var kim = await InviteAsync(console, "kim@acme.example");
        var rosa = await InviteAsync(console, "rosa@acme.example");
        var lee = await console.Story.AdvocateAsync("lee@globex.example");
        await ComeInAsync(console, rosa);
        await ComeInAsync(console, lee);

        PeopleOn(await console.PageAsync("/advocates?hub=in&sort=name")).ShouldBe([lee, rosa]);
        PeopleOn(await console.PageAsync("/advocates?hub=invited")).ShouldBe([kim]);
        PeopleOn(await console.PageAsync("/advocates?hub=uninvited")).ShouldBe([omar]);
        await AudienceAsync(console);
        PeopleOn(await console.PageAsync("/advocates?hub=in&audience=acme")).ShouldBe([rosa]);
        ConsoleStory.Words(await console.PageAsync("/advocates?hub=in&audience=acme")).ShouldContain("1 advocate ");
    }

    [Theory, BothEngines]
    public async Task Search_order_and_pages_keep_to_the_filters(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind, StaffRole.Analyst);
        await AudienceAsync(console);
        var acme = new List<string>();
        for (var number = 0; number <= PerPage; number++)
            acme.Add(await console.Story.AdvocateAsync($"p{number:00}@acme.example"));
        await console.Story.AdvocateAsync("p99@globex.example");

        var page = await console.PageAsync("/advocates?hub=uninvited&audience=acme&sort=name");

        PeopleOn(page).ShouldBe(acme[..PerPage]);
        ConsoleStory.Words(page).ShouldContain("51 advocates");
        ConsoleStory.Words(page).ShouldContain("1 to 50 of 51");
        var next = LinkOn(page, "href=\"([^\"]+)\" rel=\"next\"");
        next.ShouldContain("hub=uninvited&audience=acme&sort=name&page=2");
        PeopleOn((await console.Staff.GetAsync(next)).Expect(HttpStatusCode.OK)).ShouldBe(acme[PerPage..]);
        LinkOn(page, "<a href=\"([^\"]+sort=-name[^\"]*)\"").ShouldContain("hub=uninvited&audience=acme");

        var search = PageForm.FieldsOf(page, "search-q");
        search.ShouldBe([("sort", "name"), ("q", ""), ("hub", "uninvited"), ("audience", "acme")]);
        var found = await console.PageAsync(Query(search.With(("q", "P0"))));
        PeopleOn(found).ShouldBe(acme[..10]);
        ConsoleStory.Words(found).ShouldContain("10 advocates");
        PageForm.FieldsOf(found, "search-q").ShouldContain(("audience", "acme"));
        PeopleOn(await console.PageAsync("/advocates?q=p99&hub=uninvited")).ShouldHaveSingleItem();

        var nobody = await console.PageAsync("/advocates?q=p99&audience=acme");
        ConsoleStory.Words(nobody).ShouldContain("Nobody is like that");
        LinkOn(nobody, "<a class=\"btn\" href=\"([^\"]+)\">Show all").ShouldBe(console.Home + "/advocates");
    }

    [Theory, BothEngines]
    public async Task A_filter_that_there_is_not_is_told_and_the_others_hold(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);
        var other = await ConsoleStory.BeginAsync(hosts, kind);
        await AudienceAsync(other);
        var omar = await console.Story.AdvocateAsync("omar@acme.example");
        var lee = await console.Story.AdvocateAsync("lee@globex.example");
        await ComeInAsync(console, lee);

        var audience = (await console.Staff.GetAsync(console.Home + "/advocates?hub=in&audience=acme"))
            .Expect(HttpStatusCode.UnprocessableEntity);
        var hub = (await console.Staff.GetAsync(console.Home + "/advocates?hub=perhaps&q=omar")).Expect(HttpStatusCode.UnprocessableEntity);

        ConsoleStory.Words(audience).ShouldContain("There is no audience “acme” in this program. Choose one on the list.");
        PeopleOn(audience).ShouldBe([lee]);
        ConsoleStory.Words(hub).ShouldContain("“perhaps” is none of in, invited and uninvited.");
        PeopleOn(hub).ShouldBe([omar]);
    }

    [Theory, BothEngines]
    public async Task What_is_left_empty_goes_from_the_address(StoreKind kind)
    {
        var console = await ConsoleStory.BeginAsync(hosts, kind);

        var sent = await console.Staff.GetAsync(console.Home + "/advocates?sort=name&q=&hub=in&audience=");

        console.Staff.PathOf(sent.Expect(HttpStatusCode.SeeOther)).ShouldBe(console.Home + "/advocates?sort=name&hub=in");
    }

    private static async Task AudienceAsync(ConsoleStory console) => (await console.Story.Program.PostAsync("/v1/audiences", new JsonObject
    {
        ["name"] = "People of Acme",
        ["slug"] = "acme",
        ["when"] = "advocate.email_domain = \"acme.example\"",
    })).Expect(HttpStatusCode.Created);

    // By hand, as the first ones are.
    private static async Task<string> InviteAsync(ConsoleStory console, string email)
    {
        var form = console.Home + "/advocates/new";
        (await console.Staff.SubmitAsync(form, form, ("name", email.Split('@')[0]), ("email", email))).Expect(HttpStatusCode.SeeOther);
        return PeopleOn(await console.PageAsync("/advocates?q=" + email)).ShouldHaveSingleItem();
    }

    private static async Task ComeInAsync(ConsoleStory console, string advocate)
    {
        IdText.TryRead(advocate, out AdvocateId id).ShouldBeTrue();
        await using var scope = console.Story.Program.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecordArrival>()
            .RunAsync(console.Story.Program.Id, id, OnboardingDoor.Link, CancellationToken.None);
    }

    private static string Query(IEnumerable<(string Name, string Value)> fields) =>
        "/advocates?" + string.Join('&', fields.Select(static field => $"{field.Name}={field.Value}"));

    private static string LinkOn(Answer page, string pattern) => WebUtility.HtmlDecode(ConsoleStory.Found(page, pattern).First());

    private static IReadOnlyList<string> PeopleOn(Answer page) =>
        [.. ConsoleStory.Found(page, "<th scope=\"row\">\\s*<a href=\"[^\"]*/advocates/(adv_[a-z0-9]+)\"")];
}
