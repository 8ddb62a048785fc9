using Herald.Core.Ids;

namespace Herald.Core.Thanks;

/// <summary>
/// That an advocate is to be thanked, by a person, for one thing that he did. There is one for each cause, however often that is told.
/// </summary>
public sealed class ThanksTask
{
    /// <summary>The longest words in characters.</summary>
    public const int TextMax = 4_000;

    /// <summary>The longest reason in characters.</summary>
    public const int ReasonMax = 300;

    /// <summary>So many days there are to do it, unless told otherwise: who waits longer takes it for an afterthought.</summary>
    public const int DueDays = 7;

    private static readonly TimeSpan FreshMax = TimeSpan.FromDays(30);

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required ThanksId Id { get; init; }

    /// <summary>Whom to thank.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>What kind of thing he did.</summary>
    public required ThanksCause Cause { get; init; }

    /// <summary>The very thing, unique in the program.</summary>
    public required string CauseKey { get; init; }

    /// <summary>The referral that was won; null where it is something else.</summary>
    public ReferralId? ReferralId { get; init; }

    /// <summary>What he is thanked for, in words for staff.</summary>
    public required string Reason { get; init; }

    /// <summary>When he did it: since then he waits.</summary>
    public required DateTimeOffset AroseAt { get; init; }

    /// <summary>When the task was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How he is thanked.</summary>
    public required ThanksKind Kind { get; set; }

    /// <summary>The words: a draft until somebody has made them his own.</summary>
    public required string Text { get; set; }

    /// <summary>Who does it; null while nobody is named.</summary>
    public StaffId? StaffId { get; set; }

    /// <summary>Until when.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>What it costs, in minor units of the program's currency.</summary>
    public long Cost { get; private set; }

    /// <summary>The first day of the month whose budget bears the cost; null while there is none.</summary>
    public DateOnly? CostMonth { get; private set; }

    /// <summary>How far it has come.</summary>
    public ThanksState State { get; private set; }

    /// <summary>The name that it was signed with; null until it is sent.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it arrived, or was given up.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was given up; null where it was not.</summary>
    public string? DropReason { get; private set; }

    /// <summary>Whether nothing more can be done about it.</summary>
    public bool HasEnded => State is ThanksState.Delivered or ThanksState.Dropped;

    /// <summary>Whether something that happened then is still thanked for by itself; older wins are listed, and thanked by hand.</summary>
    public static bool IsFresh(DateTimeOffset happenedAt, DateTimeOffset now) => now - happenedAt <= FreshMax;

    /// <summary>The very thing that a referral was won.</summary>
    public static string KeyOf(ReferralId referral) => $"won:{referral}";

    /// <summary>The very thing that a stage of a challenge was done.</summary>
    public static string KeyOf(CompletionId completion, int stage) => $"story:{completion}:{stage}";

    /// <summary>The very thing that he has been a customer for so many years.</summary>
    public static string KeyOf(AdvocateId advocate, int years) => $"birthday:{advocate}:{years}";

    /// <summary>The very thing that staff put into words.</summary>
    public static string KeyOf(ThanksId own) => $"hand:{own}";

    /// <summary>Sets what it costs. What was set once stays in its month, whose budget has borne it.</summary>
    public void Spend(long cost, DateOnly month)
    {
        Cost = cost;
        CostMonth = cost == 0 ? null : CostMonth ?? month;
    }

    /// <summary>Takes it a step on; where it stands there already, nothing happens.</summary>
    /// <param name="to">Where it stands then.</param>
    /// <param name="reason">Why it is given up.</param>
    /// <param name="signer">Who sends it, as the advocate is told.</param>
    /// <param name="at">When.</param>
    public Outcome<bool> Step(ThanksState to, string? reason, string? signer, DateTimeOffset at)
    {
        if (to == State)
            return false;
        if (HasEnded || (State == ThanksState.Sent && to is ThanksState.Open or ThanksState.InHand))
        {
            var why = State == ThanksState.Sent
                ? "It is sent, and cannot be taken up again. Say that it has arrived, or drop it with a reason."
                : "It has ended. Whatever follows is a task of its own; make one by hand.";
            return new Refusal("thanks_step", why) { Kind = RefusalKind.Conflict };
        }

        if (to == ThanksState.Dropped && string.IsNullOrWhiteSpace(reason))
            return new Refusal("required", "reason: say why nobody is thanked here; it is what colleagues read later.");
        if (to is ThanksState.Sent or ThanksState.Delivered && State != ThanksState.Sent && string.IsNullOrWhiteSpace(signer))
            return new Refusal("signer_missing", "Thanks come from a person. Give it to somebody of the staff first, who then signs it.");
        Move(to, reason, signer, at);
        return true;
    }

    // A message is there when it is sent; what is handed over in person was sent when it arrived.
    private void Move(ThanksState to, string? reason, string? signer, DateTimeOffset at)
    {
        State = to == ThanksState.Sent && Kind == ThanksKind.Message ? ThanksState.Delivered : to;
        if (State is ThanksState.Sent or ThanksState.Delivered)
            (SentAt, SignedBy) = (SentAt ?? at, SignedBy ?? signer);
        if (HasEnded)
            EndedAt = at;
        if (State != ThanksState.Dropped)
            return;
        DropReason = reason!.Trim();
        // What was never sent cost nothing.
        if (SentAt is null)
            Spend(0, default);
    }
}
