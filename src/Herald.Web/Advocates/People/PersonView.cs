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

    public required string? Account { get; init; }

    public required string? AccountId { get; init; }

    public required string? Owner { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    /// <summary>What the company knows of him, by name.</summary>
    public required IReadOnlyList<(string Name, string Value)> Attributes { get; init; }

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

    /// <summary>What he has in one unit, in words.</summary>
    public sealed record Purse(string Unit, string Available, string Pending, string Held, string? Debt, string? Earned);

    /// <summary>One of his referrals.</summary>
    public sealed record Referred(string Id, string Friend, string? Company, Stage Stage, Money? Value, DateTimeOffset SubmittedAt);

    /// <summary>One of his links.</summary>
    public sealed record Shared(string Code, string? Campaign, string? Channel, DateTimeOffset MadeAt, DateTimeOffset? PausedAt);

    /// <summary>Something that he did or that came to him.</summary>
    public sealed record Happened(DateTimeOffset At, string Title, string Icon, string Tone, string? Detail);
}
