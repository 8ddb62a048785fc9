using Herald.Core.Ids;

namespace Herald.Web.Advocates;

/// <summary>A company as the API shows it.</summary>
internal sealed record AccountView(AccountId Id, string ExternalId, string Name, string? OwnerEmail);
