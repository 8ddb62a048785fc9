using Herald.Web.Ui.Forms;

namespace Herald.Web.HubInvitations.Console;

/// <summary>Whom one may invite at once.</summary>
/// <param name="Audiences">Audiences, by slug.</param>
/// <param name="Imports">The latest imports, by id.</param>
public sealed record InvitableGroups(IReadOnlyList<Choice> Audiences, IReadOnlyList<Choice> Imports);
