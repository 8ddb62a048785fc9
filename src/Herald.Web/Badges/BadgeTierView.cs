namespace Herald.Web.Badges;

/// <summary>A tier of a badge as the API shows it.</summary>
/// <param name="Number">Its place, from 1 on.</param>
/// <param name="Name">What it is called; null where it has no name of its own.</param>
/// <param name="When">What earns it; null where a challenge or staff does.</param>
/// <param name="Held">How many advocates have it.</param>
internal sealed record BadgeTierView(int Number, string? Name, string? When, int Held);
