using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>Whose wallet it is: an advocate's or a friend's.</summary>
/// <param name="Party">Which side of a referral.</param>
/// <param name="Value">The bare id of the advocate or the friend.</param>
public readonly record struct Holder(Party Party, Guid Value) : IComparable<Holder>
{
    /// <summary>The wallet of an advocate.</summary>
    public static Holder Of(AdvocateId advocate) => new(Party.Advocate, advocate.Value);

    /// <summary>The wallet of a friend.</summary>
    public static Holder Of(FriendId friend) => new(Party.Friend, friend.Value);

    /// <inheritdoc/>
    public int CompareTo(Holder other) => Value.CompareTo(other.Value);

    /// <summary>The printed id of the advocate or the friend: <c>adv_…</c>, <c>frd_…</c>.</summary>
    public override string ToString() => Party == Party.Advocate ? new AdvocateId(Value).ToString() : new FriendId(Value).ToString();
}
