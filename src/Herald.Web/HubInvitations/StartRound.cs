using Herald.Core;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations;

/// <summary>Begins a round of invitations, or stops it; the caller commits.</summary>
internal sealed class StartRound(HeraldDb db, PreviewInvitations preview, NewId ids, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<InvitationRound>> RunAsync(Author by, Invitees who, bool reminds, CancellationToken ct)
    {
        if (who.Chosen.Count > InvitationRound.ChosenMax)
        {
            return Recipients.At("advocates", "too_many",
                $"At most {InvitationRound.ChosenMax} people are chosen one by one; make an audience of more.");
        }

        if ((await preview.RunAsync(by.Program, who, ct)).Refused(out var refusal, out var counts))
            return refusal;
        if (counts.Count == 0)
        {
            return new Refusal("nobody_to_invite",
                "Nobody of them can be invited: all are in, were invited within the last 30 days, or cannot be written to.");
        }

        if (await CrowdedAsync(by.Program, ct) is { } crowded)
            return crowded;
        var round = new InvitationRound
        {
            ProgramId = by.Program,
            Id = ids.Of<InvitationRoundId>(),
            Source = who.Source,
            SourceName = who.SourceName,
            Chosen = who.Chosen,
            Name = await NameAsync(by.Program, who, counts.Total, ct),
            Reminds = reminds,
            Total = counts.Total,
            MadeBy = by.Name,
            MadeAt = clock.GetUtcNow().Storable(),
        };
        db.InvitationRounds.Add(round);
        Note(by, "began invitations", round, $"{round.Name}: {counts.Count} of {counts.Total}");
        await db.SaveChangesAsync(ct);
        return round;
    }

    private async Task<Refusal?> CrowdedAsync(ProgramId program, CancellationToken ct) =>
        await db.InvitationRounds.CountAsync(row => row.ProgramId == program && row.State == RoundState.Running, ct)
            >= InvitationRound.RunningMax
            ? new("too_many_rounds",
                $"{InvitationRound.RunningMax} rounds of invitations are under way already; wait for one to end, or stop one.")
            : null;

    /// <summary>Nobody further is invited, and nobody of this round is reminded.</summary>
    public async Task<Outcome<InvitationRound>> StopAsync(Author by, InvitationRoundId id, CancellationToken ct)
    {
        var round = await db.InvitationRounds.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == by.Program && row.Id == id, ct);
        if (round is null)
            return new Refusal("not_found", "There is no such round of invitations in this program.") { Kind = RefusalKind.Missing };
        if (!round.End(RoundState.Stopped, clock.GetUtcNow().Storable()))
            return new Refusal("round_ended", "The round of invitations has ended already.") { Kind = RefusalKind.Conflict };
        await db.HubInvitations.Where(row => row.ProgramId == by.Program && row.RoundId == id && row.ReminderDueAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.ReminderDueAt, (DateTimeOffset?)null), ct);
        Note(by, "stopped invitations", round, $"{round.Name}: {round.Sent} were sent");
        await db.SaveChangesAsync(ct);
        return round;
    }

    private void Note(Author by, string action, InvitationRound round, string detail) =>
        audit.Note(db, by, action, round.Id.ToString(), detail);

    private async Task<string> NameAsync(ProgramId program, Invitees who, int total, CancellationToken ct)
    {
        switch (who.Source)
        {
            case RoundSource.Audience:
                return await db.Audiences.Where(row => row.ProgramId == program && row.Slug == who.SourceName)
                    .Select(static row => row.Name).SingleAsync(ct);
            case RoundSource.Import:
                IdText.TryRead(who.SourceName!, out ImportId import);
                return await db.Imports.Where(row => row.ProgramId == program && row.Id == import).Select(static row => row.FileName)
                    .SingleAsync(ct);
            case RoundSource.Nominated:
                return total == 1 ? "One who was nominated" : $"{total} who were nominated";
            default:
                return total == 1 ? "One person" : $"{total} people";
        }
    }
}
