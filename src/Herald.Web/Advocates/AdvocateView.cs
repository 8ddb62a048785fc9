using System.Text.Json;
using Herald.Core.Ids;

namespace Herald.Web.Advocates;

/// <summary>An advocate as the API shows him.</summary>
internal sealed record AdvocateView(
    AdvocateId Id,
    string? ExternalId,
    string Email,
    string Name,
    AccountView? Account,
    JsonElement Attributes,
    string? Locale,
    string? TimeZone,
    AdvocateLevelView? Level,
    DateTimeOffset CreatedAt);
