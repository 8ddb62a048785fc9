using Herald.Core.Activities;
using Herald.Core.Deeds;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Data.Activities;
using Herald.Data.Merging;

namespace Herald.Data.Deeds;

/// <summary>
/// What the facts of a batch speak of: deeds that are told whole, and referrals and rewards whose deeds are read from themselves, since
/// they are corrected, given to others and taken back.
/// </summary>
internal sealed class DeedSources
{
    private readonly List<Deed> told = [];
    private readonly HashSet<ReferralId> referrals = [];
    private readonly HashSet<FriendId> friends = [];
    private readonly HashSet<EventId> events = [];
    private readonly HashSet<EarningId> earnings = [];

    public DeedSources(IEnumerable<RecordedActivity> facts)
    {
        foreach (var fact in facts)
            Note(fact);
    }

    /// <summary>Deeds that nothing undoes.</summary>
    public IReadOnlyList<Deed> Told => told;

    public ReferralId[] Referrals => [.. referrals];

    /// <summary>Friends whose referrals may count otherwise than before.</summary>
    public FriendId[] Friends => [.. friends];

    /// <summary>Events, whose friends are meant.</summary>
    public EventId[] Events => [.. events];

    public EarningId[] Earnings => [.. earnings];

    /// <summary>Adds what a merge moved from one advocate to another.</summary>
    public async Task AddMovedAsync(HeraldDb db, ProgramId program, MergeId merge, CancellationToken ct)
    {
        var moved = await MovedThings.OfAsync(db, program, [merge], ct);
        referrals.UnionWith(moved.Referrals);
        earnings.UnionWith(moved.Earnings);
    }

    private void Note(RecordedActivity recorded)
    {
        switch (recorded.Fact)
        {
            case Activity.AdvocateJoined joined:
                Tell(recorded, DeedKind.Joined, joined.Advocate.Value, joined.Advocate);
                break;
            case Activity.LinkMade made:
                Tell(recorded, DeedKind.LinkMade, made.Link.Value, made.Advocate);
                break;
            case Activity.ThreadWritten { Side: ThreadSide.Advocate } written:
                Tell(recorded, DeedKind.ThreadWritten, written.Message.Value, written.Advocate);
                break;
            case Activity.ChallengeCompleted completed:
                Tell(recorded, DeedKind.ChallengeCompleted, completed.Completion.Value, completed.Advocate);
                break;
            // A way has several, so that each is named by its fact, which a rebuild reads as the same.
            case Activity.ChallengeStageDone done:
                Tell(recorded, DeedKind.StageDone, recorded.Id.Value, done.Advocate);
                if (DeedKind.OfStage(done.Kind) is { } sort)
                    Tell(recorded, sort, recorded.Id.Value, done.Advocate);
                break;
            case Activity.RewardEarned { Holder.Party: Party.Advocate } earned:
                earnings.Add(earned.Earning);
                break;
            case Activity.RewardTakenBack { Holder.Party: Party.Advocate } taken:
                earnings.Add(taken.Earning);
                break;
            case Activity.RewardDated { Holder.Party: Party.Advocate } dated:
                earnings.Add(dated.Earning);
                break;
            default:
                NoteReferral(recorded.Fact);
                break;
        }
    }

    // A credit that goes elsewhere withdraws a referral of the same friend, and an event may do so without a word: all of his are
    // looked at.
    private void NoteReferral(Activity fact)
    {
        switch (fact)
        {
            case Activity.ReferralSubmitted submitted:
                referrals.Add(submitted.Referral);
                break;
            case Activity.StageReached reached:
                referrals.Add(reached.Referral);
                break;
            case Activity.ReferralRevised revised:
                referrals.Add(revised.Referral);
                break;
            case Activity.ReferralReassigned given:
                referrals.Add(given.Referral);
                break;
            case Activity.FriendCredited credited:
                friends.Add(credited.Friend);
                break;
            case Activity.EventReported reported:
                events.Add(reported.Event);
                break;
        }
    }

    private void Tell(RecordedActivity recorded, DeedKind kind, Guid source, AdvocateId advocate) => told.Add(new()
    {
        ProgramId = recorded.Program,
        SourceId = source,
        Kind = kind.Name,
        AdvocateId = advocate,
        OccurredAt = recorded.OccurredAt,
    });
}
