using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>
/// One advocate's way through a challenge, in the version that he began with: begun, then for each stage handed in and approved, returned
/// or rejected, until all are done. Stages are done in their order, each once.
/// </summary>
public sealed class Completion
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required CompletionId Id { get; init; }

    /// <summary>The challenge.</summary>
    public required ChallengeId ChallengeId { get; init; }

    /// <summary>The version that he began with; what is asked and what is paid stay as it says.</summary>
    public required int Version { get; init; }

    /// <summary>The key of the variant that he saw when he began, whose words he goes on to see; null where nothing was on trial.</summary>
    public string? Variant { get; init; }

    /// <summary>Who goes it.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>When he began.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>
    /// Until when the version that he began with is open. A period that is made shorter takes nothing from who is on his way.
    /// </summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The referral that it follows; null where no stage was proved by one yet.</summary>
    public ReferralId? ReferralId { get; private set; }

    /// <summary>The link by which the next stage is shared; null where the next stage is of another kind.</summary>
    public LinkId? LinkId { get; private set; }

    /// <summary>The stage that is next, from 1; one beyond the last when all are done.</summary>
    public int Stage { get; private set; } = 1;

    /// <summary>How often something was handed in.</summary>
    public int Steps { get; private set; }

    /// <summary>Where it stands as it is stored; <see cref="StateAt"/> reckons with the challenge's end.</summary>
    public CompletionState State { get; private set; }

    /// <summary>Since when it stands there.</summary>
    public required DateTimeOffset Since { get; set; }

    /// <summary>Whether it takes one of the challenge's places.</summary>
    public bool TakesPlace => State != CompletionState.Rejected;

    /// <summary>Whether something may still be done.</summary>
    public bool IsUnderWay => State is CompletionState.Begun or CompletionState.Submitted or CompletionState.Returned;

    /// <summary>Where it stands at an instant.</summary>
    public CompletionState StateAt(Challenge challenge, DateTimeOffset now) =>
        State is CompletionState.Begun or CompletionState.Returned && IsClosed(challenge, now) ? CompletionState.Expired : State;

    /// <summary>
    /// Hands something in for the next stage. Refused, in this order: <c>completion_over</c>, <c>challenge_not_open</c>,
    /// <c>already_submitted</c>, <c>stage_not_next</c>, then what <see cref="EvidenceCheck"/> refuses.
    /// </summary>
    /// <param name="challenge">The challenge as it stands now.</param>
    /// <param name="terms">What its version says that this way goes by.</param>
    /// <param name="stage">The stage that it is meant for; null for the next one.</param>
    /// <param name="evidence">What is handed in; null for nothing, which is enough where nothing is asked for.</param>
    /// <param name="now">When.</param>
    public Outcome<CompletionMove> Submit(
        Challenge challenge, ChallengeTerms terms, int? stage, StageEvidence? evidence, DateTimeOffset now)
    {
        if (ObstacleToSubmit(challenge, terms, stage, evidence, now) is { } refusal)
            return refusal;
        return Take(terms, evidence ?? new(), null, now);
    }

    /// <summary>Why that cannot be handed in; null where it can.</summary>
    public Refusal? ObstacleToSubmit(
        Challenge challenge, ChallengeTerms terms, int? stage, StageEvidence? evidence, DateTimeOffset now) =>
        NotToSubmit(challenge, terms, stage, now) ?? EvidenceCheck.Of(terms.StageAt(Stage).Kind, evidence ?? new());

    /// <summary>
    /// Gives the place that was waited for: what was asked for is handed in with it. Like what proves itself it counts during a pause too,
    /// since nobody could put it off.
    /// </summary>
    public CompletionMove TakePlace(ChallengeTerms terms, DateTimeOffset now) => Take(terms, new(), null, now);

    /// <summary>
    /// Staff take back the place that he has or waits for. What is done and paid stays; a way that is not over ends with it.
    /// </summary>
    /// <param name="stage">The stage of the place.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="reason">What the advocate is told.</param>
    /// <param name="now">When.</param>
    public CompletionStep GiveUpPlace(int stage, string by, string reason, DateTimeOffset now)
    {
        Steps++;
        if (IsUnderWay)
        {
            LinkId = null;
            Stand(CompletionState.Rejected, now);
        }

        return new()
        {
            ProgramId = ProgramId,
            CompletionId = Id,
            Number = Steps,
            Stage = stage,
            Evidence = new(),
            SubmittedAt = now,
            State = StepState.Rejected,
            JudgedBy = by,
            JudgedAt = now,
            Note = reason,
        };
    }

    /// <summary>Whether something that happened proves the next stage, as it would be if it were handed in now.</summary>
    public bool IsProvedBy(Challenge challenge, ChallengeTerms terms, StageProof proof, DateTimeOffset at) =>
        State is CompletionState.Begun or CompletionState.Returned && !IsClosed(challenge, at) && proof.Proves(terms.StageAt(Stage).Kind)
        && (proof is not StageProof.Referred referred || ReferralId is null || ReferralId == referred.Referral)
        && (proof is not StageProof.Clicked clicked || LinkId == clicked.Link);

    /// <summary>Names the link by which the next stage is shared; clicks on it prove it.</summary>
    public void ShareBy(LinkId link) => LinkId = link;

    /// <summary>
    /// Takes something that happened as the proof of the next stage, which <see cref="IsProvedBy"/> says it is. From then on the way
    /// follows that referral. Unlike what is handed in it counts during a pause too, since nobody could put it off.
    /// </summary>
    public CompletionMove Prove(ChallengeTerms terms, StageProof proof, DateTimeOffset now)
    {
        ReferralId = proof is StageProof.Referred referred ? referred.Referral : ReferralId;
        return Take(terms, new(), proof.Source, now);
    }

    /// <summary>
    /// Staff judge what was handed in last. What was handed in in time is judged also after the challenge's end; only sent back it cannot
    /// be then. Refused: <c>already_judged</c>, <c>nothing_submitted</c>, <c>stage_not_next</c>, <c>challenge_not_open</c>.
    /// </summary>
    /// <param name="challenge">The challenge as it stands now.</param>
    /// <param name="terms">What its version says that this way goes by.</param>
    /// <param name="last">What was handed in last; null where nothing was.</param>
    /// <param name="stage">The stage that is judged; null for the one that waits.</param>
    /// <param name="judgement">What is said of it.</param>
    /// <param name="now">When.</param>
    public Outcome<CompletionMove> Judge(
        Challenge challenge, ChallengeTerms terms, CompletionStep? last, int? stage, Judgement judgement, DateTimeOffset now)
    {
        if (NotToJudge(last, stage) is { } refusal)
            return refusal;
        if (judgement.State == StepState.Returned && IsClosed(challenge, now))
        {
            return new Refusal(
                "challenge_not_open", "The challenge has ended, so that nothing can be handed in again; approve it or reject it.");
        }

        (last!.JudgedBy, last.Note) = (judgement.By, judgement.Note);
        if (judgement.State == StepState.Approved)
            return Done(terms, last, now);
        (last.State, last.JudgedAt) = (judgement.State, now);
        Stand(judgement.State == StepState.Returned ? CompletionState.Returned : CompletionState.Rejected, now);
        return new CompletionMove(last, false, false);
    }

    private CompletionMove Take(ChallengeTerms terms, StageEvidence evidence, string? proof, DateTimeOffset now)
    {
        Steps++;
        var step = new CompletionStep
        {
            ProgramId = ProgramId,
            CompletionId = Id,
            Number = Steps,
            Stage = Stage,
            Evidence = evidence,
            Proof = proof,
            SubmittedAt = now,
            State = StepState.Submitted,
        };
        if (!terms.StageAt(Stage).NeedsApproval)
            return Done(terms, step, now);
        Stand(CompletionState.Submitted, now);
        return new(step, false, false);
    }

    private CompletionMove Done(ChallengeTerms terms, CompletionStep step, DateTimeOffset now)
    {
        (step.State, step.JudgedAt) = (StepState.Approved, now);
        LinkId = null;
        Stage++;
        Stand(Stage > terms.Stages.Count ? CompletionState.Completed : CompletionState.Begun, now);
        return new(step, true, State == CompletionState.Completed);
    }

    private Refusal? NotToSubmit(Challenge challenge, ChallengeTerms terms, int? stage, DateTimeOffset now)
    {
        if (!IsUnderWay)
            return new("completion_over", $"This way is {State.ToString().ToLowerInvariant()}; nothing more is handed in for it.");
        if (IsClosed(challenge, now))
            return new("challenge_not_open", "The challenge has ended; nothing more is taken.");
        if (challenge.PausedAt is not null)
            return new("challenge_not_open", "The challenge is paused; what is under way goes on when it is resumed.");
        if (stage < Stage)
            return new("already_submitted", $"Stage {stage} is done already; stage {Stage} is next.");
        if (stage > Stage)
            return new("stage_not_next", stage > terms.Stages.Count
                ? $"There are {terms.Stages.Count} stages; stage {Stage} is next."
                : $"Stage {Stage} comes before stage {stage}.");
        return State == CompletionState.Submitted
            ? new("already_submitted", $"What was handed in for stage {Stage} waits for staff; if they return it, hand it in again.")
            : null;
    }

    private Refusal? NotToJudge(CompletionStep? last, int? stage)
    {
        if (stage > Stage)
            return new("stage_not_next", $"Stage {stage} has not come yet; stage {Stage} is next.");
        if (State == CompletionState.Submitted && (stage is null || stage == Stage) && last?.State == StepState.Submitted)
            return null;
        if (last is null || (State == CompletionState.Begun && (stage is null || stage == Stage)))
            return new("nothing_submitted", "Nothing waits to be judged here.") { Kind = RefusalKind.Conflict };
        return new("already_judged", stage < Stage
            ? $"Stage {stage} was approved before."
            : $"It was {last.State.ToString().ToLowerInvariant()} before{(last.JudgedBy is { } by ? " by " + by : "")}.")
        {
            Kind = RefusalKind.Conflict,
        };
    }

    private bool IsClosed(Challenge challenge, DateTimeOffset now) =>
        challenge.EndedAt <= now || (challenge.EndsAt <= now && EndsAt <= now);

    private void Stand(CompletionState state, DateTimeOffset now) => (State, Since) = (state, now);
}
