namespace Herald.Web.Hub.Home;

/// <summary>What an advocate has done so far.</summary>
/// <param name="Referrals">All of his referrals that count.</param>
/// <param name="LastShared">When he last took his link to a new place; null where he never did.</param>
/// <param name="LastReferred">When he last referred somebody by name; null where he never did.</param>
internal sealed record HomeFacts(int Referrals, DateTimeOffset? LastShared, DateTimeOffset? LastReferred);
