using Herald.Core;
using Herald.Core.Advocates;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Core.Nominations;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Web.HubInvitations;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Nominations;

/// <summary>Who is to be invited next, ranked.</summary>
internal sealed class NomineeQueries(
    HeraldDb db, GatherNominees gather, Recipients recipients, ConsoleFrames frames, TimeProvider clock)
{
    private static readonly TimeSpan AskingMax = TimeSpan.FromSeconds(10);

    /// <summary>All who are looked at, the best first; an audience, by its slug, is who is looked for.</summary>
    public async Task<Outcome<List<NomineeView>>> RankAsync(ProgramId program, string? audience, CancellationToken ct)
    {
        var lookedFor = audience is null ? null : new Invitees(RoundSource.Audience, audience, []);
        if (lookedFor is not null && (await recipients.OfAsync(program, lookedFor, ct)).Fault is { } fault)
            return fault;
        var (inTime, ranked) = await db.WithinAsync(AskingMax, within => RankedAsync(program, lookedFor, within), ct);
        if (inTime)
            return ranked!;
        return Recipients.At("audience", "audience_too_slow",
            $"Asking it took longer than {AskingMax.TotalSeconds:N0} seconds and was given up; put first what few advocates meet.");
    }

    private async Task<List<NomineeView>> RankedAsync(ProgramId program, Invitees? lookedFor, CancellationToken ct)
    {
        var measures = await frames.MeasuresAsync(program, ct);
        AdvocateId[] ids = [.. await gather.PoolAsync(program, lookedFor, ct)];
        var people = (await gather.KnownAsync(program, ids, measures.Currency, ct))
            .Where(static one => EmailAddress.TryRead(one.Email, out _)).ToDictionary(static one => one.Id);
        var members = await MembersAsync(program, lookedFor, ids, ct);
        var companies = await gather.CompaniesAsync(
            program, [.. people.Values.Select(static one => one.AccountId).OfType<AccountId>().Distinct()], ct);
        var now = clock.GetUtcNow();
        var ranked = RankNominees.Of(
            [.. people.Values.Select(one => FactsOf(one, members, companies, measures.DayOf(now)))], now);
        var named = await db.Nominations.Where(row => row.ProgramId == program && ids.Contains(row.AdvocateId))
            .ToDictionaryAsync(static row => row.AdvocateId, ct);
        return [.. ranked.Select(one => NomineeView.Of(
            people[one.Facts.Advocate], one, named.GetValueOrDefault(one.Facts.Advocate), measures))];
    }

    private async Task<HashSet<AdvocateId>> MembersAsync(
        ProgramId program, Invitees? lookedFor, AdvocateId[] ids, CancellationToken ct) =>
        lookedFor is not null && (await recipients.OfAsync(program, lookedFor, ct)).Advocates is { } members
            ? [.. await members.Where(row => ids.Contains(row.Id)).Select(static row => row.Id).ToListAsync(ct)]
            : [];

    private static NomineeFacts FactsOf(
        GatheredNominee one, HashSet<AdvocateId> members, Dictionary<AccountId, long> companies, DateOnly today) => new()
        {
            Advocate = one.Id,
            Satisfaction = one.Satisfaction,
            AnsweredAt = one.AnsweredAt,
            Bought = one.AccountId is { } account ? companies.GetValueOrDefault(account) : one.Bought,
            Brought = one.Brought,
            Submitted = one.Submitted,
            Qualified = one.Qualified,
            Won = one.Won,
            IsLookedFor = members.Contains(one.Id),
            Years = NamedValues.Read(one.Attributes) is var named && named.TryGetProperty(CustomerSince.Attribute, out var since)
                ? CustomerSince.FullYears(today, since.ToString())
                : null,
            InvitedAt = one.InvitedAt,
        };
}
