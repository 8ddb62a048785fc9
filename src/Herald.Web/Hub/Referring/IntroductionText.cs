using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Referring;

/// <summary>What stands on the page of step two.</summary>
public sealed record IntroductionText
{
    public required HubFrame Frame { get; init; }

    public required FriendForm Friend { get; init; }

    /// <summary>The friend's first name.</summary>
    public required string First { get; init; }

    /// <summary>Who looks after the referral at the company; null where nobody is named.</summary>
    public required string? Rep { get; init; }

    /// <summary>The rep's address, which is shown to nobody; null where there is none.</summary>
    public required string? RepAddress { get; init; }

    /// <summary>The address from which an answer reaches the advocate.</summary>
    public required string ReplyTo { get; init; }

    /// <summary>Whose name the friend sees as the sender's.</summary>
    public required string Sender { get; init; }

    /// <summary>The words that were written for him.</summary>
    public required string Subject { get; init; }

    public required string Words { get; init; }

    /// <summary>That he gets something for it, as it stands below his words; null where he does not.</summary>
    public required string? Disclosure { get; init; }

    /// <summary>What he says by ticking the box.</summary>
    public required string Agreement { get; init; }
}
