namespace Herald.Web.Setup.Checklist;

/// <summary>How far a program is set up, as the store tells it.</summary>
internal sealed record SetupStanding
{
    public required Core.Programs.Program Program { get; init; }

    public required bool HasRule { get; init; }

    public required bool HasAdvocate { get; init; }

    /// <summary>The code of its first link; null where there is none.</summary>
    public required string? Code { get; init; }

    public required bool HasClick { get; init; }

    public required bool HasReferral { get; init; }

    /// <summary>Whether a referral has gone beyond its submission.</summary>
    public required bool HasProgress { get; init; }

    public required bool HasReward { get; init; }

    public required bool HasTeam { get; init; }

    public required bool HasSentMail { get; init; }

    /// <summary>Whether mails go to a mail server; else they lie in the data folder, and in the mailbox.</summary>
    public required bool MailsGoOut { get; init; }
}
