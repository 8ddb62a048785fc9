using System.Security.Cryptography;
using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Merging;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Merging;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.Merging;

/// <summary>Makes two advocates one: all that the first has comes to the second, by whose names both are found from then on.</summary>
internal sealed class MergeAdvocates(HeraldDb db, NewId ids, TimeProvider clock, MoveRewards rewards)
{
    private const int StampLetters = 32;

    /// <summary>Refused, and nothing is done: see <see cref="MergeRefusals"/>.</summary>
    public async Task<Outcome<Merge>> RunAsync(
        ProgramId program, AdvocateId from, AdvocateId into, string? note, string by, CancellationToken ct)
    {
        if (from == into)
            return MergeRefusals.Same();
        var both = await db.Advocates.AsTracking().Where(row => row.ProgramId == program && (row.Id == from || row.Id == into))
            .ToListAsync(ct);
        if (both.Find(row => row.Id == from) is not { } goes || both.Find(row => row.Id == into) is not { } stays)
            return MergeRefusals.NotFound();
        if (await ObstacleAsync(program, from, into, ct) is { } refusal)
            return refusal;
        var merge = MergeOf(goes, stays, note, by);
        db.Merges.Add(merge);
        merge.After.WriteTo(stays);
        (goes.MergedInto, goes.SecurityStamp) = (into, RandomNumberGenerator.GetHexString(StampLetters));
        await db.SaveChangesAsync(ct);
        await rewards.RunAsync(merge, Holder.Of(from), Holder.Of(into), ct);
        await MoveRows.AlongAsync(db, merge, ct);
        ActivityStream.Append(db, program, new Activity.AdvocatesMerged(merge.Id, from, into), merge.MadeAt, ids);
        await db.SaveChangesAsync(ct);
        return merge;
    }

    private Merge MergeOf(Advocate goes, Advocate stays, string? note, string by)
    {
        var before = MergedProfile.Of(stays);
        return new()
        {
            ProgramId = stays.ProgramId,
            Id = ids.Of<MergeId>(),
            FromId = goes.Id,
            IntoId = stays.Id,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            Before = before,
            After = before.With(MergedProfile.Of(goes), NamedValues.Fill(stays.Attributes, goes.Attributes)),
            MadeBy = by,
            MadeAt = clock.GetUtcNow().Storable(),
        };
    }

    private async Task<Refusal?> ObstacleAsync(ProgramId program, AdvocateId from, AdvocateId into, CancellationToken ct)
    {
        var wallets = await db.Wallets.Where(row => row.ProgramId == program && row.HolderId == from.Value).ToListAsync(ct);
        // What was spent has no earning to go with.
        if (wallets.Exists(static wallet => wallet.Held != 0 || wallet.Spent != 0 || wallet.Debt != 0))
            return MergeRefusals.WalletInUse();
        if (await rewards.CountAsync(program, Holder.Of(from), ct) > Merge.RowsMax)
            return MergeRefusals.TooLarge();
        return await WaysAsync(program, from, into, ct);
    }

    // One way at a time: what both have begun is gone on by who stays. Where nothing was handed in yet there is nothing to lose.
    private async Task<Refusal?> WaysAsync(ProgramId program, AdvocateId from, AdvocateId into, CancellationToken ct)
    {
        var open = db.Completions.Where(row => row.ProgramId == program && row.ReferralId == null
            && (row.State == CompletionState.Begun || row.State == CompletionState.Submitted || row.State == CompletionState.Returned));
        var twice = await open.Where(row => row.AdvocateId == from
                && open.Any(other => other.AdvocateId == into && other.ChallengeId == row.ChallengeId))
            .Select(row => new
            {
                row.Id,
                row.ChallengeId,
                Asked = row.Steps > 0 || db.BetaPlaces.Any(place => place.ProgramId == program && place.CompletionId == row.Id)
                    || (row.LinkId != null && db.LinkDays.Any(day => day.ProgramId == program && day.LinkId == row.LinkId)),
            }).ToListAsync(ct);
        if (twice.Find(static way => way.Asked) is { } handedIn)
        {
            var slug = await db.Challenges.Where(row => row.ProgramId == program && row.Id == handedIn.ChallengeId)
                .Select(static row => row.Slug).SingleAsync(ct);
            return MergeRefusals.BothUnderWay(slug);
        }

        var empty = twice.Select(static way => way.Id).ToArray();
        await db.Completions.Where(row => row.ProgramId == program && empty.Contains(row.Id)).ExecuteDeleteAsync(ct);
        return null;
    }
}
