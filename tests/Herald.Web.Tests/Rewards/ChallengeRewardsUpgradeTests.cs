using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Tests.Activities;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Rewards;

/// <summary>A store in which every reward had a referral keeps all of them, and takes rewards without one.</summary>
public sealed class ChallengeRewardsUpgradeTests
{
    private const int Script = 30;
    private static readonly NewId Ids = new(TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task What_was_earned_and_given_before_is_there_after(StoreKind kind)
    {
        await using var store = await TestStore.EmptyAsync(kind);
        await new SchemaRunner(store.Engine, TimeProvider.System,
            [.. SchemaRunner.Scripts(store.Engine.Name).Where(static script => script.Number != Script)]).RunAsync(Ct);
        // This version's mapper writes what later scripts add, so they have run, and the columns that this one adds.
        var (id, number) = kind == StoreKind.Sqlite ? ("BLOB", "INTEGER") : ("uuid", "integer");
        await store.ExecuteAsync($"ALTER TABLE reward_rules ADD COLUMN challenge_id {id}");
        await store.ExecuteAsync($"ALTER TABLE reward_rules ADD COLUMN challenge_stage {number}");
        await store.ExecuteAsync(
            $"ALTER TABLE reward_rules ADD COLUMN pays_referrals {(kind == StoreKind.Sqlite ? "INTEGER" : "boolean")}");
        await store.ExecuteAsync($"ALTER TABLE earnings ADD COLUMN completion_id {id}");
        var written = await WriteAsync(store);
        await store.ExecuteAsync("ALTER TABLE reward_rules DROP COLUMN challenge_id");
        await store.ExecuteAsync("ALTER TABLE reward_rules DROP COLUMN challenge_stage");
        await store.ExecuteAsync("ALTER TABLE reward_rules DROP COLUMN pays_referrals");
        await store.ExecuteAsync("ALTER TABLE earnings DROP COLUMN completion_id");

        await new SchemaRunner(store.Engine, TimeProvider.System).RunAsync(Ct);

        await using var db = store.Open();
        (await db.Verdicts.SingleAsync(Ct)).ShouldBeEquivalentTo(written.Verdict);
        (await db.Earnings.SingleAsync(Ct)).ShouldBeEquivalentTo(written.Earning);
        (await db.PoolCodes.SingleAsync(Ct)).EarningId.ShouldBe(written.Earning.Id);
        var without = Earning(written.Earning.ProgramId, written.Earning.RuleId, written.Earning.Holder, null, null, "2");
        await using (var write = await WriteTransaction.BeginAsync(db, without.ProgramId, Ct))
        {
            db.Earnings.Add(without);
            await db.SaveChangesAsync(Ct);
            await write.CommitAsync(Ct);
        }

        (await db.Earnings.CountAsync(static row => row.ReferralId == null, Ct)).ShouldBe(1);
    }

    private static async Task<(Verdict Verdict, Earning Earning)> WriteAsync(TestStore store)
    {
        var program = await new StreamDriver(store).AddProgramAsync("UTC");
        await using var db = store.Open();
        await using var write = await WriteTransaction.BeginAsync(db, program, Ct);
        var (advocate, friend, referral, rule) = (Ids.Of<AdvocateId>(), Ids.Of<FriendId>(), Ids.Of<ReferralId>(), Ids.Of<RuleId>());
        db.Advocates.Add(new()
        {
            ProgramId = program,
            Id = advocate,
            Email = "rosa@acme.example",
            EmailKey = "rosa@acme.example",
            Name = "Rosa",
            Attributes = "{}",
            CreatedAt = StreamDriver.Noon,
        });
        db.Friends.Add(new() { ProgramId = program, Id = friend, CreatedAt = StreamDriver.Noon });
        db.Referrals.Add(new()
        {
            ProgramId = program,
            Id = referral,
            AdvocateId = advocate,
            FriendId = friend,
            Introduction = Introduction.Form,
            Flags = [],
            SubmittedAt = StreamDriver.Noon,
            RecordedAt = StreamDriver.Noon,
            StageAt = StreamDriver.Noon,
        });
        db.RewardRules.Add(new() { ProgramId = program, Id = rule, CreatedAt = StreamDriver.Noon });
        db.RuleVersions.Add(new() { ProgramId = program, RuleId = rule, Number = 1, Body = "{}", MadeAt = StreamDriver.Noon });
        var verdict = VerdictOf(program, rule, advocate, referral);
        var earning = Earning(program, rule, Holder.Of(advocate), friend, referral, "1");
        db.Verdicts.Add(verdict);
        db.Earnings.Add(earning);
        db.PoolCodes.Add(new()
        {
            ProgramId = program,
            Pool = "welcome",
            Code = "WELCOME-1",
            AddedAt = StreamDriver.Noon,
            EarningId = earning.Id,
        });
        await db.SaveChangesAsync(Ct);
        await write.CommitAsync(Ct);
        return (verdict, earning);
    }

    private static Verdict VerdictOf(ProgramId program, RuleId rule, AdvocateId advocate, ReferralId referral) => new()
    {
        ProgramId = program,
        RuleId = rule,
        Occasion = $"stage:{referral}:won",
        AdvocateId = advocate,
        ReferralId = referral,
        RuleVersion = 1,
        Cause = referral.ToString(),
        ValueAmount = 900,
        ValueCurrency = Currency.Of("EUR"),
        OccurredAt = StreamDriver.Noon,
        Met = true,
        Code = "met",
        Reasons = new List<string> { "Because." },
        Ordinal = 1,
    };

    private static Earning Earning(
        ProgramId program, RuleId rule, Holder holder, FriendId? friend, ReferralId? referral, string key) => new()
        {
            ProgramId = program,
            Id = Ids.Of<EarningId>(),
            Key = key,
            RuleId = rule,
            RuleVersion = 1,
            Party = holder.Party,
            HolderId = holder.Value,
            Unit = null,
            Pool = "welcome",
            FriendId = friend,
            ReferralId = referral,
            CompletionId = referral is null ? Ids.Of<CompletionId>() : null,
            Amount = 1,
            OccurredAt = StreamDriver.Noon,
            Entries = 0,
            Arithmetic = "one code",
        };
}
