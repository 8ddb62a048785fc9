using Herald.Core.Ids;

namespace Herald.Web.Advocates.Merging;

/// <summary>An advocate who went into another; by each of these the other is found.</summary>
/// <param name="Id">His id.</param>
/// <param name="ExternalId">His id in the company's own systems; null where it was never told.</param>
/// <param name="Email">His address.</param>
/// <param name="Name">His name.</param>
internal sealed record FormerView(AdvocateId Id, string? ExternalId, string Email, string Name);
