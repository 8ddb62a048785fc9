using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>
/// An advocate, a friend, and how far it has come. Who, how and when are facts; the stage and its values are derived from the reports
/// and events of the friend, and kept here to be listed and summed.
/// </summary>
public sealed class Referral
{
    /// <summary>The program that it belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required ReferralId Id { get; init; }

    /// <summary>Who referred.</summary>
    public required AdvocateId AdvocateId { get; set; }

    /// <summary>Who was referred.</summary>
    public required FriendId FriendId { get; set; }

    /// <summary>How the friend came to be known.</summary>
    public required Introduction Introduction { get; init; }

    /// <summary>What the advocate says about the friend.</summary>
    public string? Note { get; init; }

    /// <summary>The campaign that it counts for.</summary>
    public string? Campaign { get; set; }

    /// <summary>The channel that it came through.</summary>
    public string? Channel { get; set; }

    /// <summary>The link that the friend came by; null where it was none, or none is known.</summary>
    public LinkId? LinkId { get; set; }

    /// <summary>The sales rep whom it was routed to.</summary>
    public string? OwnerEmail { get; set; }

    /// <summary>Named doubts that staff should look at, such as <c>same_company</c>; they stop nothing by themselves.</summary>
    public required IReadOnlyList<string> Flags { get; set; }

    /// <summary>When the friend was referred.</summary>
    public required DateTimeOffset SubmittedAt { get; set; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public Stage Stage { get; private set; }

    /// <summary>Since when it stands there.</summary>
    public required DateTimeOffset StageAt { get; set; }

    /// <summary>When it was found worth talking to; null if it does not stand so far.</summary>
    public DateTimeOffset? QualifiedAt { get; private set; }

    /// <summary>When it became a deal to win; null if it does not stand so far.</summary>
    public DateTimeOffset? OpportunityAt { get; private set; }

    /// <summary>When it was won; null if it does not stand so far.</summary>
    public DateTimeOffset? WonAt { get; private set; }

    /// <summary>Minor units of pipeline.</summary>
    public long? PipelineAmount { get; private set; }

    /// <summary>The currency of the pipeline.</summary>
    public Currency? PipelineCurrency { get; private set; }

    /// <summary>Minor units closed.</summary>
    public long? ClosedAmount { get; private set; }

    /// <summary>The currency of what is closed.</summary>
    public Currency? ClosedCurrency { get; private set; }

    /// <summary>
    /// Since when it no longer counts, because the conversion that opened it turned out to belong elsewhere; null while it counts.
    /// </summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>What it is worth so far: closed, else pipeline.</summary>
    public Money? Value => Pair(ClosedAmount, ClosedCurrency) ?? Pair(PipelineAmount, PipelineCurrency);

    /// <summary>Takes its place on the way that its facts trace.</summary>
    public void Stand(ReferralPath path)
    {
        (Stage, StageAt) = (path.Stage, path.StageAt);
        QualifiedAt = path.Find(Stage.Qualified)?.At;
        OpportunityAt = path.Find(Stage.Opportunity)?.At;
        WonAt = path.Find(Stage.Won)?.At;
        (PipelineAmount, PipelineCurrency) = (path.Pipeline?.Amount, path.Pipeline?.Currency);
        (ClosedAmount, ClosedCurrency) = (path.Closed?.Amount, path.Closed?.Currency);
    }

    private static Money? Pair(long? amount, Currency? currency) => amount is { } value && currency is { } of ? new(value, of) : null;
}
