namespace Herald.Web.Advocates.People;

/// <summary>An advocate as a line of the list; money in minor units of the program's currency.</summary>
public sealed record PeopleRow(
    string Id, string Name, string Email, string? Account, string? AccountId, DateTimeOffset JoinedAt, int Leads, int Won, long Closed,
    long Points);
