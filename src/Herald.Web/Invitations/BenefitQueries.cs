using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Data;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Invitations;

/// <summary>What a friend has of a referral, what waits, and what he may yet get.</summary>
internal sealed class BenefitQueries(HeraldDb db, TimeProvider clock)
{
    // More gifts than this to one friend are told by their first ones.
    private const int BenefitsMax = 50;

    public async Task<IReadOnlyList<YoursBenefit>> OfAsync(Invitation invitation, Referral? referral, CancellationToken ct)
    {
        var earned = referral is null ? [] : await db.Earnings
            .Where(row => row.ProgramId == referral.ProgramId && row.ReferralId == referral.Id && row.Party == Party.Friend)
            .OrderBy(static row => row.Id).Take(BenefitsMax).ToListAsync(ct);
        var ids = earned.Where(static row => row.Pool is not null).Select(static row => (EarningId?)row.Id).ToArray();
        var codes = await db.PoolCodes.Where(row => row.ProgramId == invitation.Program.Id && ids.Contains(row.EarningId))
            .ToDictionaryAsync(static row => row.EarningId!.Value, static row => row.Code, ct);
        return
        [
            .. earned.Select(row => Earned(row, codes.GetValueOrDefault(row.Id), invitation)),
            .. referral is { Stage: > Stage.Won } or { WithdrawnAt: not null } ? [] : Promised(invitation, earned),
        ];
    }

    private YoursBenefit Earned(Earning earning, string? code, Invitation invitation)
    {
        var (gift, figure, caption) = Name(earning, invitation.Program.PointsName);
        if (earning.Amount == 0)
            return new(figure, caption, gift, T("Taken back"), "", [T("What it was for no longer stands.")]);
        if (earning.Pending > 0)
            return new(figure, caption, gift, T("Pending"), "warn", [WaitOf(earning, invitation)]);
        return earning.Pool is null
            ? new(figure, caption, gift, T("Yours"), "good", [T($"{invitation.Program.Name} has put it down to you.")])
            : new(figure, caption, gift, T("Yours"), "good", [T($"Give this code at {invitation.Program.Name}:")], code);
    }

    private static (string Gift, string Figure, string Caption) Name(Earning earning, string points)
    {
        if (earning.Unit is not { } unit)
            return (T("Your discount code"), "1", T("discount code"));
        if (earning.Amount == 0)
            return unit.IsMoney(out _) ? (T("Money"), "–", T("for you")) : (Sentence(points), "–", points);
        var gift = AmountWords.Of(unit, earning.Amount, points, PageCulture.Current);
        return unit.IsMoney(out _)
            ? (T($"Your {gift}"), gift, T("for you"))
            : (T($"Your {gift}"), earning.Amount.ToString("N0", PageCulture.Current), points);
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private string WaitOf(Earning earning, Invitation invitation)
    {
        if (earning.UntilStage is { } stage)
            return T($"You can use it {RuleWords.HoldOf(stage, invitation.Reader)}.");
        return earning.ReleasesAt > clock.GetUtcNow()
            ? T($"You can use it from {DayWords.Of(earning.ReleasesAt.Value, invitation.Program.TimeZone, PageCulture.Current)} on.")
            : T(earning.Pool is null ? "It is yours within a moment." : "Your code is being made ready. It will stand here.");
    }

    // A stage pays once; an event may pay again.
    private static IEnumerable<YoursBenefit> Promised(Invitation invitation, List<Earning> earned) =>
        from offer in invitation.Offers.Live
        where offer.Terms.Trigger is Trigger.Event || earned.TrueForAll(row => row.RuleId != offer.Rule)
        from promise in RuleWords.Of(offer.Terms, invitation.Reader)
        where promise.To == Party.Friend
        select new YoursBenefit(promise.Figure, promise.Caption, promise.Sentence, T("Not yet"), "", promise.Notes);
}
