namespace Herald.Web.HubInvitations;

/// <summary>How far those have come who were invited; each number is a part of the one before it.</summary>
/// <param name="Invited">Invited, all in all.</param>
/// <param name="Opened">Opened the link, or came in.</param>
/// <param name="Arrived">Came in.</param>
/// <param name="Answered">Said what they like.</param>
/// <param name="Begun">Began a challenge.</param>
/// <param name="Bounced">Could not be reached.</param>
public sealed record Funnel(int Invited, int Opened, int Arrived, int Answered, int Begun, int Bounced);
