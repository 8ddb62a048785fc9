using Herald.Core.Attribution;
using Herald.Core.Conversions;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;

namespace Herald.Data.Work;

/// <summary>
/// What the running transaction has read and will write. A settlement reads through it and adds to it, so that many of them cost a few
/// reads and a few writes together: rows are read ahead for all of them, and new ones are written by the table when the context
/// saves. Saving forgets what was read, since queries beside it may change anything.
/// </summary>
public sealed class WorkingSet(HeraldDb db)
{
    private readonly Dictionary<FriendId, FriendRecord> friends = [];
    private readonly Dictionary<object, object?> once = [];
    private readonly NewRows rows = new();
    private readonly HashSet<EarningId> newEarnings = [];

    /// <summary>The books as this transaction moves them.</summary>
    internal OpenBooks Books { get; } = new();

    /// <summary>Who is known by what, and whose links and clicks those are that events name.</summary>
    public Lookups Lookups { get; } = new(db);

    /// <summary>Whether an earning was made in this transaction, so that the books cannot know its keys.</summary>
    public bool IsNew(EarningId earning) => newEarnings.Contains(earning);

    /// <summary>All rows of a friend of the program.</summary>
    public async ValueTask<FriendRecord> FriendAsync(ProgramId program, FriendId friend, CancellationToken ct)
    {
        if (!friends.TryGetValue(friend, out var record))
        {
            await LoadFriendsAsync(program, [friend], ct);
            record = friends[friend];
        }

        return record;
    }

    /// <summary>Reads all rows of those friends that are not there yet, in one query for each table.</summary>
    public async Task LoadFriendsAsync(ProgramId program, IReadOnlyCollection<FriendId> wanted, CancellationToken ct)
    {
        var missing = wanted.Where(friend => !friends.ContainsKey(friend)).Distinct().ToArray();
        if (missing.Length > 0)
            await new FriendLoader(db, program, missing).LoadAsync(friends, ct);
    }

    /// <summary>What holds as long as nothing is saved: read once, by whoever asks first.</summary>
    public async ValueTask<T> OnceAsync<T>(object name, Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        if (once.TryGetValue(name, out var known))
            return (T)known!;
        var value = await read(ct);
        once[name] = value;
        return value;
    }

    /// <summary>A friend who was not known before.</summary>
    public void Add(Friend friend)
    {
        friends[friend.Id] = new() { Friend = friend };
        Books.KnowAll(friend.Id.Value);
        rows.Add(friend);
    }

    /// <summary>Something that a friend is known by from now on.</summary>
    public void Add(FriendKey key)
    {
        if (friends.TryGetValue(key.FriendId, out var record))
            record.Keys.Add(key);
        Lookups.Learn(key);
        rows.Add(key);
    }

    /// <summary>An event, whose answer may still be given to it.</summary>
    public void Add(ReportedEvent reported)
    {
        if (reported.FriendId is { } friend && friends.TryGetValue(friend, out var record))
            record.Events.Add(reported);
        Lookups.Learn(reported);
        rows.Add(reported);
    }

    /// <summary>A referral that a conversion opened.</summary>
    public void Add(FriendRecord record, Referral referral)
    {
        record.Referrals.Add(referral);
        rows.Add(referral);
    }

    /// <summary>A decision about a conversion.</summary>
    public void Add(FriendRecord record, StoredDecision decision)
    {
        record.Decisions.Add(decision);
        rows.Add(decision);
    }

    /// <summary>A decision that stands no more.</summary>
    public void Remove(FriendRecord record, StoredDecision decision)
    {
        record.Decisions.Remove(decision);
        if (!rows.Remove(decision))
            db.StoredDecisions.Remove(decision);
    }

    /// <summary>A verdict, in the place of one of the same occasion where there is one.</summary>
    public void Put(FriendRecord record, Verdict verdict, Verdict? before)
    {
        if (before is not null && !rows.Remove(before))
        {
            db.Entry(before).CurrentValues.SetValues(verdict);
            return;
        }

        if (before is not null)
            record.Verdicts.Remove(before);
        record.Verdicts.Add(verdict);
        rows.Add(verdict);
    }

    /// <summary>An earning that nothing was earned by yet.</summary>
    public void Add(FriendRecord record, Earning earning)
    {
        record.Earnings.Add(earning);
        newEarnings.Add(earning.Id);
        rows.Add(earning);
    }

    /// <summary>A row that nothing here asks for again.</summary>
    public void Append<TRow>(TRow row)
        where TRow : class => rows.Add(row);

    /// <summary>Reads the wallets of holders whom many settlements move.</summary>
    public Task LoadWalletsAsync(ProgramId program, IReadOnlyCollection<Holder> holders, CancellationToken ct) =>
        Books.LoadAsync(db, program, holders, ct);

    /// <summary>Whether nothing was added and nothing read.</summary>
    internal bool IsEmpty => rows.IsEmpty && Books.IsEmpty && friends.Count == 0 && once.Count == 0 && Lookups.IsEmpty;

    /// <summary>
    /// Writes what was added, and forgets everything. Where the transaction goes on, the mapper learns of the rows, so that who holds one
    /// may change it.
    /// </summary>
    internal async Task<int> WriteAsync(bool isLast, CancellationToken ct)
    {
        var written = await rows.WriteAsync(db, ct) + await Books.WriteAsync(db, ct);
        if (!isLast)
        {
            foreach (var row in rows.Changeable)
                db.Attach(row);
        }

        Forget();
        return written;
    }

    /// <summary>Forgets everything, also what was not written.</summary>
    internal void Forget()
    {
        rows.Clear();
        Books.Clear();
        friends.Clear();
        once.Clear();
        newEarnings.Clear();
        Lookups.Clear();
    }
}
