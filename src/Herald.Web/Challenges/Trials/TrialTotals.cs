namespace Herald.Web.Challenges.Trials;

/// <summary>How many saw a variant first since its trial began, and what they did since.</summary>
internal sealed record TrialTotals(int Seen, int Begun, int Completed);
