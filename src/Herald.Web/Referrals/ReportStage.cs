using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Referrals;

/// <summary>
/// Writes down what somebody says of a referral's stage. What was said before, or is older than what its source said, changes nothing.
/// </summary>
internal sealed class ReportStage(HeraldDb db, SettleFriend settle, NewId ids, TimeProvider clock)
{
    // A CRM that changes its mind more often than this is a loop between two systems.
    private const int ReportsMax = 500;

    public async Task<Outcome<ReferralId>> RunAsync(ProgramId program, ReferralId id, StageInput input, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        if (await db.Referrals.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } referral)
            return new Refusal("not_found", "There is no such referral in this program.") { Kind = RefusalKind.Missing };
        if (input.OccurredAt > now + Platform.Inputs.Checks.AheadMax)
            return new Refusal("instant_out_of_range", "occurred_at is more than a day ahead of this server's clock.");
        if (referral.WithdrawnAt is not null)
        {
            return new Refusal("referral_withdrawn", "The conversion that opened this referral belongs to another; report on that one.")
            {
                Kind = RefusalKind.Conflict,
            };
        }

        var told = await db.StageReports.Where(row => row.ProgramId == program && row.ReferralId == id)
            .OrderBy(static row => row.Id).Take(ReportsMax).ToListAsync(ct);
        var report = Report(program, id, input, now);
        if (told.Find(before => IsSameState(before, report)) is { } same)
        {
            return SaysTheSame(same, report)
                ? id
                : new Refusal("stage_version_conflict",
                    $"{report.Source} told version {report.SourceVersion} of this referral before, with other content.")
                {
                    Kind = RefusalKind.Conflict,
                };
        }

        if (report.SourceVersion is null && input.OccurredAt is null && referral.Stage == report.Stage
            && told.LastOrDefault(before => before.Source == report.Source) is { } last && SaysTheSame(last, report))
            return id;
        if (told.Count == ReportsMax)
            return new Refusal("too_many_reports", $"A referral takes at most {ReportsMax} stage reports.");
        db.StageReports.Add(report);
        await settle.RunAsync(program, referral.FriendId, ct);
        return id;
    }

    private StageReport Report(ProgramId program, ReferralId referral, StageInput input, DateTimeOffset now) => new()
    {
        ProgramId = program,
        Id = ids.Of<ReportId>(),
        ReferralId = referral,
        Stage = input.Stage!.Value,
        ValueAmount = input.Value?.Amount,
        ValueCurrency = input.Value?.Currency,
        Reason = input.Reason,
        Source = input.Source,
        SourceVersion = input.SourceVersion,
        OccurredAt = (input.OccurredAt ?? now).Storable(),
        ReceivedAt = now,
    };

    private static bool IsSameState(StageReport before, StageReport report) =>
        report.SourceVersion is not null && before.SourceVersion == report.SourceVersion && before.Source == report.Source;

    private static bool SaysTheSame(StageReport before, StageReport report) => before.Stage == report.Stage && before.Value == report.Value;
}
