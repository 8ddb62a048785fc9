using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Referrals.Bulk;

/// <summary>Does the same with several referrals, each by itself: one that is refused holds back none of the others.</summary>
internal sealed class RunBulk(HeraldDb db, ReportStage report, HandOverReferral handOver, AuditTrail audit)
{
    private const string Mark = "bulk";

    public async Task<IReadOnlyList<BulkResult>> RunAsync(StaffCaller caller, BulkInput input, CancellationToken ct)
    {
        var results = new List<BulkResult>(input.Referrals.Count);
        foreach (var referral in input.Referrals)
            results.Add(await RunAsync(caller, input, referral, ct));
        return results;
    }

    private async Task<BulkResult> RunAsync(StaffCaller caller, BulkInput input, ReferralId referral, CancellationToken ct)
    {
        await db.MarkAsync(Mark, ct);
        if ((await DoAsync(caller, input, referral, ct)).Refused(out var refusal, out _))
        {
            await db.ReturnToAsync(Mark, ct);
            return new(referral, refusal.Code);
        }

        audit.Note(
            db,
            caller,
            input.Work == BulkWork.Stage ? "recorded stage" : "handed over referral",
            referral.ToString(),
            input.Work == BulkWork.Stage
                ? $"{input.Stage}{(input.Value is { } value ? $", {value}" : "")}: {input.Reason}"
                : $"to {input.Owner}: {input.Reason}");
        await db.SaveChangesAsync(ct);
        await db.ForgetMarkAsync(Mark, ct);
        return new(referral, null);
    }

    private Task<Outcome<ReferralId>> DoAsync(StaffCaller caller, BulkInput input, ReferralId referral, CancellationToken ct) =>
        input.Work == BulkWork.Stage
            ? report.RunAsync(caller.Program, referral, input.ToStage() with { Source = StaffSource.Of(caller) }, ct)
            : handOver.RunAsync(caller.Program, referral, input.ToHandOver(), caller.Name, ct);
}
