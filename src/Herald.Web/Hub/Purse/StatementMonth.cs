namespace Herald.Web.Hub.Purse;

/// <summary>The entries of one month, newest first.</summary>
/// <param name="Name">"November 2026".</param>
/// <param name="Sum">"300 points and $5 earned"; null where nothing was.</param>
/// <param name="Lines">The entries.</param>
public sealed record StatementMonth(string Name, string? Sum, IReadOnlyList<StatementText> Lines);
