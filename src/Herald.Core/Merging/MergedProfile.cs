using Herald.Core.Advocates;
using Herald.Core.Ids;

namespace Herald.Core.Merging;

/// <summary>
/// What a merge may change in what is known of who stays: what he lacked comes from the other, and each wish for silence holds.
/// </summary>
/// <param name="Account">His company.</param>
/// <param name="Attributes">What the company knows of him, as a JSON object.</param>
/// <param name="Locale">His language.</param>
/// <param name="TimeZone">His zone.</param>
/// <param name="FriendsSee">What friends see of him.</param>
/// <param name="OffBoardsAt">Since when he wants to be on no leaderboard.</param>
public sealed record MergedProfile(
    AccountId? Account, string Attributes, string? Locale, string? TimeZone, FriendsSee FriendsSee, DateTimeOffset? OffBoardsAt)
{
    /// <summary>As it stands.</summary>
    public static MergedProfile Of(Advocate advocate) => new(
        advocate.AccountId, advocate.Attributes, advocate.Locale, advocate.TimeZone, advocate.FriendsSee, advocate.OffBoardsAt);

    /// <summary>What becomes of it with what another adds.</summary>
    /// <param name="other">What was known of the other.</param>
    /// <param name="attributes">The attributes of both.</param>
    public MergedProfile With(MergedProfile other, string attributes) => new(
        Account ?? other.Account,
        attributes,
        Locale ?? other.Locale,
        TimeZone ?? other.TimeZone,
        FriendsSee == FriendsSee.Program ? FriendsSee : other.FriendsSee,
        OffBoardsAt ?? other.OffBoardsAt);

    /// <summary>Writes it to an advocate.</summary>
    public void WriteTo(Advocate advocate) => (advocate.AccountId, advocate.Attributes, advocate.Locale, advocate.TimeZone,
        advocate.FriendsSee, advocate.OffBoardsAt) = (Account, Attributes, Locale, TimeZone, FriendsSee, OffBoardsAt);

    /// <summary>What he goes back to: where something was changed since, that stays.</summary>
    /// <param name="now">As it stands.</param>
    /// <param name="before">As it was before the merge, whose outcome this is.</param>
    public MergedProfile Back(MergedProfile now, MergedProfile before) => new(
        now.Account == Account ? before.Account : now.Account,
        now.Attributes == Attributes ? before.Attributes : now.Attributes,
        now.Locale == Locale ? before.Locale : now.Locale,
        now.TimeZone == TimeZone ? before.TimeZone : now.TimeZone,
        now.FriendsSee == FriendsSee ? before.FriendsSee : now.FriendsSee,
        now.OffBoardsAt == OffBoardsAt ? before.OffBoardsAt : now.OffBoardsAt);
}
