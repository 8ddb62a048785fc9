using System.Text.Json.Nodes;
using Herald.Browser.Tests.Journeys;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Browser.Tests;

/// <summary>How advocates come in, and how they end mails.</summary>
public sealed class DoorPageTests(Hosts hosts, Chromium chromium)
{
    private const string Rosa = "rosa@acme.example";
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static (HeraldHost Host, string Unsubscribe)? made;

    [Theory]
    [InlineData(Look.DeskByDay)]
    [InlineData(Look.DeskByNight)]
    [InlineData(Look.PhoneByDay)]
    [InlineData(Look.PhoneByNight)]
    public async Task The_page_that_ends_mails_is_readable_for_all(Look look)
    {
        var (host, unsubscribe) = await MakeAsync();
        await using var visit = await chromium.VisitAsync(look);
        await visit.OpenAsync(host, unsubscribe);
        await visit.PictureAsync("hub-unsubscribe-" + look);

        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Coming_in_by_a_mailed_link_works_with_and_without_script(bool script)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = Rosa, ["name"] = "Rosa Díaz" });
        await using var visit = await chromium.VisitAsync(Look.PhoneByDay, script);
        await visit.OpenAsync(program.Host, $"/hub/{program.Slug}/notifications");
        await visit.Page.GetByLabel("E-mail address").FillAsync(Rosa);
        await visit.Page.GetByText("Send me a link").ClickAsync();
        await visit.Page.GetByText("Open it in this browser").WaitForAsync();

        await visit.OpenAsync(program.Host, await new Outbox(program.Host, program.Slug).LinkAsync(Rosa, "/sign-in/link/"));
        await visit.Page.GetByText("Come in", new() { Exact = true }).ClickAsync();

        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe("What happened");
        visit.Faults.ShouldBeEmpty();
    }

    private async Task<(HeraldHost Host, string Unsubscribe)> MakeAsync()
    {
        await Making.WaitAsync();
        try
        {
            if (made is { } before)
                return before;
            var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
            var rosa = (await program.PostAsync(
                "/v1/advocates", new JsonObject { ["email"] = Rosa, ["name"] = "Rosa Díaz" }))["id"].ToString();
            await program.PostAsync("/v1/referrals", new JsonObject
            {
                ["advocate"] = rosa,
                ["friend"] = new JsonObject { ["name"] = "Kim Löwe", ["email"] = "kim@globex.example" },
                ["introduction"] = "form",
            });
            await Eventually.TrueAsync(async () => await DueAsync(program), "Rosa is told");
            var mail = await new Outbox(program.Host, program.Slug).LastAsync(Rosa, "notification");
            made = (program.Host, new Uri(mail.UnsubscribeUrl!).PathAndQuery);
            return made.Value;
        }
        finally
        {
            Making.Release();
        }
    }

    // The minute in which mails gather is over.
    private static async Task<bool> DueAsync(ProgramDriver program)
    {
        await using var db = program.Host.OpenStore();
        return await db.Notifications.Where(row => row.ProgramId == program.Id && row.MailDueAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.MailDueAt, static row => row.MadeAt)) > 0;
    }
}
