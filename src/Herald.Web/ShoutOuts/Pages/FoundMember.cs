using Herald.Core.Ids;

namespace Herald.Web.ShoutOuts.Pages;

/// <summary>A member to choose from.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Name">As others may read it.</param>
/// <param name="Since">When he joined, to tell apart two of one name.</param>
public sealed record FoundMember(AdvocateId Id, string Name, DateTimeOffset Since);
