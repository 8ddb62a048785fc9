using Herald.Web.Hub.Purse;

namespace Herald.Web.Hub.Stories;

/// <summary>A referral that was an advocate's until staff gave it to another.</summary>
/// <param name="Friend">The friend, as he was shown of.</param>
/// <param name="On">The day on which it was given on, in words.</param>
/// <param name="Entries">What he had got for it, and what of it went back.</param>
/// <param name="Contact">Where the company is reached; null where it has not said so.</param>
public sealed record PassedOnText(string Friend, string On, IReadOnlyList<StatementText> Entries, string? Contact);
