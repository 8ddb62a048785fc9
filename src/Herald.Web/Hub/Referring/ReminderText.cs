namespace Herald.Web.Hub.Referring;

/// <summary>How a friend who was introduced by e-mail may be written to once more.</summary>
/// <param name="First">The friend's first name.</param>
/// <param name="Words">The words that are written beforehand, or as they were typed.</param>
/// <param name="Wait">Why not now; null where it may be.</param>
public sealed record ReminderText(string First, string Words, string? Wait);
