namespace Herald.Web.Invitations;

/// <summary>One thing that happened, or that comes next.</summary>
/// <param name="Words">What, in a few words.</param>
/// <param name="At">When; null for what is yet to come.</param>
/// <param name="Note">A sentence more.</param>
/// <param name="Tone">"good" for steps forward, empty for an end.</param>
public sealed record YoursStep(string Words, DateTimeOffset? At, string? Note = null, string Tone = "good");
