using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Attribution;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Work;
using Herald.Web.Attribution;

namespace Herald.Web.Rewards;

/// <summary>
/// Puts a friend's referrals where his journey says they are, opens the one that a conversion opens, and keeps the decisions.
/// </summary>
internal sealed class PlaceReferrals(HeraldDb db, NewId ids, TimeProvider clock, RouteReferral route)
{
    /// <summary>Returns the referrals that count, as they now stand.</summary>
    public async Task<IReadOnlyList<Referral>> RunAsync(
        Core.Programs.Program program, FriendId friend, FriendFacts known, Journey journey, CancellationToken ct)
    {
        var referrals = known.Facts.Referrals.ToList();
        if (journey.Credit is { OpenedBy: not null } credit)
            await OpenAsync(program, friend, known, journey, credit, referrals, ct);
        foreach (var referral in referrals)
            Place(program.Id, referral, isNew: !known.Facts.Referrals.Contains(referral), journey);
        TellCredit(program.Id, friend, known.Record.Decisions, journey);
        KeepDecisions(program.Id, friend, known.Record, journey);
        return [.. referrals.Where(referral => journey.Paths.ContainsKey(referral.Id))];
    }

    private async Task OpenAsync(
        Core.Programs.Program program, FriendId friend, FriendFacts known, Journey journey, FriendCredit credit, List<Referral> referrals,
        CancellationToken ct)
    {
        var opened = referrals.Find(referral => referral.Id == credit.Referral);
        var before = opened?.AdvocateId;
        var advocate = known.Advocates.First(row => row.Id == credit.Advocate);
        if (opened is null)
        {
            opened = New(program.Id, friend, known, credit, advocate);
            db.Work.Add(known.Record, opened);
            referrals.Add(opened);
        }

        (opened.AdvocateId, opened.SubmittedAt) = (credit.Advocate, credit.Since);
        if (SelfReferral.Flags(advocate, known.Keys) is var flags && !flags.SequenceEqual(opened.Flags))
            opened.Flags = flags;
        // Staff who give it to another say nothing of where it came from.
        if (ChosenOf(journey, credit) is { Evidence: not Evidence.Reassignment } chosen)
        {
            // A click that is kept no longer says no more where it led; what it said before stays with its advocate.
            if (known.Links.TryGetValue(chosen.Reference, out var link) || before != credit.Advocate)
                (opened.Campaign, opened.Channel, opened.LinkId) = (NullIfEmpty(link?.Campaign), NullIfEmpty(link?.Channel), link?.Id);
        }

        if (before == credit.Advocate)
            return;
        opened.OwnerEmail = await route.OwnerAsync(program, advocate, ct);
        // A credit that moves takes the referral along; it was submitted once.
        if (before is null)
        {
            Append(program.Id,
                new Activity.ReferralSubmitted(
                    opened.Id, credit.Advocate, Introduction.Conversion, opened.Campaign, opened.OwnerEmail, opened.Channel ?? "",
                    opened.LinkId),
                opened.SubmittedAt);
        }
    }

    private static Referral New(ProgramId program, FriendId friend, FriendFacts known, FriendCredit credit, Advocate advocate) => new()
    {
        ProgramId = program,
        Id = credit.Referral,
        AdvocateId = credit.Advocate,
        FriendId = friend,
        Introduction = Introduction.Conversion,
        Flags = SelfReferral.Flags(advocate, known.Keys),
        SubmittedAt = credit.Since,
        RecordedAt = known.Facts.Events.First(reported => reported.Id == credit.OpenedBy).ReceivedAt,
        StageAt = credit.Since,
    };

    private void TellCredit(ProgramId program, FriendId friend, IReadOnlyList<StoredDecision> before, Journey journey)
    {
        if (journey.Credit is not { } credit)
            return;
        var had = before.Select(static row => DecisionText.Read(row.Body))
            .FirstOrDefault(static made => made.Decision.Evidence is not null);
        if (had?.Decision.Advocate == credit.Advocate && had.Referral == credit.Referral)
            return;
        var by = journey.Decisions.First(made => made.Conversion == credit.Conversion).Event;
        Append(program, new Activity.FriendCredited(friend, credit.Advocate, credit.Referral, by), credit.Since);
    }

    private void Place(ProgramId program, Referral referral, bool isNew, Journey journey)
    {
        var before = referral.Stage;
        var win = WinOf(referral);
        if (journey.Paths.TryGetValue(referral.Id, out var path))
        {
            referral.WithdrawnAt = null;
            referral.Stand(path);
        }
        else
        {
            referral.WithdrawnAt ??= clock.GetUtcNow().Storable();
        }

        if (referral.Stage != before)
            Append(program,
                new Activity.StageReached(
                    referral.Id, referral.AdvocateId, before, referral.Stage, referral.Value, referral.Campaign, referral.Channel ?? "",
                    referral.LinkId),
                referral.StageAt);
        else if (!isNew && referral.WonAt is not null && WinOf(referral) != win)
            Append(program, new Activity.ReferralRevised(referral.Id, referral.AdvocateId), clock.GetUtcNow().Storable());
    }

    // A win that is worth something else, is dated otherwise, or counts no more, though the stage is the same.
    private static (DateTimeOffset? At, DateTimeOffset? Withdrawn, long? Amount, Currency? Currency) WinOf(Referral referral) =>
        (referral.WonAt, referral.WithdrawnAt, referral.ClosedAmount, referral.ClosedCurrency);

    private void KeepDecisions(ProgramId program, FriendId friend, FriendRecord record, Journey journey)
    {
        var kept = record.Decisions.ToDictionary(static row => row.Conversion);
        // A report that a newer one overtook converts nobody any more.
        foreach (var overtaken in kept.Values.ExceptBy(journey.Decisions.Select(static made => made.Conversion),
            static row => row.Conversion).ToArray())
            db.Work.Remove(record, overtaken);
        foreach (var made in journey.Decisions)
        {
            var body = DecisionText.Print(made);
            if (kept.TryGetValue(made.Conversion, out var row))
            {
                row.ReferralId = made.Referral;
                (row.Body, row.DecidedAt) = row.Body == body ? (row.Body, row.DecidedAt) : (body, clock.GetUtcNow().Storable());
                continue;
            }

            db.Work.Add(record, new StoredDecision
            {
                ProgramId = program,
                Conversion = made.Conversion,
                FriendId = friend,
                ReferralId = made.Referral,
                Body = body,
                DecidedAt = clock.GetUtcNow().Storable(),
            });
        }
    }

    private static Candidate? ChosenOf(Journey journey, FriendCredit credit) =>
        journey.Decisions.First(made => made.Conversion == credit.Conversion).Decision.Candidates
            .FirstOrDefault(static weighed => weighed.Weighing == Weighing.Chosen)?.Candidate;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private void Append(ProgramId program, Activity activity, DateTimeOffset at) => ActivityStream.Append(db, program, activity, at, ids);
}
