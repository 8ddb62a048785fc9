namespace Herald.Web.Advocates.People;

/// <summary>How far an advocate has come in the hub, and how he was thanked there.</summary>
public sealed record PersonPath
{
    /// <summary>The most of each that is shown; their own pages have them all.</summary>
    internal const int EachMax = 20;

    /// <summary>Whether he may be invited to the hub now: he has not come, and was not written to of late.</summary>
    public required bool MayBeInvited { get; init; }

    /// <summary>His level: what it is called, and since when; null where the program has no levels.</summary>
    public required (string Name, DateTimeOffset? Since)? Level { get; init; }

    /// <summary>The badges that he has, the latest first.</summary>
    public required IReadOnlyList<Badge> Badges { get; init; }

    /// <summary>His ways through challenges, the latest first.</summary>
    public required IReadOnlyList<Way> Ways { get; init; }

    /// <summary>How often he has completed a challenge.</summary>
    public required int Completed { get; init; }

    /// <summary>Thanks, honours and what he did, for his history.</summary>
    public required IReadOnlyList<PersonView.Happened> Events { get; init; }

    /// <summary>A badge that he has.</summary>
    public sealed record Badge(string Id, string Name, DateTimeOffset EarnedAt);

    /// <summary>One way through a challenge.</summary>
    public sealed record Way(string Id, string Challenge, string State, string Tone, DateTimeOffset Since);
}
