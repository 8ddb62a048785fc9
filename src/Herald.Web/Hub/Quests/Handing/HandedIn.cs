namespace Herald.Web.Hub.Quests.Handing;

/// <summary>What somebody handed in, as he reads it again.</summary>
/// <param name="At">When.</param>
/// <param name="Lines">What it was: a name, or the question, and what he gave for it.</param>
/// <param name="Picture">Where its picture is; null where it has none.</param>
public sealed record HandedIn(DateTimeOffset At, IReadOnlyList<(string Name, string Value)> Lines, string? Picture);
