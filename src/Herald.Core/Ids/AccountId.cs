namespace Herald.Core.Ids;

/// <summary>The id of an account; prints as <c>acc_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct AccountId(Guid Value) : IEntityId<AccountId>, IComparable<AccountId>
{
    /// <inheritdoc/>
    public static string Prefix => "acc";

    /// <inheritdoc/>
    public static AccountId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(AccountId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(AccountId left, AccountId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(AccountId left, AccountId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(AccountId left, AccountId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(AccountId left, AccountId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}
