using Herald.Core.Ids;
using Herald.Core.ShoutOuts;

namespace Herald.Web.ShoutOuts;

/// <summary>A shout-out as the API shows it.</summary>
internal sealed record ShoutOutView
{
    public required ShoutOutId Id { get; init; }

    /// <summary>Who is thanked.</summary>
    public required AdvocateId Advocate { get; init; }

    /// <summary>The advocate who thanks; null where staff do.</summary>
    public required AdvocateId? By { get; init; }

    /// <summary>The name of who thanks for the staff; null where an advocate does.</summary>
    public required string? SignedBy { get; init; }

    public required string Text { get; init; }

    public required string? Reason { get; init; }

    public required ShoutOutState State { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>Whether it may be shown outside the hub: both whom it names agreed, and it stands.</summary>
    public required bool MayBeShownOutside { get; init; }

    /// <summary>The version of the words that who is thanked agreed to; null unless he does.</summary>
    public required string? AgreedTo { get; init; }

    /// <summary>What somebody says is wrong with it; null where nobody does.</summary>
    public required string? Report { get; init; }

    public required DateTimeOffset? HiddenAt { get; init; }

    /// <summary>Why staff hid it; null where it stands, and where its giver took it back.</summary>
    public required string? HiddenReason { get; init; }

    public static ShoutOutView Of(ShoutOut row) => new()
    {
        Id = row.Id,
        Advocate = row.AdvocateId,
        By = row.ByAdvocateId,
        SignedBy = row.SignedBy,
        Text = row.Text,
        Reason = row.Reason,
        State = StateOf(row),
        GivenAt = row.GivenAt,
        MayBeShownOutside = row.IsOutside,
        AgreedTo = row.AgreedTo,
        Report = row.Report,
        HiddenAt = row.HiddenAt,
        HiddenReason = row.HiddenReason,
    };

    public static ShoutOutState StateOf(ShoutOut row) => row switch
    {
        { HiddenAt: not null } => ShoutOutState.Hidden,
        { ReportedAt: not null, ReviewedAt: null } => ShoutOutState.Reported,
        _ => ShoutOutState.Shown,
    };
}
