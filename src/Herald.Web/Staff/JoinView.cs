using Herald.Web.Ui.Forms;

namespace Herald.Web.Staff;

/// <summary>What somebody sees who opens the link of his invitation.</summary>
public sealed record JoinView(string Token, string Email, string Role, ProgramName? Program)
{
    /// <summary>Whether the address has an account here already.</summary>
    public bool Known { get; init; }

    /// <summary>Whether he is signed in to it.</summary>
    public bool IsSelf { get; init; }

    /// <summary>As whom he is signed in; null where he is not.</summary>
    public string? SignedInAs { get; init; }

    public string? PersonName { get; init; }

    public FormFaults Faults { get; init; } = FormFaults.None;
}
