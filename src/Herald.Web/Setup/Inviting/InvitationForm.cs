using Herald.Web.Platform.Forms;

namespace Herald.Web.Setup.Inviting;

/// <summary>Whom to invite as an advocate, as it was typed.</summary>
public sealed record InvitationForm
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Company { get; init; }

    /// <summary>What the company's own systems call him.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What who invites writes himself.</summary>
    public string? Words { get; init; }

    internal static InvitationForm Of(FormFields fields) => new()
    {
        Name = fields.Text("name"),
        Email = fields.Text("email"),
        Company = fields.Text("company"),
        ExternalId = fields.Text("external_id"),
        Words = fields.Text("words"),
    };
}
