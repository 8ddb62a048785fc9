using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Setup.Checklist;

/// <summary>
/// Reads how far a program is set up: by one query that asks of each thing whether there is any, so that it costs the same for all.
/// </summary>
internal sealed class SetupQueries(HeraldDb db, HeraldSettings settings, TimeProvider clock)
{
    public async Task<SetupStanding> OfAsync(ProgramId program, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var goesOut = settings.Smtp is not null;
        return await db.Programs.Where(row => row.Id == program).Select(row => new SetupStanding
        {
            Program = row,
            HasRule = db.RewardRules.Any(rule => rule.ProgramId == program
                && !db.RuleSuspensions.Any(pause => pause.ProgramId == program && pause.RuleId == rule.Id && pause.ResumedAt == null)),
            HasAdvocate = db.Advocates.Any(advocate => advocate.ProgramId == program),
            Code = db.Links.Where(link => link.ProgramId == program).OrderBy(static link => link.Id).Select(static link => link.Code)
                .FirstOrDefault(),
            // Old clicks may be taken away, and new ones are not in the totals yet.
            HasClick = db.Clicks.Any(click => click.ProgramId == program) || db.ClickDays.Any(day => day.ProgramId == program)
                || db.Acceptances.Any(acceptance => acceptance.ProgramId == program),
            HasReferral = db.Referrals.Any(referral => referral.ProgramId == program && referral.WithdrawnAt == null),
            HasProgress = db.Referrals.Any(referral => referral.ProgramId == program && referral.Stage != Stage.Submitted),
            HasReward = db.Earnings.Any(earning => earning.ProgramId == program),
            HasTeam = db.Memberships.Count(member => member.ProgramId == program) > 1
                || db.StaffInvitations.Any(invitation => invitation.ProgramId == program && invitation.EndedAt == null
                    && invitation.ExpiresAt > now),
            HasSentMail = db.Mails.Any(mail => mail.ProgramId == program && mail.SentAt != null),
            MailsGoOut = goesOut,
        }).SingleAsync(ct);
    }

    /// <summary>What there is to do, in order, with what is done.</summary>
    public async Task<SetupView> ViewAsync(ProgramId program, CancellationToken ct) => SetupSteps.Of(await OfAsync(program, ct));
}
