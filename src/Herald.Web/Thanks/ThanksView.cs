using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Thanks;

namespace Herald.Web.Thanks;

/// <summary>Thanks as the API shows them; where they are sent to stands in the console alone.</summary>
internal sealed record ThanksView
{
    public required ThanksId Id { get; init; }

    public required AdvocateId Advocate { get; init; }

    public required ThanksCause Cause { get; init; }

    /// <summary>The referral that was won; null where it is something else.</summary>
    public required ReferralId? Referral { get; init; }

    /// <summary>What he is thanked for, in words.</summary>
    public required string Reason { get; init; }

    public required ThanksKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>The e-mail address of who does it; null while nobody is named.</summary>
    public required string? Assignee { get; init; }

    public required DateOnly DueOn { get; init; }

    public required Money Cost { get; init; }

    public required ThanksState State { get; init; }

    /// <summary>Since when the advocate waits: when he did it.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset? SentAt { get; init; }

    /// <summary>When it arrived, or was dropped.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>The name that it was signed with.</summary>
    public required string? SignedBy { get; init; }

    public required string? DropReason { get; init; }

    public static ThanksView Of(ThanksTask row, string? assignee, Currency currency) => new()
    {
        Id = row.Id,
        Advocate = row.AdvocateId,
        Cause = row.Cause,
        Referral = row.ReferralId,
        Reason = row.Reason,
        Kind = row.Kind,
        Text = row.Text,
        Assignee = assignee,
        DueOn = row.DueOn,
        Cost = new(row.Cost, currency),
        State = row.State,
        WaitingSince = row.AroseAt,
        MadeAt = row.MadeAt,
        SentAt = row.SentAt,
        EndedAt = row.EndedAt,
        SignedBy = row.SignedBy,
        DropReason = row.DropReason,
    };
}
