using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Challenges.Editor;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Console;

/// <summary>A challenge that stands: where it is, and how many ways through it stand where.</summary>
public sealed record ChallengeHead
{
    public required ChallengeId Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? Category { get; init; }

    public required ChallengeState State { get; init; }

    public required int Version { get; init; }

    /// <summary>Whether a stage of it asks questions.</summary>
    public required bool AsksQuestions { get; init; }

    /// <summary>Whether staff ended it, for good; one whose period is over can be given another.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Whom it is for, in the condition language; null for everybody.</summary>
    public required string? When { get; init; }

    /// <summary>From when until when it is open, in words.</summary>
    public required string Period { get; init; }

    /// <summary>For whom it opens earlier, in words; null for nobody.</summary>
    public required string? Early { get; init; }

    /// <summary>Whether it opens later than now.</summary>
    public required bool OpensLater { get; init; }

    public required int UnderWay { get; init; }

    public required int Waiting { get; init; }

    public required int Completed { get; init; }

    public required int? PlacesLeft { get; init; }

    /// <summary>How far all have come together, in words; null where they share no goal.</summary>
    public required string? Together { get; init; }

    internal static ChallengeHead Of(ChallengeView view, ProgramMeasures measures, DateTimeOffset now) => new()
    {
        Id = view.Id,
        Slug = view.Slug,
        Name = view.Name,
        Category = view.Category,
        State = view.State,
        Version = view.Version,
        AsksQuestions = view.Stages.Any(static stage => stage?.Questions is { Count: > 0 } || stage?.Quiz is { Count: > 0 }),
        IsClosed = view.EndedAt is not null,
        When = view.When,
        Period = (view.Period?.From, view.Period?.To) switch
        {
            (null, null) => "always",
            (null, { } to) => "until " + ChallengeLines.Moment(to, measures, ""),
            ({ } from, null) => "from " + ChallengeLines.Moment(from, measures, ""),
            ({ } from, { } to) => $"{ChallengeLines.Moment(from, measures, "")} to {ChallengeLines.Moment(to, measures, "")}",
        },
        Early = ChallengeLines.Early(view.Opens?.Early),
        OpensLater = view.Period?.From > now,
        UnderWay = view.Counts.UnderWay,
        Waiting = view.Counts.Waiting,
        Completed = view.Counts.Completed,
        PlacesLeft = view.Counts.PlacesLeft,
        Together = view is { SharedGoal.Target: { } target, SharedProgress: { } progress }
            ? $"{MoneyText.Whole(progress.Done)} of {MoneyText.Whole(target)}" : null,
    };
}
