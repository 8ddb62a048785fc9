using Herald.Core.Ids;

namespace Herald.Web.Referrals;

/// <summary>A friend as the API shows him.</summary>
internal sealed record FriendView(FriendId Id, string? Name, string? Email, string? Phone, string? Company);
