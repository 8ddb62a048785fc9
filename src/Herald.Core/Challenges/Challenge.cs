using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>
/// Something to do, in stages that each pay. What it says is in its <see cref="ChallengeVersion"/>s; here is what staff did with it. When
/// it begins and ends by itself follows from its period and the clock, so that nothing has to switch it.
/// </summary>
public sealed class Challenge
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required ChallengeId Id { get; init; }

    /// <summary>Its name in addresses and in other challenges' terms, unique in the program and fixed for ever.</summary>
    public required string Slug { get; init; }

    /// <summary>The number of its newest version.</summary>
    public required int Version { get; set; }

    /// <summary>From when it is open, as its newest version says; null for as soon as it is launched.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>The first instant at which it is closed again, as its newest version says; null for never.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Whether a stage of one of its versions proves itself by what happens elsewhere.</summary>
    public required bool Follows { get; set; }

    /// <summary>
    /// Since when the variants on trial say what they say now. Who saw another trial first is not counted in this one.
    /// </summary>
    public DateTimeOffset? TriedFrom { get; private set; }

    /// <summary>Since when it is no draft any more.</summary>
    public DateTimeOffset? LaunchedAt { get; private set; }

    /// <summary>Since when it is paused; null while it goes on.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>When staff ended it; null where only its period ends it.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it stands at an instant; for one gone by, as far as the last pause and the end tell.</summary>
    public ChallengeState StateAt(DateTimeOffset now) =>
        LaunchedAt is null ? ChallengeState.Draft
        : EndedAt <= now || EndsAt <= now ? ChallengeState.Ended
        : PausedAt <= now ? ChallengeState.Paused
        : StartsAt > now ? ChallengeState.Scheduled
        : ChallengeState.Live;

    /// <summary>
    /// Makes a draft one that opens by its period. What is launched already stays as it is. Refused: <c>challenge_ended</c>,
    /// <c>period_over</c>.
    /// </summary>
    public Refusal? Launch(ChallengeTerms terms, DateTimeOffset now)
    {
        if (EndedAt is not null)
            return Ended;
        if (LaunchedAt is not null)
            return null;
        if (terms.ObstacleToLaunch(now) is { } obstacle)
            return obstacle;
        LaunchedAt = now;
        TriedFrom = terms.IsOnTrial ? now : null;
        return null;
    }

    /// <summary>Keeps a trial going, or begins to count anew, where new terms follow upon others after the launch.</summary>
    public void Try(ChallengeTerms terms, ChallengeTerms before, DateTimeOffset now) =>
        TriedFrom = LaunchedAt is null || !terms.IsOnTrial ? null : terms.GoesOnWith(before) ? TriedFrom : now;

    /// <summary>Lets nobody begin or hand anything in until it is resumed; what is handed in already is judged.</summary>
    public Refusal? Pause(DateTimeOffset now)
    {
        if (NotRunning(now) is { } obstacle)
            return obstacle;
        PausedAt ??= now;
        return null;
    }

    /// <summary>Lets it go on.</summary>
    public Refusal? Resume(DateTimeOffset now)
    {
        if (NotRunning(now) is { } obstacle)
            return obstacle;
        PausedAt = null;
        return null;
    }

    /// <summary>Ends it for good, whatever its period says.</summary>
    public Refusal? End(DateTimeOffset now)
    {
        if (LaunchedAt is null)
            return NotLaunched;
        EndedAt ??= now;
        return null;
    }

    /// <summary>Why its terms may not be changed any more; null where they may.</summary>
    public Refusal? ObstacleToChange() => EndedAt is null ? null : Ended;

    private Refusal? NotRunning(DateTimeOffset now) =>
        LaunchedAt is null ? NotLaunched : StateAt(now) == ChallengeState.Ended ? Ended : null;

    private static Refusal NotLaunched => new("challenge_not_launched", "The challenge is a draft; launch it first.")
    {
        Kind = RefusalKind.Conflict,
    };

    private static Refusal Ended => new("challenge_ended", "The challenge has ended; copy it to run it again.")
    {
        Kind = RefusalKind.Conflict,
    };
}
