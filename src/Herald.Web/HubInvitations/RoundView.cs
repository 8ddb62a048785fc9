using Herald.Core.HubInvitations;
using Herald.Core.Ids;

namespace Herald.Web.HubInvitations;

/// <summary>A round of invitations to the hub, and how far it has come.</summary>
internal sealed record RoundView
{
    public required InvitationRoundId Id { get; init; }

    /// <summary>The audience's name, the file's, or how many were chosen.</summary>
    public required string Name { get; init; }

    /// <summary>chosen, audience, import or nominated.</summary>
    public required RoundSource Source { get; init; }

    /// <summary>The slug of the audience or the id of the import; null where people were chosen or nominated.</summary>
    public required string? SourceName { get; init; }

    /// <summary>running, done or stopped.</summary>
    public required RoundState State { get; init; }

    /// <summary>How many people it was for when it began.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them were looked at.</summary>
    public required int Seen { get; init; }

    /// <summary>Invitations that were written.</summary>
    public required int Sent { get; init; }

    /// <summary>Who was left out for what.</summary>
    public required RefusedPeople Refused { get; init; }

    public required bool Reminds { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was done or stopped; null while it runs.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    public static RoundView Of(InvitationRound row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Source = row.Source,
        SourceName = row.SourceName,
        State = row.State,
        Total = row.Total,
        Seen = row.Seen,
        Sent = row.Sent,
        Refused = new(row.NoAddress, row.Active, row.OptedOut, row.Resting, row.Bounced, row.Invited),
        Reminds = row.Reminds,
        MadeBy = row.MadeBy,
        MadeAt = row.MadeAt,
        EndedAt = row.EndedAt,
    };

    /// <summary>People who were not invited, each for the first of these reasons.</summary>
    /// <param name="NoAddress">No address that can be written to.</param>
    /// <param name="Active">In the hub already.</param>
    /// <param name="OptedOut">Wants no mails.</param>
    /// <param name="Resting">To be left in peace: he complained, or asked for a rest.</param>
    /// <param name="Bounced">A mail came back.</param>
    /// <param name="Invited">Invited within the last 30 days.</param>
    internal sealed record RefusedPeople(int NoAddress, int Active, int OptedOut, int Resting, int Bounced, int Invited);
}
