using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Tracking;

namespace Herald.Web.Tests.Invitations;

public sealed class InvitationTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_friend_sees_who_invites_and_one_thing_to_do(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync("Rosa <b>Diaz</b>"));
        using var friend = new Friend(program.Host);

        var page = (await Answer.OfAsync(await friend.OpenAsync(link["invitation_url"].ToString()))).Expect(HttpStatusCode.OK);

        page.Text.ShouldContain("<h1>Rosa invites you to Northwind Circle</h1>");
        page.Text.ShouldContain($"""href="{link["url"]}">Accept the invitation""");
        page.Text.ShouldContain("""<meta name="robots" content="noindex, nofollow""");
        page.Text.ShouldNotContain("Diaz");
        page.Text.ShouldNotContain("acme.example");
        page.Text.Length.ShouldBeLessThan(30_000);
        (await program.ClicksAsync()).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_paused_invitation_says_so_and_still_leads_on(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync());
        await program.PostAsync($"/v1/links/{link["id"]}/pause");
        using var friend = new Friend(program.Host);

        var page = (await Answer.OfAsync(await friend.OpenAsync($"/i/{link["code"]}"))).Expect(HttpStatusCode.OK);

        page.Text.ShouldContain("is not open just now");
        page.Text.ShouldContain($"""href="{link["url"]}">Go to Northwind Circle""");
    }

    [Theory, BothEngines]
    public async Task An_unknown_code_gets_a_page_that_helps(StoreKind kind)
    {
        using var friend = new Friend(await hosts.OfAsync(kind));

        var page = await Answer.OfAsync(
            await friend.OpenAsync("/i/zzz22222222", static request => request.Headers.Add("Accept", "text/html")));

        page.Expect(HttpStatusCode.NotFound).Text.ShouldContain("Ask the person who sent it to you");
    }
}
