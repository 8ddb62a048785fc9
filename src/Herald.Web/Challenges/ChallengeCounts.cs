namespace Herald.Web.Challenges;

/// <summary>How many ways through a challenge stand where.</summary>
/// <param name="UnderWay">Begun and not over, those that wait for staff among them.</param>
/// <param name="Waiting">Of these, those that wait for staff.</param>
/// <param name="Completed">All stages are done.</param>
/// <param name="Rejected">Staff rejected what was handed in.</param>
/// <param name="PlacesLeft">How many may still begin; null where there is no limit in all.</param>
internal sealed record ChallengeCounts(int UnderWay, int Waiting, int Completed, int Rejected, int? PlacesLeft);
