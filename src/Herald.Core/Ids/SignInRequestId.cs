namespace Herald.Core.Ids;

/// <summary>The id of a request to sign in; prints as <c>sir_…</c>.</summary>
/// <param name="Value">The bare UUIDv7.</param>
public readonly record struct SignInRequestId(Guid Value) : IEntityId<SignInRequestId>, IComparable<SignInRequestId>
{
    /// <inheritdoc/>
    public static string Prefix => "sir";

    /// <inheritdoc/>
    public static SignInRequestId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SignInRequestId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier made than the other.</summary>
    public static bool operator <(SignInRequestId left, SignInRequestId right) => left.CompareTo(right) < 0;

    /// <summary>Later made than the other.</summary>
    public static bool operator >(SignInRequestId left, SignInRequestId right) => left.CompareTo(right) > 0;

    /// <summary>Earlier made, or the same.</summary>
    public static bool operator <=(SignInRequestId left, SignInRequestId right) => left.CompareTo(right) <= 0;

    /// <summary>Later made, or the same.</summary>
    public static bool operator >=(SignInRequestId left, SignInRequestId right) => left.CompareTo(right) >= 0;

    /// <summary>The printed form.</summary>
    public override string ToString() => IdText.Print(this);
}
