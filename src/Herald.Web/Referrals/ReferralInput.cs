using Herald.Core.Referrals;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Referrals;

/// <summary>Somebody refers a friend by form, or introduces him by e-mail or phone.</summary>
internal sealed record ReferralInput : IChecked
{
    /// <summary>Needed: the advocate's id, external_id or e-mail address.</summary>
    public string? Advocate { get; init; }

    /// <summary>Needed.</summary>
    public FriendInput? Friend { get; init; }

    /// <summary>Needed: form, email or phone.</summary>
    public Introduction? Introduction { get; init; }

    /// <summary>What the advocate says about the friend; at most 2,000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>The campaign that it counts for; at most 64 characters.</summary>
    public string? Campaign { get; init; }

    /// <summary>The channel that it came through; at most 64 characters.</summary>
    public string? Channel { get; init; }

    /// <summary>When it happened, if not now; at most 24 hours ahead.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("advocate", Advocate, 254);
        if (Friend is null)
            faults.Add("friend", "This is needed.", "required");
        Friend?.Check(faults);
        if (Introduction is null or Core.Referrals.Introduction.Conversion)
            faults.Add("introduction", "One of form, email, phone is expected.", "invalid_introduction");
        faults.OptionalText("note", Note, 2000, lines: true);
        faults.OptionalText("campaign", Campaign, 64);
        faults.OptionalText("channel", Channel, 64);
        faults.OptionalInstant("occurred_at", OccurredAt);
    }
}
