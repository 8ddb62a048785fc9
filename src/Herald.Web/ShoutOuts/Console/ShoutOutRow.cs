using Herald.Core.ShoutOuts;

namespace Herald.Web.ShoutOuts.Console;

/// <summary>A shout-out in the console's list.</summary>
/// <param name="Row">What is kept of it.</param>
/// <param name="To">The full name of who is thanked.</param>
/// <param name="By">The full name of the advocate who thanks; null where staff do.</param>
public sealed record ShoutOutRow(ShoutOut Row, string To, string? By);
