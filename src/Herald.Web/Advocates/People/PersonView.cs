using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Referrals;
using Herald.Web.Ui.Words;

namespace Herald.Web.Advocates.People;

/// <summary>All that the console shows of one advocate.</summary>
public sealed record PersonView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string? ExternalId { get; init; }

    public required Company? Account { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>What the company knows of him, by name.</summary>
    public required IReadOnlyList<(string Name, string Value)> Attributes { get; init; }

    /// <summary>What he says himself: what he likes to do, where, and what for; null where he says nothing.</summary>
    public required AdvocateProfile? Profile { get; init; }

    /// <summary>How far he has come in the hub.</summary>
    public required PersonPath Path { get; init; }

    /// <summary>His language, and his zone; null where the program's hold.</summary>
    public required string? Language { get; init; }

    public required string? TimeZone { get; init; }

    /// <summary>What he lets others see and what he wants to hear, a name and a sentence each.</summary>
    public required IReadOnlyList<(string Name, string Value)> Consents { get; init; }

    /// <summary>How satisfied he said he is, the last time; null where he never did.</summary>
    public required Satisfied? Satisfaction { get; init; }

    /// <summary>When he was invited to the hub; null where he was not.</summary>
    public required DateTimeOffset? InvitedAt { get; init; }

    /// <summary>When he first came into the hub; null where he has not.</summary>
    public required DateTimeOffset? ArrivedAt { get; init; }

    public required ProgramMeasures Measures { get; init; }

    public required int Leads { get; init; }

    public required int Won { get; init; }

    /// <summary>Minor units of the program's currency.</summary>
    public required long Closed { get; init; }

    public required IReadOnlyList<Purse> Wallet { get; init; }

    public required IReadOnlyList<StatementRow> Statement { get; init; }

    public required IReadOnlyList<Referred> Referrals { get; init; }

    public required IReadOnlyList<Shared> Links { get; init; }

    /// <summary>What happened of late, the latest first.</summary>
    public required IReadOnlyList<Happened> Events { get; init; }

    /// <summary>Where he works, and the rep who sells to it.</summary>
    public sealed record Company(string Id, string Name, string? Owner);

    /// <summary>What he has in one unit, in words.</summary>
    public sealed record Purse(string Unit, string Available, string Pending, string Held, string? Debt, string? Earned);

    /// <summary>What he answered last, how that group is called, and how often he has answered.</summary>
    public sealed record Satisfied(int Score, string Group, DateTimeOffset At, int Answers);

    /// <summary>One of his referrals.</summary>
    public sealed record Referred(string Id, string Friend, string? Company, Stage Stage, Money? Value, DateTimeOffset SubmittedAt);

    /// <summary>One of his links.</summary>
    public sealed record Shared(string Code, string? Campaign, string? Channel, DateTimeOffset MadeAt, DateTimeOffset? PausedAt);

    /// <summary>Something that he did or that came to him.</summary>
    public sealed record Happened(DateTimeOffset At, string Title, string Icon, string Tone, string? Detail);
}
