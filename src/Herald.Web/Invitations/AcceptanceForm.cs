using System.Security.Cryptography;
using Herald.Core.Invitations;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Invitations;

/// <summary>The form on an invitation, empty or as it comes back with what is to be mended.</summary>
public sealed record AcceptanceForm
{
    /// <summary>Makes two sendings of this form one acceptance.</summary>
    public required string Ticket { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Company { get; init; }

    public bool Consented { get; init; }

    public FormFaults Faults { get; init; } = FormFaults.None;

    /// <summary>The page of who accepted in this browser before; null if nobody has.</summary>
    public string? Yours { get; init; }

    internal static AcceptanceForm New() => new() { Ticket = FormTicket.Of(RandomNumberGenerator.GetBytes(FormTicket.Bytes)) };
}
