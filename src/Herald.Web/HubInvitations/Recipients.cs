using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.Conditions;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations;

/// <summary>Finds those whom invitations are for, and what stands in the way of inviting each.</summary>
internal sealed class Recipients(HeraldDb db, TimeProvider clock)
{
    /// <summary>
    /// The people of a choice, an audience, an import or all nominations, to be counted and cut; else why they cannot be asked.
    /// </summary>
    public async Task<(IQueryable<Advocate>? Advocates, Refusal? Fault)> OfAsync(ProgramId program, Invitees who, CancellationToken ct)
    {
        var all = db.Advocates.Where(row => row.ProgramId == program);
        switch (who.Source)
        {
            case RoundSource.Audience:
                return await OfAudienceAsync(program, who.SourceName!, ct);
            case RoundSource.Import:
                if (!IdText.TryRead(who.SourceName!, out ImportId import)
                    || !await db.Imports.AnyAsync(row => row.ProgramId == program && row.Id == import, ct))
                    return (null, At("import", "unknown_import", "There is no such import in this program."));
                if (await db.Imports.AnyAsync(row => row.ProgramId == program && row.Id == import && row.EndedAt == null, ct))
                    return (null, At("import", "import_running", "This import is not done yet; invite whom it brings once it is."));
                return (all.Where(row => db.ImportedAdvocates.Any(
                    one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id && one.ImportId == import)), null);
            case RoundSource.Nominated:
                return (Nominated(program), null);
            default:
                var chosen = who.Chosen.Select(static text => IdText.TryRead(text, out AdvocateId id) ? id : default).ToArray();
                return (all.Where(row => chosen.Contains(row.Id)), null);
        }
    }

    /// <summary>The same people with what is known of each on a day of their program.</summary>
    public IQueryable<Candidate> Candidates(IQueryable<Advocate> advocates, DateOnly today)
    {
        var since = InvitedSince;
        return advocates.Select(row => new Candidate
        {
            Id = row.Id,
            Name = row.Name,
            Email = row.Email,
            EmailKey = row.EmailKey,
            Locale = row.Locale,
            IsIn = db.HubStarts.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id),
            WantsNoMail = db.NotificationPreferences.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id)
                && !db.NotificationPreferences.Any(
                    one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id && one.Pace != MailPace.Never),
            IsResting = db.Respites.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id
                && (one.Until == null || one.Until >= today)),
            HasBounced = db.HubInvitations.Any(
                    one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id && one.EmailKey == row.EmailKey
                        && one.BouncedAt != null)
                || db.Mails.Any(one => one.ProgramId == row.ProgramId && one.Recipient == row.Email && one.FailedAt != null),
            // At another address it did not reach him.
            IsInvited = db.HubInvitations.Any(
                one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id && one.EmailKey == row.EmailKey
                    && (one.InvitedAt > since || one.RemindedAt > since)),
        });
    }

    /// <summary>Whoever got the last mail before this may be invited again.</summary>
    public DateTimeOffset InvitedSince => clock.GetUtcNow().Storable() - HubInvitation.AgainAfter;

    /// <summary>Those of them in whose way nothing stands.</summary>
    public IQueryable<Candidate> Free(IQueryable<Advocate> advocates, DateOnly today) => Candidates(advocates, today)
        .Where(static one => !one.IsIn && !one.WantsNoMail && !one.IsResting && !one.HasBounced && !one.IsInvited);

    /// <summary>The day that it is in a program, up to which somebody may be left in peace.</summary>
    public async Task<DateOnly> TodayAsync(ProgramId program, CancellationToken ct) =>
        ProgramDays.DayOf(clock.GetUtcNow(), await db.TimeZoneAsync(program, ct));

    /// <summary>A refusal that is about one field.</summary>
    public static Refusal At(string field, string code, string message)
    {
        var faults = new Faults();
        faults.Add(field, message, code);
        return faults.ToRefusal();
    }

    // Who came in or was invited meanwhile is nominated no longer.
    private IQueryable<Advocate> Nominated(ProgramId program)
    {
        var since = InvitedSince;
        return db.Advocates.Where(row => row.ProgramId == program
            && db.Nominations.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id)
            && !db.HubStarts.Any(one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id)
            && !db.HubInvitations.Any(
                one => one.ProgramId == row.ProgramId && one.AdvocateId == row.Id && one.EmailKey == row.EmailKey
                    && (one.InvitedAt > since || one.RemindedAt > since)));
    }

    private async Task<(IQueryable<Advocate>? Advocates, Refusal? Fault)> OfAudienceAsync(
        ProgramId program, string slug, CancellationToken ct)
    {
        var when = await db.Audiences.Where(row => row.ProgramId == program && row.Slug == slug)
            .Select(static row => row.Condition).SingleOrDefaultAsync(ct);
        if (when is null)
            return (null, At("audience", "unknown_audience", "There is no audience with this slug in this program."));
        if (Condition.Parse(when, FieldScope.Advocate).Refused(out var refusal, out var condition))
            return (null, refusal);
        var book = await db.AudienceBookAsync(program, ct);
        return book.FindFault(condition) is { } fault
            ? (null, At("audience", fault.Code, fault.Message))
            : (db.AdvocatesWho(program, condition, book, clock.GetUtcNow()), null);
    }
}
