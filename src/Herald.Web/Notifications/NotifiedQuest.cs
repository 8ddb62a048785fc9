namespace Herald.Web.Notifications;

/// <summary>What a notification tells of a challenge.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">What it is called in the version that the advocate began with.</param>
/// <param name="Stage">What the stage is called; null where it has but one, or the notification is of none.</param>
/// <param name="Note">What staff wrote; null where nothing.</param>
/// <param name="IsPlace">Whether the stage is a place in a beta.</param>
public sealed record NotifiedQuest(string Slug, string Name, string? Stage, string? Note, bool IsPlace);
