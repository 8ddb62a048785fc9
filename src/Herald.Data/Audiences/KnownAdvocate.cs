using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Core.Recognition;
using Herald.Data.Ledger;
using Herald.Data.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Audiences;

/// <summary>One advocate with what is known of him; what nobody asks for is not read.</summary>
internal sealed class KnownAdvocate(HeraldDb db, Advocate advocate, DateTimeOffset now)
{
    private Account? account;

    public Advocate Advocate { get; } = advocate;

    public async ValueTask<Account?> AccountAsync(CancellationToken ct)
    {
        if (account is null && Advocate.AccountId is { } id)
            account = await db.Accounts.SingleAsync(row => row.ProgramId == Advocate.ProgramId && row.Id == id, ct);
        return account;
    }

    public async Task<long> EarnedPointsAsync(CancellationToken ct) =>
        -(await db.WalletAsync(Advocate.ProgramId, Holder.Of(Advocate.Id), Unit.Points, ct)).Issued;

    public async Task<int> LevelAsync(CancellationToken ct)
    {
        if (await db.LadderAsync(Advocate.ProgramId, ct) is not { } ladder)
            return Ladder.First;
        return (await db.HeldLevelsAsync(Advocate.ProgramId, ladder, [Advocate.Id], now, ct))[Advocate.Id].Level.Number;
    }

    public Task<int> SubmittedAsync(CancellationToken ct) => Own.CountAsync(ct);

    public Task<int> WonAsync(CancellationToken ct) => Own.CountAsync(static row => row.WonAt != null, ct);

    /// <summary>What he said last; null where he was never asked.</summary>
    public Task<int?> SatisfactionAsync(CancellationToken ct) => db.SatisfactionAnswers
        .Where(row => row.ProgramId == Advocate.ProgramId && row.AdvocateId == Advocate.Id)
        .OrderByDescending(static row => row.AnsweredAt).ThenByDescending(static row => row.SourceId)
        .Select(static row => (int?)row.Score).FirstOrDefaultAsync(ct);

    private IQueryable<Core.Referrals.Referral> Own => db.Referrals
        .Where(row => row.ProgramId == Advocate.ProgramId && row.AdvocateId == Advocate.Id && row.WithdrawnAt == null);
}
