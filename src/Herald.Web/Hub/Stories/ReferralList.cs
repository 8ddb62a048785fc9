namespace Herald.Web.Hub.Stories;

/// <summary>A page of the advocate's referrals.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Won">Those who became customers.</param>
/// <param name="Show">Which are shown (<see cref="ReferralFilters"/>); empty for all.</param>
/// <param name="Stories">Those of this page.</param>
/// <param name="Older">The address of the next page; null on the last.</param>
public sealed record ReferralList(int Count, int Won, string Show, IReadOnlyList<Story> Stories, string? Older);
