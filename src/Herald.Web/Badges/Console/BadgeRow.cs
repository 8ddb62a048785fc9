namespace Herald.Web.Badges.Console;

/// <summary>A badge in the list.</summary>
public sealed record BadgeRow(
    string Id, string Name, string About, IReadOnlyList<string> Conditions, bool ByChallenge, int Held, bool Retired, BadgePicture Picture);
