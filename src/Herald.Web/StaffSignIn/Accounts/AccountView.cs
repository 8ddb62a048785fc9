using Herald.Web.Ui.Forms;

namespace Herald.Web.StaffSignIn.Accounts;

/// <summary>What somebody sees of himself.</summary>
public sealed record AccountView(string Name, string Email)
{
    /// <summary>His programs with what he is in each.</summary>
    public required IReadOnlyList<ProgramLine> Programs { get; init; }

    public required bool HasPassword { get; init; }

    public required IReadOnlyList<PasskeyLine> Passkeys { get; init; }

    /// <summary>Since when a code is asked for; null while none is.</summary>
    public required DateTimeOffset? TwoFactorSince { get; init; }

    /// <summary>How many recovery codes are left.</summary>
    public required int CodesLeft { get; init; }

    /// <summary>The secret that waits to be confirmed by a code; null where none does.</summary>
    public string? PendingKey { get; init; }

    /// <summary>The same as the picture that an app reads.</summary>
    public string? PendingPicture { get; init; }

    /// <summary>Recovery codes that were just made: shown this once.</summary>
    public IReadOnlyList<string> NewCodes { get; init; } = [];

    public string? Notice { get; init; }

    /// <summary>Which of the page's forms came back, by its part.</summary>
    public string? FaultyPart { get; init; }

    public FormFaults Faults { get; init; } = FormFaults.None;

    /// <summary>What is wrong with one part's form.</summary>
    public FormFaults FaultsOf(string part) => part == FaultyPart ? Faults : FormFaults.None;

    /// <summary>A program of his.</summary>
    public sealed record ProgramLine(string Name, string Slug, string Role);

    /// <summary>A passkey of his; the id is what the form that removes it sends.</summary>
    public sealed record PasskeyLine(string Id, string Name, DateTimeOffset CreatedAt);
}
