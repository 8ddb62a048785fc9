namespace Herald.Web.Standings.Console;

/// <summary>How somebody has moved on a board since last week.</summary>
/// <param name="Text">"Up 4".</param>
/// <param name="Icon">The icon that goes with it; null for none.</param>
/// <param name="Tone">The tone of its chip.</param>
public sealed record BoardMove(string Text, string? Icon, string Tone);
