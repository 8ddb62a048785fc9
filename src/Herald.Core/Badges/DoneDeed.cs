using Herald.Core.Deeds;

namespace Herald.Core.Badges;

/// <summary>Something that an advocate did, and when.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
public readonly record struct DoneDeed(DeedKind Kind, DateTimeOffset At);
