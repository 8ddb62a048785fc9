using Herald.Core.Ids;

namespace Herald.Core.HubInvitations;

/// <summary>
/// Many invitations to the hub at once, as a piece of work: whom it is for, how far it has come, and what came of it. Its place moves in
/// the transaction that writes the invitations before it, so that it goes on after a crash where it was.
/// </summary>
public sealed class InvitationRound
{
    /// <summary>People who can be chosen one by one; more are an audience.</summary>
    public const int ChosenMax = 200;

    /// <summary>Rounds of one program that may run at the same time.</summary>
    public const int RunningMax = 10;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required InvitationRoundId Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public required RoundSource Source { get; init; }

    /// <summary>The slug of the audience, or the id of the import; null where people were chosen or nominated.</summary>
    public string? SourceName { get; init; }

    /// <summary>Who was chosen, by id; empty for all others.</summary>
    public required IReadOnlyList<string> Chosen { get; init; }

    /// <summary>What staff call it: the audience's name, the file's, or how many were chosen.</summary>
    public required string Name { get; init; }

    /// <summary>Whether who has not come within a week is reminded, once.</summary>
    public required bool Reminds { get; init; }

    /// <summary>How far it has come.</summary>
    public RoundState State { get; private set; }

    /// <summary>How many people it was for when it began.</summary>
    public required int Total { get; init; }

    /// <summary>The last person who was looked at, in the order of ids; the empty id before the first.</summary>
    public AdvocateId Position { get; private set; }

    /// <summary>Invitations that were written.</summary>
    public int Sent { get; private set; }

    /// <summary>People without an address that can be written to.</summary>
    public int NoAddress { get; private set; }

    /// <summary>People who are in already.</summary>
    public int Active { get; private set; }

    /// <summary>People who want no mails.</summary>
    public int OptedOut { get; private set; }

    /// <summary>People who are to be left in peace.</summary>
    public int Resting { get; private set; }

    /// <summary>People to whom a mail came back before.</summary>
    public int Bounced { get; private set; }

    /// <summary>People who were invited of late.</summary>
    public int Invited { get; private set; }

    /// <summary>Who began it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was done or stopped.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>People who were looked at.</summary>
    public int Seen => Sent + Refused;

    /// <summary>People who were looked at and not invited.</summary>
    public int Refused => NoAddress + Active + OptedOut + Resting + Bounced + Invited;

    /// <summary>Counts one person and moves behind him.</summary>
    public void Pass(AdvocateId advocate, InvitationObstacle? obstacle)
    {
        Position = advocate;
        _ = obstacle switch
        {
            null => Sent++,
            InvitationObstacle.NoAddress => NoAddress++,
            InvitationObstacle.Active => Active++,
            InvitationObstacle.OptedOut => OptedOut++,
            InvitationObstacle.Resting => Resting++,
            InvitationObstacle.Bounced => Bounced++,
            _ => Invited++,
        };
    }

    /// <summary>Nobody is left, or it is stopped; false where it has ended before.</summary>
    public bool End(RoundState state, DateTimeOffset at)
    {
        if (State != RoundState.Running)
            return false;
        (State, EndedAt) = (state, at);
        return true;
    }
}
