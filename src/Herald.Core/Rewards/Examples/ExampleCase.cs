using Herald.Core.Amounts;
using Herald.Core.Attribution;
using Herald.Core.Conditions;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards.Examples;

/// <summary>The facts of an example: one referral, and what makes the rule look at it.</summary>
internal sealed class ExampleCase
{
    // What happens after the referral happens so much later: within every program's window.
    private const int DaysLater = 1;
    private static readonly ProgramId Program = new(Made(1));
    private static readonly AdvocateId Ana = new(Made(2));
    private static readonly FriendId Kim = new(Made(3));
    private static readonly ReferralId Referred = new(Made(4));
    private static readonly RuleId Rule = new(Made(5));

    private readonly RuleTerms terms;
    private readonly Money value;
    private readonly Referral referral;
    private readonly IReadOnlyList<StageReport> reports;
    private readonly IReadOnlyList<ReportedEvent> events;

    public ExampleCase(RuleTerms terms, Money value, int ordinal, DateTimeOffset now)
    {
        (this.terms, this.value) = (terms, value);
        Ordinal = terms.Trigger is Trigger.NthReferral nth ? nth.N : Math.Max(1, ordinal);
        At = terms.To <= now ? terms.To.Value.AddMinutes(-1) : terms.From > now ? terms.From.Value : now;
        var submittedAt = StageOf(terms.Trigger) == Stage.Submitted ? At : At.AddDays(-DaysLater);
        referral = new()
        {
            ProgramId = Program,
            Id = Referred,
            AdvocateId = Ana,
            FriendId = Kim,
            Introduction = Introduction.Form,
            Flags = [],
            SubmittedAt = submittedAt,
            RecordedAt = submittedAt,
            StageAt = submittedAt,
        };
        reports = StageOf(terms.Trigger) is { } stage and > Stage.Submitted ? [Report(stage)] : [];
        events = terms.Trigger is Trigger.Event on ? [Event(on.Type)] : [];
    }

    /// <summary>Which of the advocate's friends it is.</summary>
    public int Ordinal { get; }

    /// <summary>When what the rule looks at happens.</summary>
    public DateTimeOffset At { get; }

    /// <summary>When the friend was referred.</summary>
    public DateTimeOffset SubmittedAt => referral.SubmittedAt;

    /// <summary>What the occasion is worth; null where nobody says at that stage.</summary>
    public Money? Value => StageOf(terms.Trigger) is Stage.Submitted or Stage.Qualified ? null : value;

    /// <summary>The type of the event, where it is one.</summary>
    public string? EventType => (terms.Trigger as Trigger.Event)?.Type;

    public Pricing Price(ConditionFacts known) =>
        terms.Trigger is Trigger.ChallengeStage on ? PriceStage(on, known) : PriceReferral(known);

    private Pricing PriceStage(Trigger.ChallengeStage on, ConditionFacts known) => Pricing.OfStages(new()
    {
        Program = Program,
        Rules = [new(Rule, [new(1, terms, DateTimeOffset.MinValue)], [])],
        Verdicts = [],
        Standings = [],
        Uses = [new(Rule, [.. Before()], new Dictionary<Unit, long>())],
        Ask = _ => known,
        Occasions = [new(new(Made(9)), on.Challenge, on.Stage ?? 1, At, Ana, At, Stands: true)],
    });

    private Pricing PriceReferral(ConditionFacts known)
    {
        var submission = new Candidate(Evidence.Email, Referred.ToString(), Ana, Referred, SubmittedAt, []);
        var journey = Journey.Trace(new()
        {
            Policy = AttributionPolicy.Default,
            Events = events,
            Referrals = [referral],
            Reports = reports,
            Candidates = new Dictionary<EventId, IReadOnlyList<Candidate>>(),
            Submissions = [submission],
            NextReferral = new(Made(6)),
        });
        return Pricing.Of(new()
        {
            Program = Program,
            Friend = Kim,
            Journey = journey,
            Referrals = [referral],
            Rules = [new(Rule, [new(1, terms, DateTimeOffset.MinValue)], [])],
            Verdicts = [],
            Standings = [new(Ana, Enum.GetValues<Stage>().ToDictionary(static stage => stage, _ => Ordinal - 1))],
            Uses = terms.Trigger is Trigger.NthReferral ? [] : [new(Rule, [.. Before()], new Dictionary<Unit, long>())],
            Ask = _ => known,
        });
    }

    // What the rule has paid for before: the friends that came before this one.
    private IEnumerable<RuleUse.Occurrence> Before() => Enumerable.Range(1, Ordinal - 1)
        .Select(number => new RuleUse.Occurrence($"before:{number}", Ana, new(Made(100 + number)), At.AddDays(-number)));

    private StageReport Report(Stage stage) => new()
    {
        ProgramId = Program,
        Id = new(Made(7)),
        ReferralId = Referred,
        Stage = stage,
        ValueAmount = Value?.Amount,
        ValueCurrency = Value?.Currency,
        OccurredAt = At,
        ReceivedAt = At,
    };

    private ReportedEvent Event(string type) => new()
    {
        ProgramId = Program,
        Id = new(Made(8)),
        ExternalId = "example",
        Type = type,
        FriendId = Kim,
        OccurredAt = At,
        ReceivedAt = At,
        ValueAmount = value.Amount,
        ValueCurrency = value.Currency,
        Properties = "{}",
        Fingerprint = "",
    };

    private static Stage? StageOf(Trigger trigger) => trigger switch
    {
        Trigger.ReferralStage at => at.Stage,
        Trigger.NthReferral nth => nth.Stage,
        _ => null,
    };

    // Ids of nobody: what is made up never meets what is stored.
    private static Guid Made(int number) => new(0, 0, 0, 0, 0, 0, 0, 0, (byte)(number >> 16), (byte)(number >> 8), (byte)number);
}
