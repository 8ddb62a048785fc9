namespace Herald.Web.Hub.Profile;

/// <summary>A link of the advocate's, and what has come of it.</summary>
/// <param name="Url">The invitation that it opens.</param>
/// <param name="Place">Where it is shared: "E-mail".</param>
/// <param name="Since">When it was made.</param>
/// <param name="Came">Referrals that came by its channel and campaign.</param>
/// <param name="Clicks">How often it was followed within 30 days.</param>
/// <param name="Paused">Whether it is not counted just now.</param>
public sealed record OwnLink(string Url, string Place, DateTimeOffset Since, int Came, int Clicks, bool Paused);
