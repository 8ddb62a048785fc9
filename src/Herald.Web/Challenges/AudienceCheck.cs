using Herald.Core.Conditions;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>
/// Whether a condition can be asked about an advocate alone: there is no event and no friend when he looks at his challenges.
/// </summary>
internal static class AudienceCheck
{
    public static void Of(Faults faults, string? when)
    {
        if (when is null)
            return;
        if (Condition.Parse(when, FieldScope.Advocate).Refused(out var refusal, out _))
            faults.Add("when", refusal.Message, refusal.Code);
    }
}
