namespace Herald.Web.Hub.Badges;

/// <summary>A member who has a badge and may be shown.</summary>
/// <param name="Name">As others see him.</param>
/// <param name="Tier">The highest tier that he has; null for a badge of one.</param>
/// <param name="Since">When he earned it.</param>
/// <param name="IsOwn">Whether it is who looks.</param>
public sealed record HolderText(string Name, string? Tier, string Since, bool IsOwn);
