using Herald.Core.Ids;

namespace Herald.Web.Referrals.Bulk;

/// <summary>What became of one of several referrals: done, or the code of the refusal.</summary>
internal sealed record BulkResult(ReferralId Referral, string? RefusedBecause)
{
    private const char Separator = '.';

    /// <summary>As the address of the result page says it.</summary>
    public override string ToString() => RefusedBecause is null ? Referral.ToString() : $"{Referral}{Separator}{RefusedBecause}";

    public static BulkResult? Read(string? text)
    {
        var parts = text?.Split(Separator, 2) ?? [];
        return parts.Length > 0 && IdText.TryRead(parts[0], out ReferralId referral) ? new(referral, parts.ElementAtOrDefault(1)) : null;
    }
}
