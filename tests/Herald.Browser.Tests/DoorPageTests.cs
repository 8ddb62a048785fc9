using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Browser.Tests;

/// <summary>How advocates come in, what they are told, and the mails that staff sees, in every light and width.</summary>
public sealed class DoorPageTests(Hosts hosts, Chromium chromium)
{
    private const string OneMail = "/console/{slug}/mailbox/…";
    private const string Unsubscribe = "/hub/{slug}/unsubscribe/…";
    private const string Rosa = "rosa@acme.example";
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static (ProgramDriver Program, Visitor Advocate, Visitor Owner, string Mail, string Unsubscribe)? made;

    public static TheoryData<string, Look> Pages()
    {
        var pages = new TheoryData<string, Look>();
        foreach (var path in (string[])
        [
            "/hub/{slug}/sign-in", "/hub/{slug}/sign-in/sent", "/hub/{slug}/sign-in/link/none", "/hub/{slug}/notifications",
            "/hub/{slug}/notifications/preferences", Unsubscribe, "/console/{slug}/mailbox", OneMail, "/console/{slug}/hand-over",
        ])
        {
            foreach (var look in Enum.GetValues<Look>())
                pages.Add(path, look);
        }

        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_readable_for_all_and_goes_wrong_nowhere(string path, Look look)
    {
        var (program, advocate, owner, mail, unsubscribe) = await MakeAsync();
        await using var visit = await chromium.VisitAsync(look);
        await visit.KeepAsync(program.Host, path.StartsWith("/console", StringComparison.Ordinal) ? owner : advocate);
        var address = path switch { OneMail => mail, Unsubscribe => unsubscribe, _ => path };
        await visit.OpenAsync(program.Host, address.Replace("{slug}", program.Slug, StringComparison.Ordinal));
        await visit.PictureAsync("door" + path.Replace('/', '-').Replace("{slug}", "", StringComparison.Ordinal) + "-" + look);

        (await Accessibility.FindAsync(visit.Page)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
        visit.Faults.Where(static fault => !fault.Contains("410", StringComparison.Ordinal)).ShouldBeEmpty();
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

        await visit.OpenAsync(program.Host, await LinkAsync(program));
        await visit.Page.GetByText("Come in", new() { Exact = true }).ClickAsync();

        (await visit.Page.Locator("h1").InnerTextAsync()).ShouldBe("What happened");
        visit.Faults.ShouldBeEmpty();
    }

    private static async Task<string> LinkAsync(ProgramDriver program)
    {
        await using var db = program.Host.OpenStore();
        // A secret mail keeps its text until it was sent; the loop that sends is as quick as this test.
        var text = await db.Mails.Where(row => row.ProgramId == program.Id).Select(static row => row.Text).FirstOrDefaultAsync()
            ?? await SentTextAsync(program, db);
        return new Uri(Regex.Match(text, @"http\S+/sign-in/link/[\w-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value).PathAndQuery;
    }

    private static async Task<string> SentTextAsync(ProgramDriver program, Herald.Data.HeraldDb db)
    {
        var id = await db.Mails.Where(row => row.ProgramId == program.Id).Select(static row => row.Id).SingleAsync();
        var folder = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
            .GetRequiredService<Herald.Web.Platform.HeraldSettings>(program.Host.Services).MailFolder;
        var file = await File.ReadAllTextAsync(Path.Combine(folder, id + ".eml"));
        // Quoted-printable: long lines are broken by an equals sign.
        return file.Replace("=\r\n", "", StringComparison.Ordinal);
    }

    private async Task<(ProgramDriver Program, Visitor Advocate, Visitor Owner, string Mail, string Unsubscribe)> MakeAsync()
    {
        await Making.WaitAsync();
        try
        {
            if (made is { } before)
                return before;
            var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
            var rosa = (await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = Rosa, ["name"] = "Rosa Díaz" }))["id"].ToString();
            await program.PostAsync("/v1/referrals", new JsonObject
            {
                ["advocate"] = rosa,
                ["friend"] = new JsonObject { ["name"] = "Kim Löwe", ["email"] = "kim@globex.example" },
                ["introduction"] = "form",
            });
            await Eventually.TrueAsync(async () => await DueAsync(program), "Rosa is told");
            await Eventually.TrueAsync(async () => await MailAsync(program) is not null, "Rosa is mailed");
            var (id, unsubscribe) = (await MailAsync(program))!.Value;
            made = (program, await program.AdvocateAsync(rosa), await program.StaffAsync(StaffRole.Owner),
                $"/console/{program.Slug}/mailbox/{id}", new Uri(unsubscribe).PathAndQuery);
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

    private static async Task<(string Id, string Unsubscribe)?> MailAsync(ProgramDriver program)
    {
        await using var db = program.Host.OpenStore();
        return await db.Mails.SingleOrDefaultAsync(row => row.ProgramId == program.Id && row.SentAt != null) is { } mail
            ? (mail.Id.ToString(), mail.UnsubscribeUrl!)
            : null;
    }
}
