using Herald.Core.Advocates;
using Herald.Core.Audiences;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

// Lower case within a query is the database's: it knows no culture.
#pragma warning disable RS0030, CA1304, CA1311
namespace Herald.Web.Advocates.People;

/// <summary>Finds the advocates whom the list is about.</summary>
internal sealed class NarrowPeople(HeraldDb db, TimeProvider clock)
{
    /// <summary>All of a program.</summary>
    public IQueryable<Advocate> All(ProgramId program) => db.Advocates.Where(row => row.ProgramId == program);

    /// <summary>Those for whom the condition of an audience holds just now; else why that cannot be asked, in a sentence.</summary>
    public async Task<(IQueryable<Advocate>? Advocates, string? Fault)> MembersAsync(
        ProgramId program, string audience, CancellationToken ct)
    {
        var book = await db.AudienceBookAsync(program, ct);
        if (book.Find(audience) is not { } condition)
            return (null, $"There is no audience “{audience}” in this program. Choose one on the list.");
        return book.FindFault(condition) is { } fault
            ? (null, fault.Message)
            : (db.AdvocatesWho(program, condition, book, clock.GetUtcNow()), null);
    }

    /// <summary>The audiences that there are to choose from.</summary>
    public async Task<IReadOnlyList<Choice>> AudiencesAsync(ProgramId program, CancellationToken ct) =>
    [
        .. (await db.Audiences.Where(row => row.ProgramId == program).OrderBy(static row => row.Name).Take(Audience.CountMax)
            .Select(static row => new { row.Slug, row.Name }).ToListAsync(ct)).Select(static row => new Choice(row.Slug, row.Name)),
    ];

    /// <summary>Those of them who have some words, and who are so far on the way into the hub.</summary>
    public IQueryable<Advocate> Narrow(IQueryable<Advocate> advocates, string? text, HubStanding? hub) =>
        Standing(Called(advocates, text), hub);

    private IQueryable<Advocate> Called(IQueryable<Advocate> advocates, string? text)
    {
        if (text is null)
            return advocates;
        var words = text.ToLowerInvariant();
        return advocates.Where(row => row.Name.ToLower().Contains(words) || row.EmailKey.Contains(words) || row.ExternalId == text
            || db.Accounts.Any(account => account.ProgramId == row.ProgramId && account.Id == row.AccountId
                && account.Name.ToLower().Contains(words)));
    }

    private IQueryable<Advocate> Standing(IQueryable<Advocate> advocates, HubStanding? hub) => hub switch
    {
        HubStanding.In => advocates.Where(
            row => db.HubStarts.Any(start => start.ProgramId == row.ProgramId && start.AdvocateId == row.Id)),
        HubStanding.Invited => Away(advocates).Where(
            row => db.HubInvitations.Any(invited => invited.ProgramId == row.ProgramId && invited.AdvocateId == row.Id)),
        HubStanding.Uninvited => Away(advocates).Where(
            row => !db.HubInvitations.Any(invited => invited.ProgramId == row.ProgramId && invited.AdvocateId == row.Id)),
        _ => advocates,
    };

    private IQueryable<Advocate> Away(IQueryable<Advocate> advocates) => advocates.Where(
        row => !db.HubStarts.Any(start => start.ProgramId == row.ProgramId && start.AdvocateId == row.Id));
}
