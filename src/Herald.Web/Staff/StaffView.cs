using Herald.Core.Staff;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Staff;

/// <summary>What the staff page shows.</summary>
public sealed record StaffView
{
    public required IReadOnlyList<Member> Members { get; init; }

    public required IReadOnlyList<Waiting> Invitations { get; init; }

    /// <summary>Whether who looks may change anything.</summary>
    public required bool MayChange { get; init; }

    /// <summary>The link that was just made, which is shown this once.</summary>
    public string? NewLink { get; init; }

    /// <summary>Whom it is for.</summary>
    public string? NewFor { get; init; }

    /// <summary>What was typed into the form that came back.</summary>
    public string? Email { get; init; }

    public string? Role { get; init; }

    public FormFaults Faults { get; init; } = FormFaults.None;

    public string? Notice { get; init; }

    /// <summary>Somebody on the staff.</summary>
    public sealed record Member(string Id, string Name, string Email, StaffRole Role, DateTimeOffset Since, bool SecondFactor, bool IsSelf);

    /// <summary>Somebody who is invited.</summary>
    public sealed record Waiting(string Id, string Email, StaffRole Role, DateTimeOffset ExpiresAt);
}
