namespace Herald.Web.Setup.Inviting;

/// <summary>Somebody who was just invited, and what to pass on or to look at.</summary>
public sealed record InvitedView(string Name, string Email, string Invitation, bool MailsGoOut);
