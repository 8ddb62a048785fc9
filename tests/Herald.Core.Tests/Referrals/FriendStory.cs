using Herald.Core.Attribution;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Referrals;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Referrals;

/// <summary>
/// The facts of one friend, told in words (<see cref="FriendWord"/>) in the order in which they arrive. Ids are given in that order too,
/// as the store does it, so that nothing may depend on them.
/// </summary>
internal sealed class FriendStory
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ProgramId Program = Numbered.Of<ProgramId>(1);
    private static readonly FriendId Friend = Numbered.Of<FriendId>(1);

    private readonly IReadOnlyList<FriendWord> words;
    private readonly AttributionModel model;
    private readonly List<ReportedEvent> events = [];
    private readonly List<Referral> referrals = [];
    private readonly List<StageReport> reports = [];
    private readonly Dictionary<EventId, IReadOnlyList<Candidate>> candidates = [];

    private FriendStory(IReadOnlyList<FriendWord> words, AttributionModel model)
    {
        (this.words, this.model) = (words, model);
        // A report or a claim names a referral, which is there before.
        for (var at = 0; at < words.Count; at++)
            AddReferral(words[at], at);
        for (var at = 0; at < words.Count; at++)
            Add(words[at], at);
    }

    public static JourneyMeaning Trace(string words) => Trace([.. words.Split(' ').Select(FriendWord.Read)]);

    public static JourneyMeaning Trace(IReadOnlyList<FriendWord> words, AttributionModel model = AttributionModel.LastTouch)
    {
        var story = new FriendStory(words, model);
        var facts = story.Facts();
        return new(Journey.Trace(facts), facts);
    }

    public static IReadOnlyList<ReportedEvent> Events(string words) =>
        new FriendStory([.. words.Split(' ').Select(FriendWord.Read)], AttributionModel.LastTouch).events;

    private JourneyFacts Facts() => new()
    {
        Policy = new(model, 30),
        Events = events,
        Referrals = referrals,
        Reports = reports,
        Candidates = candidates,
        Submissions =
        [
            .. referrals.Where(static referral => referral.Introduction != Introduction.Conversion)
                .OrderBy(static referral => referral.SubmittedAt).ThenBy(static referral => referral.Id)
                .Select(static referral => Named(Evidence.Email, referral, referral.SubmittedAt)),
        ],
        NextReferral = Numbered.Of<ReferralId>(1000),
    };

    private void AddReferral(FriendWord word, int at)
    {
        if (word.What is not ("refer" or "opened"))
            return;
        referrals.Add(new()
        {
            ProgramId = Program,
            Id = Numbered.Of<ReferralId>(at + 1),
            AdvocateId = Numbered.Advocate(int.Parse(word.Name)),
            FriendId = Friend,
            Introduction = word.What == "opened" ? Introduction.Conversion : Introduction.Form,
            Flags = [],
            SubmittedAt = word.At,
            RecordedAt = Arrived(at),
            StageAt = word.At,
        });
    }

    private void Add(FriendWord word, int at)
    {
        if (word.Stage is { } stage)
            reports.Add(Report(word, stage, at));
        else if (word.What is not ("refer" or "opened"))
            AddEvent(word, at);
    }

    private void AddEvent(FriendWord word, int at)
    {
        var reported = new ReportedEvent
        {
            ProgramId = Program,
            Id = Numbered.Of<EventId>(at + 1),
            ExternalId = word.What == EventTypes.Refund ? word.Text : word.Name,
            Type = word.What,
            FriendId = Friend,
            OccurredAt = word.At,
            ReceivedAt = Arrived(at),
            ValueAmount = word.Value?.Amount,
            ValueCurrency = word.Value?.Currency,
            OrderReference = word.What == EventTypes.Refund ? null : word.Name.TrimEnd('a', 'b', 'c'),
            RefundOf = word.What == EventTypes.Refund ? word.Name : null,
            Properties = "{}",
            Fingerprint = "",
        };
        events.Add(reported);
        if (word.Evidence is { } evidence)
            candidates[reported.Id] = [Evident(word, evidence)];
    }

    private Candidate Evident(FriendWord word, Evidence evidence) => evidence == Evidence.Claim
        ? Claimed(ReferralOf(word.Advocate, word.OnOpened), word.At)
        : new(evidence, $"{evidence}-{word.Advocate}", Numbered.Advocate(word.Advocate), null,
            evidence == Evidence.Code ? word.At : Start, []);

    private StageReport Report(FriendWord word, Stage stage, int at) => new()
    {
        ProgramId = Program,
        Id = Numbered.Of<ReportId>(at + 1),
        ReferralId = ReferralOf(word.Reported, word.OnOpened).Id,
        Stage = stage,
        ValueAmount = word.Value?.Amount,
        ValueCurrency = word.Value?.Currency,
        Source = word.Source,
        SourceVersion = word.Version,
        OccurredAt = word.At,
        ReceivedAt = Arrived(at),
    };

    private Referral ReferralOf(int advocate, bool isOpened) =>
        referrals.Find(referral =>
            referral.Introduction == Introduction.Conversion == isOpened && referral.AdvocateId == Numbered.Advocate(advocate))
        ?? throw new InvalidOperationException($"There is no such referral of advocate {advocate} in: {string.Join(' ', words)}");

    private static Candidate Claimed(Referral referral, DateTimeOffset at) => referral.Introduction == Introduction.Conversion
        ? new(Evidence.Claim, referral.Id.ToString(), null, referral.Id, at, [], FollowsConversion: true)
        : Named(Evidence.Claim, referral, at);

    private static Candidate Named(Evidence evidence, Referral referral, DateTimeOffset at) =>
        new(evidence, referral.Id.ToString(), referral.AdvocateId, referral.Id, at, []);

    private static DateTimeOffset Arrived(int at) => Start.AddDays(100).AddSeconds(at);
}
