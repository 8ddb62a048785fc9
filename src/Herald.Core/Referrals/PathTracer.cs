using Herald.Core.Amounts;
using Herald.Core.Conversions;

namespace Herald.Core.Referrals;

/// <summary>
/// Traces the way of one referral: its facts in the order of their happening, whatever the order of their arrival.
/// Reaching a stage means having reached those before it. A report of an earlier stage goes back, except behind a purchase that
/// stands. Lost takes back the win alone, disqualified all but the submission. Purchases that were all returned reverse it.
/// </summary>
internal sealed class PathTracer
{
    private static readonly Stage[] Steps = [Stage.Submitted, Stage.Qualified, Stage.Opportunity, Stage.Won];

    private readonly Dictionary<Stage, Reached> standing = [];
    private readonly Dictionary<Stage, Reached> ever = [];
    private readonly DateTimeOffset submittedAt;
    private Stage stage;
    private DateTimeOffset stageAt;
    private Money? pipeline;
    private Money? closed;

    private PathTracer(DateTimeOffset submittedAt) => this.submittedAt = submittedAt;

    public static ReferralPath Trace(Referral referral, IReadOnlyList<StageReport> reports, IReadOnlyList<Purchase> purchases)
    {
        var tracer = new PathTracer(referral.SubmittedAt);
        tracer.Reach(Stage.Submitted, referral.SubmittedAt, new Cause.Submission(referral.Id, referral.RecordedAt), null);
        foreach (var step in InOrder(reports, purchases))
            tracer.Take(step);
        tracer.Return(purchases);
        return tracer.Path();
    }

    // The first purchase that stands makes the win; later ones add nothing to the way.
    private static IEnumerable<Cause> InOrder(IReadOnlyList<StageReport> reports, IReadOnlyList<Purchase> purchases)
    {
        var told = reports.Where(report => !reports.Any(report.IsOvertakenBy)).Select(static report => (Cause)new Cause.Report(report));
        var bought = purchases.Where(static purchase => !purchase.IsReturned).Take(1)
            .Select(static purchase => (Cause)new Cause.Bought(purchase));
        return told.Concat(bought).OrderBy(AtOf)
            .ThenBy(static cause => cause is Cause.Report { Told.SourceVersion: { } version } ? version : 0)
            .ThenBy(static cause => cause is Cause.Report { Told.Stage: var stage } ? (int)stage : (int)Stage.Won)
            .ThenBy(static cause => cause is Cause.Report { Told.ValueAmount: { } amount } ? amount : 0)
            .ThenBy(static cause => cause is Cause.Report { Told.ValueCurrency: { } currency } ? currency.Code : "",
                StringComparer.Ordinal);
    }

    private static DateTimeOffset AtOf(Cause cause) => cause switch
    {
        Cause.Report report => report.Told.OccurredAt,
        Cause.Bought bought => bought.Purchase.Event.OccurredAt,
        _ => cause.ReceivedAt,
    };

    private void Take(Cause cause)
    {
        switch (cause)
        {
            case Cause.Bought bought:
                Reach(Stage.Won, AtOf(cause), cause, bought.Purchase.Event.Value);
                closed = standing[Stage.Won].Cause == cause || closed is null ? bought.Purchase.Net : closed;
                break;
            case Cause.Report { Told: { Stage: Stage.Lost or Stage.Disqualified } told }:
                End(told);
                break;
            case Cause.Report { Told: var told }:
                Hear(told, cause);
                break;
        }
    }

    private void Hear(StageReport told, Cause cause)
    {
        if (standing.Values.Any(reached => reached.Stage > told.Stage && Outlasts(reached.Cause, told)))
        {
            pipeline = told.Stage == Stage.Opportunity ? told.Value ?? pipeline : pipeline;
            return;
        }

        foreach (var later in Steps.Where(step => step > told.Stage))
            standing.Remove(later);
        closed = told.Stage < Stage.Won ? null : closed;
        pipeline = told.Stage < Stage.Opportunity ? null : pipeline;
        Reach(told.Stage, told.OccurredAt, cause, told.Value);
        if (told.Stage == Stage.Opportunity)
            pipeline = told.Value ?? pipeline;
        if (told.Stage == Stage.Won)
            closed = told.Value ?? closed;
    }

    // A purchase is a hard fact. And a report without a date says what was so until then: a further stage that is told after it, even
    // with an earlier date, as close dates at midnight are, is not taken back by it.
    private static bool Outlasts(Cause cause, StageReport told) => cause switch
    {
        Cause.Bought => true,
        Cause.Report report => told.IsUndated && report.Told.ReceivedAt > told.ReceivedAt,
        _ => false,
    };

    private void Reach(Stage to, DateTimeOffset at, Cause cause, Money? value)
    {
        foreach (var step in Steps.Where(step => step <= to))
        {
            // Nothing is reached before there was a referral.
            var reached = new Reached(step, at < submittedAt ? submittedAt : at, cause, value);
            if (!standing.TryGetValue(step, out var before))
                standing[step] = reached;
            else if (step == to && before.Value is null && value is not null)
                standing[step] = before with { Value = value }; // Reached before anybody said what it is worth.
            if (!ever.TryGetValue(step, out before) || (step == to && before.Value is null && value is not null))
                ever[step] = before is null ? reached : before with { Value = value };
        }

        stageAt = stage == to && to != Stage.Submitted ? stageAt : at;
        stage = to;
    }

    private void End(StageReport told)
    {
        standing.Remove(Stage.Won);
        closed = null;
        if (told.Stage == Stage.Disqualified)
        {
            standing.Remove(Stage.Opportunity);
            standing.Remove(Stage.Qualified);
            pipeline = null;
        }

        (stage, stageAt) = (told.Stage, stage == told.Stage ? stageAt : told.OccurredAt);
    }

    private void Return(IReadOnlyList<Purchase> purchases)
    {
        if (purchases.Count == 0 || purchases.Any(static purchase => !purchase.IsReturned))
            return;
        // A returned purchase had reached the win as well: a reward that is never reversed goes by it.
        var first = purchases[0];
        foreach (var step in Steps)
            ever.TryAdd(step, new(step, first.Event.OccurredAt, new Cause.Bought(first), first.Event.Value));
        var returnedAt = purchases.Max(static purchase => purchase.ReturnedAt)!.Value;
        // What ended otherwise stays so, and what went on after the return goes on.
        if (stage is Stage.Lost or Stage.Disqualified || (stage != Stage.Submitted && stageAt > returnedAt))
            return;
        standing.Remove(Stage.Won);
        (closed, stage, stageAt) = (null, Stage.Reversed, returnedAt);
    }

    private ReferralPath Path()
    {
        var worth = standing.GetValueOrDefault(Stage.Opportunity) is { } opportunity ? pipeline ?? opportunity.Value : pipeline;
        return new(stage, stageAt, [.. standing.Values.OrderBy(static reached => reached.Stage)],
            [.. ever.Values.OrderBy(static reached => reached.Stage)], worth, closed);
    }
}
