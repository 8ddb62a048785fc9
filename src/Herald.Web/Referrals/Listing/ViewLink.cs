namespace Herald.Web.Referrals.Listing;

/// <summary>A saved view as the list offers it.</summary>
/// <param name="Id">Its printed id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Query">What the list's address says for it.</param>
/// <param name="Shared">Whether all staff of the program see it.</param>
/// <param name="Own">Whether it is his who looks.</param>
public sealed record ViewLink(string Id, string Name, string Query, bool Shared, bool Own);
