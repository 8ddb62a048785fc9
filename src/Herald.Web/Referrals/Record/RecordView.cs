using Herald.Core.Referrals;
using Herald.Web.Ui.Words;

namespace Herald.Web.Referrals.Record;

/// <summary>All that the console shows of one referral.</summary>
public sealed record RecordView
{
    public required RecordFacts Facts { get; init; }

    public required ProgramMeasures Measures { get; init; }

    /// <summary>Everything that happened, the first first.</summary>
    public required IReadOnlyList<RecordEvent> Events { get; init; }

    public required CreditStory Credit { get; init; }

    public required IReadOnlyList<RuleSaying> Rules { get; init; }

    public required IReadOnlyList<RecordPosting> Postings { get; init; }

    public required IReadOnlyList<ThreadMessage> Thread { get; init; }

    /// <summary>Addresses that it can be handed to.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>To whom it may be given.</summary>
    public required RecordGiving Giving { get; init; }

    public required DateTimeOffset Now { get; init; }
}
