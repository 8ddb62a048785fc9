using System.Net;
using System.Text.RegularExpressions;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Herald.Web.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Console;

/// <summary>A program with somebody on its staff, as the console's stories begin.</summary>
internal sealed class ConsoleStory(Story story, Visitor staff)
{
    public Story Story { get; } = story;

    public Visitor Staff { get; } = staff;

    public string Home => "/console/" + Story.Program.Slug;

    public static async Task<ConsoleStory> BeginAsync(Hosts hosts, StoreKind kind, StaffRole role = StaffRole.Owner)
    {
        var story = await Story.BeginAsync(hosts, kind);
        return new(story, await story.Program.StaffAsync(role));
    }

    /// <summary>A page of the console, by what follows the program's address.</summary>
    public async Task<Answer> PageAsync(string path) => (await Staff.GetAsync(Home + path)).Expect(HttpStatusCode.OK);

    /// <summary>The ids of the referrals that a page of the list has, in its order.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string query) => RowsOn(await PageAsync("/referrals" + query));

    public static IReadOnlyList<string> RowsOn(Answer page) =>
        [.. Found(page, "<th scope=\"row\">\\s*<a href=\"[^\"]*/referrals/(ref_[a-z0-9]+)[?\"]")];

    /// <summary>Where the number of a label leads on a page.</summary>
    public static (string Value, string Href) Number(Answer page, string label)
    {
        var found = Regex.Match(
            page.Text,
            $"<p class=\"label\">{Regex.Escape(label)}</p>\\s*<p class=\"value num\">\\s*<a href=\"([^\"]+)\"[^>]*>([^<]+)<",
            RegexOptions.None,
            TimeSpan.FromSeconds(1));
        found.Success.ShouldBeTrue($"There is no number '{label}' on the page: {page.Text}");
        return (WebUtility.HtmlDecode(found.Groups[2].Value), WebUtility.HtmlDecode(found.Groups[1].Value));
    }

    public static IEnumerable<string> Found(Answer page, string pattern) =>
        Regex.Matches(page.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Select(static match => match.Groups[1].Value);

    /// <summary>The words of a page without its marks, with single blanks.</summary>
    public static string Words(Answer page) => Regex.Replace(
        WebUtility.HtmlDecode(Regex.Replace(page.Text, "<[^>]+>", " ", RegexOptions.None, TimeSpan.FromSeconds(1))), "\\s+", " ",
        RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>What staff has done, by the audit log: action and detail of each, the first first.</summary>
    public async Task<IReadOnlyList<string>> AuditAsync()
    {
        await using var db = Story.Program.Host.OpenStore();
        return await db.AuditNotes.Where(row => row.ProgramId == Story.Program.Id).OrderBy(static row => row.Id)
            .Select(static row => row.Action).ToListAsync();
    }

    /// <summary>An advocate writes in the thread of a referral.</summary>
    public async Task SayAsync(string referral, string advocate, string text)
    {
        IdText.TryRead(referral, out ReferralId about).ShouldBeTrue();
        IdText.TryRead(advocate, out AdvocateId writer).ShouldBeTrue();
        await using var scope = Story.Program.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, Story.Program.Id, CancellationToken.None);
        var name = await db.Advocates.Where(row => row.Id == writer).Select(static row => row.Name).SingleAsync();
        (await scope.ServiceProvider.GetRequiredService<WriteMessage>()
            .RunAsync(Story.Program.Id, about, writer, name, text, CancellationToken.None)).Refusal.ShouldBeNull();
        await write.CommitAsync(CancellationToken.None);
    }

    public HeraldDb OpenStore() => Story.Program.Host.OpenStore();
}
