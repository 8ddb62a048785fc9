using Herald.Core.Ids;

namespace Herald.Core.ShoutOuts;

/// <summary>
/// Public thanks within the hub: somebody of the staff, or another advocate, says for all to read what an advocate did. It stands until its
/// giver takes it back or staff hide it, and goes outside the hub only where both whom it names agreed.
/// </summary>
public sealed class ShoutOut
{
    /// <summary>The longest words in characters: it is read in passing.</summary>
    public const int TextMax = 500;

    /// <summary>The longest reason in characters.</summary>
    public const int ReasonMax = 80;

    /// <summary>The longest signature, why it was hidden, or what is wrong with it, in characters.</summary>
    public const int NoteMax = 200;

    /// <summary>So many an advocate gives within a day.</summary>
    public const int PerDayMax = 3;

    /// <summary>So many an advocate gives within seven days; what is given to all and sundry is worth nothing.</summary>
    public const int PerWeekMax = 10;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required ShoutOutId Id { get; init; }

    /// <summary>Who is thanked.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The advocate who thanks; null where staff do.</summary>
    public AdvocateId? ByAdvocateId { get; init; }

    /// <summary>The name of who thanks for the staff; null where an advocate does.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>What for, in a few words; null where the words say it.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>The version of what an advocate who thanks agreed to, so that it may be shown outside; null where he did not.</summary>
    public string? GiverAgreedTo { get; init; }

    /// <summary>Whether who is thanked wants it shown outside; null until he says so.</summary>
    public OutsideAnswer? Answer { get; private set; }

    /// <summary>When he said so.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The version of what he agreed to; null unless he does.</summary>
    public string? AgreedTo { get; private set; }

    /// <summary>When an advocate reported it.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>Who reported it.</summary>
    public AdvocateId? ReportedBy { get; private set; }

    /// <summary>What is wrong with it, in the words of who reported it.</summary>
    public string? Report { get; private set; }

    /// <summary>When staff looked at the report.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>When it was hidden; null while it stands.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>Who of the staff hid it; null where its giver took it back.</summary>
    public string? HiddenBy { get; private set; }

    /// <summary>Why staff hid it, for colleagues.</summary>
    public string? HiddenReason { get; private set; }

    /// <summary>Whether it may leave the hub as far as its giver is concerned.</summary>
    public bool MayLeave => ByAdvocateId is null || GiverAgreedTo is not null;

    /// <summary>Whether it may be shown outside the hub.</summary>
    public bool IsOutside => MayLeave && Answer == OutsideAnswer.Agreed && HiddenAt is null;

    /// <summary>Whether an advocate may give one more.</summary>
    /// <param name="given">What he gave within the last seven days, hidden or not: to whom, and when.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="to">Whom it thanks.</param>
    /// <param name="now">When.</param>
    public static Refusal? Check(
        IReadOnlyCollection<(AdvocateId To, DateTimeOffset At)> given, AdvocateId by, AdvocateId to, DateTimeOffset now)
    {
        if (by == to)
            return new("shout_out_self", "A shout-out is for somebody else.");
        if (given.Any(one => one.To == to))
            return new("shout_out_limit", "One member is thanked once in seven days by the same member.");
        if (given.Count >= PerWeekMax)
            return new("shout_out_limit", $"A member gives {PerWeekMax} shout-outs in seven days.");
        return given.Count(one => now - one.At < TimeSpan.FromDays(1)) >= PerDayMax
            ? new("shout_out_limit", $"A member gives {PerDayMax} shout-outs a day.")
            : null;
    }

    /// <summary>Who is thanked says whether it may be shown outside; the last word counts.</summary>
    /// <param name="agreedTo">The version of what he agrees to; null where he does not.</param>
    /// <param name="at">When.</param>
    public void Say(string? agreedTo, DateTimeOffset at)
    {
        Answer = agreedTo is null ? OutsideAnswer.Declined : OutsideAnswer.Agreed;
        AgreedTo = agreedTo;
        AnsweredAt = at;
    }

    /// <summary>An advocate says that something is wrong with it. The first counts, and what staff let stand stays.</summary>
    public void Flag(AdvocateId by, string report, DateTimeOffset at)
    {
        if (ReportedAt is null)
            (ReportedBy, Report, ReportedAt) = (by, report, at);
    }

    /// <summary>It is shown no more.</summary>
    /// <param name="by">Who of the staff hides it; null for its giver.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    public void Hide(string? by, string? reason, DateTimeOffset at)
    {
        ReviewedAt = ReportedAt is null ? null : ReviewedAt ?? at;
        if (HiddenAt is null)
            (HiddenAt, HiddenBy, HiddenReason) = (at, by, reason);
    }

    /// <summary>Staff let it stand: a report is done with, and what staff hid is shown again. What its giver took back stays so.</summary>
    public void LetStand(DateTimeOffset at)
    {
        ReviewedAt = ReportedAt is null ? null : ReviewedAt ?? at;
        if (HiddenBy is not null)
            (HiddenAt, HiddenBy, HiddenReason) = (null, null, null);
    }
}
