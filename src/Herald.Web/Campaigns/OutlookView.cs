using Herald.Core.Campaigns;

namespace Herald.Web.Campaigns;

/// <summary>Whether a goal will be reached at today's pace; of satisfaction, where the average stands, which is no forecast.</summary>
/// <param name="State">reached, missed, likely, open, unlikely, or unknown where nothing can be said yet.</param>
/// <param name="Expected">How much is to be expected by the goal's last day; null where nothing is, and for satisfaction.</param>
/// <param name="Low">It is no less, nine times of ten; null for values and where nothing is to be expected. Of
/// satisfaction the average of all who could be asked, in tenths.</param>
/// <param name="High">It is no more, nine times of ten; null for values and where nothing is to be expected.</param>
/// <param name="Reason">Why nothing can be said: not_begun, too_early or too_little; null otherwise.</param>
internal sealed record OutlookView(OutlookState State, long? Expected, long? Low, long? High, GoalDoubt? Reason)
{
    public static OutlookView Of(GoalOutlook outlook) => outlook switch
    {
        GoalOutlook.Reached => new(OutlookState.Reached, null, null, null, null),
        GoalOutlook.Missed => new(OutlookState.Missed, null, null, null, null),
        GoalOutlook.Unknown unknown => new(OutlookState.Unknown, null, null, null, unknown.Why),
        GoalOutlook.Stands stands => new(StateOf(stands.Verdict), null, stands.Low, stands.High, null),
        GoalOutlook.Expected expected => new(StateOf(expected.Verdict), expected.Count, expected.Low, expected.High, null),
        _ => throw new ArgumentOutOfRangeException(nameof(outlook), outlook, "An outlook that has no form."),
    };

    private static OutlookState StateOf(GoalVerdict verdict) => verdict switch
    {
        GoalVerdict.Likely => OutlookState.Likely,
        GoalVerdict.Open => OutlookState.Open,
        _ => OutlookState.Unlikely,
    };
}
