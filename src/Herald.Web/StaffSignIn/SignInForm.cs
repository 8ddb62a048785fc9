using Herald.Web.Ui.Forms;

namespace Herald.Web.StaffSignIn;

/// <summary>What the sign-in page shows: where it leads, what was typed, what is wrong.</summary>
public sealed record SignInForm(string? ReturnPath)
{
    public string? Email { get; init; }

    public FormFaults Faults { get; init; } = FormFaults.None;

    /// <summary>What the company's own sign-in is called; null where there is none.</summary>
    public string? Company { get; init; }

    public string? Notice { get; init; }
}
