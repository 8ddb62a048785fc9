namespace Herald.Web.Invitations;

/// <summary>A benefit of the friend's, as a ticket.</summary>
/// <param name="Figure">What stands large on its stub.</param>
/// <param name="Caption">What stands below.</param>
/// <param name="Title">What it is.</param>
/// <param name="State">One or two words: "Yours", "Pending".</param>
/// <param name="Tone">The tone of that: "good", "warn", empty.</param>
/// <param name="Words">Until when, under which conditions, why not.</param>
/// <param name="Code">The code to copy, where there is one.</param>
public sealed record YoursBenefit(
    string Figure, string Caption, string Title, string State, string Tone, IReadOnlyList<string> Words, string? Code = null);
