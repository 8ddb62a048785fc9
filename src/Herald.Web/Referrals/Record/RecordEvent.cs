namespace Herald.Web.Referrals.Record;

/// <summary>Something that happened to a referral, or will, in words.</summary>
public sealed record RecordEvent(DateTimeOffset At, string Title, string Icon)
{
    /// <summary>What else is to be said of it, such as a reason or a note.</summary>
    public string? Detail { get; init; }

    /// <summary>Who did it or said it.</summary>
    public string? Who { get; init; }

    /// <summary>Empty, "good", "warn" or "bad".</summary>
    public string Tone { get; init; } = "";

    public bool Pending { get; init; }

    /// <summary>Of what happened at one instant, the order in which it makes sense.</summary>
    public int Order { get; init; }
}
