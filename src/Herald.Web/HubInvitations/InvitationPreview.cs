namespace Herald.Web.HubInvitations;

/// <summary>Whom invitations would go to just now, and who would be left out for what.</summary>
public sealed record InvitationPreview
{
    /// <summary>All who were asked about.</summary>
    public required int Total { get; init; }

    /// <summary>Who would be invited.</summary>
    public required int Count { get; init; }

    /// <summary>Who is in already.</summary>
    public required int Active { get; init; }

    /// <summary>Who wants no mails.</summary>
    public required int OptedOut { get; init; }

    /// <summary>Who is to be left in peace: he complained, or asked for a rest.</summary>
    public required int Resting { get; init; }

    /// <summary>To whom a mail came back.</summary>
    public required int Bounced { get; init; }

    /// <summary>Who was invited within the last 30 days.</summary>
    public required int Invited { get; init; }

    /// <summary>Names of some who would be invited.</summary>
    public required IReadOnlyList<string> Sample { get; init; }
}
