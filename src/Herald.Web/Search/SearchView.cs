namespace Herald.Web.Search;

/// <summary>What some words have found in a program, kind by kind.</summary>
public sealed record SearchView(
    IReadOnlyList<SearchHit> Referrals, IReadOnlyList<SearchHit> Advocates, IReadOnlyList<SearchHit> Accounts,
    IReadOnlyList<SearchHit> Links)
{
    public static SearchView Nothing { get; } = new([], [], [], []);

    public bool Any => Referrals.Count + Advocates.Count + Accounts.Count + Links.Count > 0;
}
