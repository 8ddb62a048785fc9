using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Core.Tests.Ledger;

public sealed class EntryDigestTests
{
    private static readonly Guid Some = new("01890000-0000-7000-8000-000000000042");

    // Each differs from the first in one thing.
    private static readonly IReadOnlyList<Entry> Different =
    [
        Entry(),
        Entry(key: "other"),
        Entry(kind: EntryKind.Release),
        Entry(holder: new(Party.Friend, Requests.Ada.Value)),
        Entry(holder: new(Party.Advocate, Some)),
        Entry(unit: Unit.Of(Currency.Of("EUR"))),
        Entry(reason: new() { Earning = new(Some) }),
        Entry(reason: new() { Rule = new(Some) }),
        Entry(reason: new() { RuleVersion = 1 }),
        Entry(reason: new() { Referral = new(Some) }),
        Entry(reason: new() { Event = new(Some) }),
        Entry(hold: new(Some)),
        Entry(reason: new() { Note = "" }),
        Entry(reason: new() { Note = "x" }),
        Entry(key: "key\nnote=1:x"),
        Entry(microseconds: 1),
        Entry(posted: 1),
        Entry(amount: 11),
        Entry(amount: -10),
    ];

    [Fact]
    public void Whatever_an_entry_says_is_in_its_digest() => Different.Select(EntryDigest.Of).Distinct().Count().ShouldBe(Different.Count);

    // Digests are in the store of every installation: neither this value nor these names ever change.
    [Fact]
    public void The_form_of_the_digest_is_fixed() =>
        EntryDigest.Of(Entry()).ShouldBe("ebec1aade0818fd2ad67865c96219a922cb531a3c7d844455fc9d52425f139e1");

    [Fact]
    public void The_names_in_digests_are_fixed()
    {
        string.Join(' ', Enum.GetNames<EntryKind>()).ShouldBe("Earn Release TakeBack Hold Post Void Expire");
        string.Join(' ', Parts.All).ShouldBe("Issued Pending Available Held Debt Spent");
    }

    [Fact]
    public void The_order_in_which_postings_are_read_is_of_no_account()
    {
        var entry = Entry();

        EntryDigest.Of(entry, [.. entry.Postings.Reverse()]).ShouldBe(EntryDigest.Of(entry));
        entry.Seal().Digest.ShouldBe(EntryDigest.Of(entry));
    }

    private static Entry Entry(
        string key = "key", EntryKind kind = EntryKind.Earn, Holder? holder = null, Unit? unit = null, Reason? reason = null,
        HoldId? hold = null, int microseconds = 0, int posted = 0, long amount = 10) => new()
        {
            ProgramId = Requests.Program,
            Id = new(Requests.Program.Value),
            Key = key,
            Kind = kind,
            Party = (holder ?? Requests.Ada).Party,
            HolderId = (holder ?? Requests.Ada).Value,
            Unit = unit ?? Unit.Points,
            EarningId = reason?.Earning,
            RuleId = reason?.Rule,
            RuleVersion = reason?.RuleVersion,
            ReferralId = reason?.Referral,
            EventId = reason?.Event,
            HoldId = hold,
            Note = reason?.Note,
            OccurredAt = Requests.Noon.AddMicroseconds(microseconds),
            PostedAt = Requests.Noon.AddMicroseconds(posted),
            Postings = [Posting(Part.Issued, -amount), Posting(Part.Available, amount)],
        };

    private static Posting Posting(Part part, long amount) =>
        new() { ProgramId = Requests.Program, EntryId = new(Requests.Program.Value), Part = part, Amount = amount };
}
