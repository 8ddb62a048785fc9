using Herald.Core.Challenges;

namespace Herald.Core.Tests.Challenges;

public sealed class ChallengeGateTests
{
    private static readonly ChallengeTerms Terms = Example.Terms(Example.Stage()) with
    {
        Opening = new(3, ["share", "read"], ["connector"]),
        Limits = new(2, 30, 50),
    };

    private static readonly GateFacts Fits = new()
    {
        InAudience = true,
        Level = 3,
        Completed = ["read", "share"],
        Badges = ["connector"],
        Own = 1,
        Latest = null,
        Taken = 49,
    };

    [Fact]
    public void Who_fits_may_begin() => Ask(Fits).ShouldBeNull();

    // Each fact that does not fit is refused by its name, also where those that are asked later do not fit either.
    [Fact]
    public void The_first_reason_is_told()
    {
        Ask(Fits with { Taken = 50 })!.Code.ShouldBe("limit_reached");
        Ask(Fits with { Taken = 50, Own = 2 })!.Message.ShouldContain("2 times in 30 days");
        Ask(Fits with { Own = 2, Completed = ["share"] })!.Message.ShouldContain("read is completed");
        Ask(Fits with { Own = 2, Completed = [] })!.Code.ShouldBe("not_unlocked");
        Ask(Fits with { Completed = [], Badges = [] })!.Code.ShouldBe("badge_missing");
        Ask(Fits with { Badges = [] })!.Message.ShouldBe("The challenge opens with the badge connector.");
        Ask(Fits with { Completed = [], Badges = [], Level = 2 })!.Code.ShouldBe("level_too_low");
        Ask(Fits with { Level = 2, InAudience = false })!.Code.ShouldBe("not_in_audience");
        ChallengeGate.ObstacleTo(Example.Draft(), Terms, Fits with { InAudience = false }, Example.Noon)!.Code
            .ShouldBe("challenge_not_open");
    }

    [Fact]
    public void Nobody_begins_what_is_not_open()
    {
        var paused = Example.Live();
        paused.Pause(Example.Noon);
        var ended = Example.Live();
        ended.End(Example.Noon);
        var scheduled = Example.Draft(starts: Example.Noon.AddDays(1));
        scheduled.Launch(Terms, Example.Noon).ShouldBeNull();

        foreach (var challenge in new[] { Example.Draft(), paused, ended, scheduled, Example.Live(ends: Example.Noon) })
            ChallengeGate.ObstacleTo(challenge, Terms, Fits, Example.Noon)!.Code.ShouldBe("challenge_not_open");
    }

    // It opens for all at noon in seven days, and for level 3 three days earlier.
    [Theory]
    [InlineData(3, 95, "The challenge opens at 2026-11-29 12:00:00Z, from level 3 on at 2026-11-26 12:00:00Z.")]
    [InlineData(3, 96, null)]
    [InlineData(4, 96, null)]
    [InlineData(2, 96, "The challenge opens at 2026-11-29 12:00:00Z; from level 3 on it is open already.")]
    [InlineData(2, 167, "The challenge opens at 2026-11-29 12:00:00Z; from level 3 on it is open already.")]
    [InlineData(3, 167, null)]
    [InlineData(2, 168, null)]
    public void A_level_may_begin_days_before_all_others(int level, int hours, string? refused)
    {
        var scheduled = Scheduled(Early);

        var told = ChallengeGate.ObstacleTo(scheduled, Early, Fits with { Level = level }, Example.Noon.AddHours(hours));
        (told?.Code, told?.Message).ShouldBe((refused is null ? null : "challenge_not_open", refused));
    }

    [Fact]
    public void Who_may_begin_earlier_must_fit_in_all_else()
    {
        var (scheduled, early) = (Scheduled(Early), Example.Noon.AddDays(5));

        ChallengeGate.ObstacleTo(scheduled, Early, Fits with { InAudience = false }, early)!.Code.ShouldBe("not_in_audience");
        ChallengeGate.ObstacleTo(scheduled, Early, Fits with { Taken = 50 }, early)!.Code.ShouldBe("limit_reached");
        var higher = Early with { Opening = Early.Opening with { Level = 5 } };
        ChallengeGate.ObstacleTo(scheduled, higher, Fits, early)!.Code.ShouldBe("level_too_low");
    }

    [Fact]
    public void A_draft_a_paused_and_an_ended_challenge_are_open_early_for_nobody()
    {
        var (paused, ended) = (Scheduled(Early), Scheduled(Early));
        paused.Pause(Example.Noon).ShouldBeNull();
        ended.End(Example.Noon).ShouldBeNull();

        foreach (var challenge in new[] { Example.Draft(starts: Example.Noon.AddDays(7)), paused, ended })
            ChallengeGate.ObstacleTo(challenge, Early, Fits, Example.Noon.AddDays(5))!.Code.ShouldBe("challenge_not_open");
        paused.Resume(Example.Noon.AddDays(5)).ShouldBeNull();
        ChallengeGate.ObstacleTo(paused, Early, Fits, Example.Noon.AddDays(5)).ShouldBeNull();
    }

    private static ChallengeTerms Early => Terms with
    {
        Opening = new(null, [], []) { Early = new(3, 3) },
        From = Example.Noon.AddDays(7),
    };

    private static Challenge Scheduled(ChallengeTerms terms)
    {
        var challenge = Example.Draft(starts: terms.From);
        challenge.Launch(terms, Example.Noon).ShouldBeNull();
        return challenge;
    }

    private static Refusal? Ask(GateFacts facts) => ChallengeGate.ObstacleTo(Example.Live(), Terms, facts, Example.Noon);
}
