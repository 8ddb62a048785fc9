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

    private static Refusal? Ask(GateFacts facts) => ChallengeGate.ObstacleTo(Example.Live(), Terms, facts, Example.Noon);
}
