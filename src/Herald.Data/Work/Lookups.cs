using Herald.Core.Advocates;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Work;

/// <summary>
/// Rows that events name by something else than a friend: remembered with those that are not there, and read many at a time.
/// </summary>
public sealed class Lookups(HeraldDb db)
{
    private readonly Dictionary<(FriendKeyKind Kind, string Value), FriendId?> owners = [];
    private readonly Dictionary<string, ReportedEvent?> events = [];
    private readonly Dictionary<string, bool> refunded = [];
    private readonly Dictionary<ClickId, Click?> clicks = [];
    private readonly Dictionary<string, Link?> byCode = [];
    private readonly Dictionary<LinkId, Link> byId = [];
    private readonly Dictionary<AdvocateId, Advocate?> advocates = [];
    private readonly Dictionary<AccountId, string?> accountOwners = [];

    internal bool IsEmpty => owners.Count + events.Count + refunded.Count + clicks.Count + byCode.Count + byId.Count + advocates.Count
        + accountOwners.Count == 0;

    /// <summary>Who is known by these; keys that nobody has are left out.</summary>
    public async ValueTask<IReadOnlyList<FriendKey>> OwnersAsync(
        ProgramId program, IReadOnlyCollection<(FriendKeyKind Kind, string Value)> keys, CancellationToken ct)
    {
        if (keys.Any(key => !owners.ContainsKey(key)))
        {
            var values = keys.Select(static key => key.Value).Distinct().ToArray();
            var found = await db.FriendKeys.Where(row => row.ProgramId == program && values.Contains(row.Value)).ToListAsync(ct);
            foreach (var key in keys)
                owners.TryAdd(key, null);
            foreach (var row in found.Where(row => keys.Contains((row.Kind, row.Value))))
                owners[(row.Kind, row.Value)] ??= row.FriendId;
        }

        return
        [
            .. keys.Where(key => owners[key] is not null).Select(key => new FriendKey
            {
                ProgramId = program, Kind = key.Kind, Value = key.Value, FriendId = owners[key]!.Value,
            }),
        ];
    }

    /// <summary>The events with these ids of the company, where they were reported before.</summary>
    public async Task LoadEventsAsync(ProgramId program, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var missing = ids.Where(id => !events.ContainsKey(id)).Distinct().ToArray();
        if (missing.Length == 0)
            return;
        foreach (var id in missing)
            events[id] = null;
        foreach (var row in await db.ReportedEvents
            .Where(row => row.ProgramId == program && missing.Contains(row.ExternalId)).ToListAsync(ct))
            events[row.ExternalId] = row;
    }

    /// <summary>The event with this id of the company; null where it is new.</summary>
    public async ValueTask<ReportedEvent?> EventAsync(ProgramId program, string id, CancellationToken ct)
    {
        if (!events.ContainsKey(id))
            await LoadEventsAsync(program, [id], ct);
        return events[id];
    }

    /// <summary>Which of these ids and orders of purchases refunds name already.</summary>
    public async Task LoadRefundedAsync(ProgramId program, IReadOnlyCollection<string> purchases, CancellationToken ct)
    {
        var missing = purchases.Where(name => !refunded.ContainsKey(name)).Distinct().ToArray();
        if (missing.Length == 0)
            return;
        foreach (var name in missing)
            refunded[name] = false;
        foreach (var name in await db.ReportedEvents
            .Where(row => row.ProgramId == program && row.RefundOf != null && missing.Contains(row.RefundOf))
            .Select(static row => row.RefundOf!).Distinct().ToListAsync(ct))
            refunded[name] = true;
    }

    /// <summary>Whether a refund names this purchase by its id or its order.</summary>
    public async ValueTask<bool> IsRefundedAsync(ProgramId program, ReportedEvent purchase, CancellationToken ct)
    {
        string[] names = purchase.OrderReference is { } order ? [purchase.ExternalId, order] : [purchase.ExternalId];
        await LoadRefundedAsync(program, names, ct);
        return names.Any(name => refunded[name]);
    }

    /// <summary>Clicks by their ids; those that are not there are left out.</summary>
    public async ValueTask<IReadOnlyList<Click>> ClicksAsync(ProgramId program, IReadOnlyCollection<ClickId> ids, CancellationToken ct)
    {
        var missing = ids.Where(id => !clicks.ContainsKey(id)).Distinct().ToArray();
        if (missing.Length > 0)
        {
            foreach (var id in missing)
                clicks[id] = null;
            foreach (var click in await db.Clicks.Where(row => row.ProgramId == program && missing.Contains(row.Id)).ToListAsync(ct))
                clicks[click.Id] = click;
        }

        return [.. ids.Select(id => clicks[id]).OfType<Click>()];
    }

    /// <summary>Links by their codes and ids; those that are not there are left out.</summary>
    public async ValueTask<IReadOnlyList<Link>> LinksAsync(
        ProgramId program, IReadOnlyCollection<string> codes, IReadOnlyCollection<LinkId> ids, CancellationToken ct)
    {
        var missingCodes = codes.Where(code => !byCode.ContainsKey(code)).Distinct().ToArray();
        var missingIds = ids.Where(id => !byId.ContainsKey(id)).Distinct().ToArray();
        if (missingCodes.Length + missingIds.Length > 0)
        {
            foreach (var code in missingCodes)
                byCode[code] = null;
            foreach (var link in await db.Links
                .Where(row => row.ProgramId == program && (missingCodes.Contains(row.Code) || missingIds.Contains(row.Id))).ToListAsync(ct))
            {
                byCode[link.Code] = link;
                byId[link.Id] = link;
            }
        }

        return [.. codes.Select(code => byCode[code]).OfType<Link>().Concat(ids.Select(byId.GetValueOrDefault).OfType<Link>()).Distinct()];
    }

    /// <summary>Advocates by their ids; those that are not there are left out.</summary>
    public async ValueTask<List<Advocate>> AdvocatesAsync(ProgramId program, IReadOnlyCollection<AdvocateId> ids, CancellationToken ct)
    {
        var missing = ids.Where(id => !advocates.ContainsKey(id)).Distinct().ToArray();
        if (missing.Length > 0)
        {
            foreach (var id in missing)
                advocates[id] = null;
            foreach (var advocate in await db.Advocates.Where(row => row.ProgramId == program && missing.Contains(row.Id)).ToListAsync(ct))
                advocates[advocate.Id] = advocate;
        }

        return [.. ids.Select(id => advocates[id]).OfType<Advocate>()];
    }

    /// <summary>The owner of an account; null where it has none.</summary>
    public async ValueTask<string?> AccountOwnerAsync(ProgramId program, AccountId account, CancellationToken ct)
    {
        if (!accountOwners.TryGetValue(account, out var owner))
        {
            accountOwners[account] = owner = await db.Accounts.Where(row => row.ProgramId == program && row.Id == account)
                .Select(static row => row.OwnerEmail).SingleOrDefaultAsync(ct);
        }

        return owner;
    }

    internal void Learn(FriendKey key) => owners[(key.Kind, key.Value)] = key.FriendId;

    internal void Learn(ReportedEvent reported)
    {
        events[reported.ExternalId] = reported;
        if (reported.RefundOf is { } purchase)
            refunded[purchase] = true;
    }

    internal void Clear()
    {
        owners.Clear();
        events.Clear();
        refunded.Clear();
        clicks.Clear();
        byCode.Clear();
        byId.Clear();
        advocates.Clear();
        accountOwners.Clear();
    }
}
