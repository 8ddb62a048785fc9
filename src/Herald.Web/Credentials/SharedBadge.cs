using Herald.Core.Badges;
using Herald.Core.Credentials;

namespace Herald.Web.Credentials;

/// <summary>A badge that is shown outside just now, with what it is shown as.</summary>
internal sealed record SharedBadge(BadgeShare Share, Badge Badge, int Tier, Core.Programs.Program Program);
