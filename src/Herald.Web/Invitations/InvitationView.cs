namespace Herald.Web.Invitations;

/// <summary>What a friend is shown of an invitation. Of the advocate only the first name.</summary>
/// <param name="Advocate">The first name of who invites.</param>
/// <param name="Program">The program's name.</param>
/// <param name="Mark">The letters or emoji of its logo's stub.</param>
/// <param name="Hue">The brand's hue, 0 to 359.</param>
/// <param name="Voice">The line that it greets with.</param>
/// <param name="Terms">The terms, one paragraph each; empty if there are none.</param>
/// <param name="Link">Where the one action leads.</param>
/// <param name="Url">The page's own address, for previews.</param>
/// <param name="Paused">Whether the invitation is not open just now.</param>
public sealed record InvitationView(
    string Advocate, string Program, string Mark, int Hue, string Voice, IReadOnlyList<string> Terms, string Link, string Url, bool Paused);
