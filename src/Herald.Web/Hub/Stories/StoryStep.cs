namespace Herald.Web.Hub.Stories;

/// <summary>One thing that happened on a friend's way, or may happen next.</summary>
/// <param name="Title">What happened: "Kim became a customer".</param>
/// <param name="When">When; null for what is yet to come.</param>
/// <param name="Icon">The icon in its knot.</param>
/// <param name="Tone">Empty, "good", "warn" or "bad".</param>
/// <param name="Lines">What it gave or would give, a sentence each.</param>
public sealed record StoryStep(string Title, DateTimeOffset? When, string Icon, string Tone, IReadOnlyList<string> Lines)
{
    /// <summary>Whether it is yet to come.</summary>
    public bool Pending => When is null;
}
