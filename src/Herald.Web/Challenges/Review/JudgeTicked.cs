using Herald.Core.Challenges;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Review;

/// <summary>Says the same of all that is ticked, each for itself, and notes it.</summary>
internal sealed class JudgeTicked(HeraldDb db, JudgeEvidence judge, AuditTrail audit)
{
    /// <summary>How many were judged, and why the others were not.</summary>
    public async Task<(int Done, IReadOnlyList<string> Refused)> RunAsync(StaffCaller caller, JudgeForm form, CancellationToken ct)
    {
        var (done, refused, wanted) = (0, new List<string>(), form.Wanted!.Value);
        foreach (var id in form.Ids)
        {
            if ((await judge.RunAsync(caller.Program, id, null, new(wanted, caller.Name, form.Note), ct)).Refused(out var refusal, out _))
            {
                refused.Add(refusal.Message);
                continue;
            }

            audit.Note(db, caller, ActionOf(wanted), id.ToString(), form.Note);
            done++;
        }

        await db.SaveChangesAsync(ct);
        return (done, refused);
    }

    /// <summary>What was done, for who did it.</summary>
    public static string Told(StepState wanted, int done, IReadOnlyList<string> refused)
    {
        var count = MoneyText.Whole(done);
        var said = wanted switch
        {
            StepState.Approved => $"{count} approved.",
            StepState.Returned => $"{count} sent back. The advocate reads your note.",
            _ => $"{count} rejected. The advocate reads the reason.",
        };
        return refused.Count == 0 ? said
            : $"{said} {SpanText.Count(refused.Count, "other")} stayed as it was: "
                + string.Join(" ", refused.Distinct(StringComparer.Ordinal));
    }

    private static string ActionOf(StepState wanted) => wanted switch
    {
        StepState.Approved => "approved completion",
        StepState.Returned => "returned completion",
        _ => "rejected completion",
    };
}
