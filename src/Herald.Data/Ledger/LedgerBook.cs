using Herald.Core;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Data.Ledger;

/// <summary>
/// The only writer of the books. It works inside the caller's <see cref="WriteTransaction"/> of the program, so that an entry commits
/// with whatever else the caller does, and it goes around the mapper, because every conversion passes here.
/// </summary>
public sealed class LedgerBook(NewId ids, TimeProvider clock)
{
    /// <summary>
    /// Makes an entry, or answers with the first one where the request was made before; refused in the order that
    /// <see cref="LedgerRequest"/> documents. A refusal writes nothing, and the transaction can go on.
    /// </summary>
    public Task<Outcome<PostedEntry>> PostAsync(HeraldDb db, LedgerRequest request, CancellationToken ct)
    {
        if (LedgerForm.Check(request) is { } malformed)
            return Task.FromResult<Outcome<PostedEntry>>(malformed);
        return request switch
        {
            LedgerRequest.Earn earn => MoveAsync(
                db, earn, earn.Holder, earn.Unit, wallet => Books.Earn(wallet, earn.Amount, earn.Pending), ct),
            LedgerRequest.Release release => MoveAsync(
                db, release, release.Holder, release.Unit, wallet => Books.Release(wallet, release.Amount), ct),
            LedgerRequest.TakeBack back => MoveAsync(
                db, back, back.Holder, back.Unit, wallet => Books.TakeBack(wallet, back.Amount, back.FromPending), ct),
            LedgerRequest.Hold hold => MoveAsync(
                db, hold, hold.Holder, hold.Unit, wallet => Books.Hold(wallet, hold.Amount), ct),
            LedgerRequest.HoldEnding ending => EndHoldAsync(db, ending, ct),
            _ => throw new InvalidOperationException($"The books know no request {request.GetType().Name}."),
        };
    }

    private async Task<Outcome<PostedEntry>> MoveAsync(
        HeraldDb db, LedgerRequest request, Holder holder, Unit unit, Func<Wallet, Outcome<Parts>> decide, CancellationToken ct)
    {
        if (db.Work.Books.Knows(holder.Value)
            && request is LedgerRequest.Earn { Reason.Earning: { } earning } && db.Work.IsNew(earning))
            return MoveKnown(db, request, holder, unit, decide);
        // What is not written yet must be seen by who looks.
        if (!db.Work.Books.IsEmpty)
            await db.SaveChangesAsync(ct);
        var look = await LedgerLook.AtWalletAsync(db, request, holder, unit, ct);
        if (look.First is { } first)
            return AnswerAgain(request, first);
        if (look.Hold is { } taken)
            return LedgerRefusals.HoldExists(taken.Id);
        if (decide(Wallet.Of(request.Program, holder, unit, look.Wallet ?? default)).Refused(out var refusal, out var moves))
            return refusal;

        var entry = EntryOf(request, holder, unit, moves);
        await LedgerWrite.EntryAsync(db, entry, look.Wallet is not null, ct);
        if (request is LedgerRequest.Hold hold)
            await HoldWrite.PlaceAsync(db, HoldOf(hold, entry), ct);
        return new PostedEntry(entry, Repeated: false);
    }

    // Everything that the request could meet was made in this transaction or read by it.
    private Outcome<PostedEntry> MoveKnown(
        HeraldDb db, LedgerRequest request, Holder holder, Unit unit, Func<Wallet, Outcome<Parts>> decide)
    {
        if (decide(Wallet.Of(request.Program, holder, unit, db.Work.Books.Of(holder, unit))).Refused(out var refusal, out var moves))
            return refusal;
        var entry = EntryOf(request, holder, unit, moves);
        db.Work.Books.Add(entry);
        return new PostedEntry(entry, Repeated: false);
    }

    private async Task<Outcome<PostedEntry>> EndHoldAsync(HeraldDb db, LedgerRequest.HoldEnding request, CancellationToken ct)
    {
        var look = await LedgerLook.AtHoldAsync(db, request, request.Hold, ct);
        if (look.First is { } first)
            return AnswerAgain(request, first);
        if (look.Hold is not { } hold)
            return LedgerRefusals.HoldMissing(request.Hold);
        if (hold.CheckEnd(request.End, look.Resolution, request.OccurredAt) is { } refusal)
            return refusal;
        if (look.Resolution is { } resolved)
            return new PostedEntry(await LedgerLook.EntryAsync(db, request.Program, resolved.EntryId, ct), Repeated: true);

        var wallet = Wallet.Of(request.Program, hold.Holder, hold.Unit, look.Wallet ?? default);
        var entry = EntryOf(request, hold.Holder, hold.Unit, Books.EndHold(wallet, hold.Amount, request.End));
        await LedgerWrite.EntryAsync(db, entry, walletExists: true, ct);
        await HoldWrite.ResolveAsync(db, ResolutionOf(request, entry), ct);
        return new PostedEntry(entry, Repeated: false);
    }

    private static Outcome<PostedEntry> AnswerAgain(LedgerRequest request, Entry first)
    {
        if (!LedgerForm.Repeats(request, first))
            return LedgerRefusals.KeyReused(first);
        return new PostedEntry(first, Repeated: true);
    }

    private Entry EntryOf(LedgerRequest request, Holder holder, Unit unit, Parts moves)
    {
        var id = ids.Of<EntryId>();
        return new Entry
        {
            ProgramId = request.Program,
            Id = id,
            Key = request.Key,
            Kind = request.Kind,
            Party = holder.Party,
            HolderId = holder.Value,
            Unit = unit,
            EarningId = request.Reason.Earning,
            RuleId = request.Reason.Rule,
            RuleVersion = request.Reason.RuleVersion,
            ReferralId = request.Reason.Referral,
            EventId = request.Reason.Event,
            HoldId = HoldIdOf(request),
            Note = request.Reason.Note,
            OccurredAt = request.OccurredAt.Storable(),
            PostedAt = clock.GetUtcNow().Storable(),
            Postings = PostingsOf(request.Program, id, moves),
        }.Seal();
    }

    private static IReadOnlyList<Posting> PostingsOf(ProgramId program, EntryId entry, Parts moves) =>
        [.. moves.Moved.Select(part => new Posting { ProgramId = program, EntryId = entry, Part = part, Amount = moves[part] })];

    private static HoldId? HoldIdOf(LedgerRequest request) => request switch
    {
        LedgerRequest.Hold hold => hold.Id,
        LedgerRequest.HoldEnding ending => ending.Hold,
        _ => null,
    };

    private static Hold HoldOf(LedgerRequest.Hold request, Entry entry) => new()
    {
        ProgramId = entry.ProgramId,
        Id = request.Id,
        Party = entry.Party,
        HolderId = entry.HolderId,
        Unit = entry.Unit,
        Amount = request.Amount,
        EntryId = entry.Id,
        PlacedBy = request.By,
        PlacedAt = entry.PostedAt,
        ExpiresAt = request.ExpiresAt?.Storable(),
    };

    private static HoldResolution ResolutionOf(LedgerRequest.HoldEnding request, Entry entry) => new()
    {
        ProgramId = entry.ProgramId,
        HoldId = request.Hold,
        Ended = request.End,
        EntryId = entry.Id,
        ResolvedBy = request.By,
        ResolvedAt = entry.PostedAt,
    };
}
