using Herald.Core.Challenges;

namespace Herald.Core.Tests.Challenges;

/// <summary>Where a challenge stands. It opens on day 10 and closes on day 20; hours are counted from the first day.</summary>
public sealed class ChallengeTests
{
    [Theory]
    [InlineData(9, ChallengeState.Scheduled)]
    [InlineData(10, ChallengeState.Live)] // the first instant is within
    [InlineData(19, ChallengeState.Live)]
    [InlineData(20, ChallengeState.Ended)] // the end is not
    public void It_opens_and_closes_by_its_period_alone(int day, ChallengeState state)
    {
        var challenge = Planned();
        challenge.StateAt(Day(day)).ShouldBe(ChallengeState.Draft);

        challenge.Launch(Example.Terms(Example.Stage()), Day(1)).ShouldBeNull();

        challenge.StateAt(Day(day)).ShouldBe(state);
    }

    [Fact]
    public void A_pause_stands_until_it_is_resumed_or_the_period_is_over()
    {
        var challenge = Planned();
        challenge.Launch(Example.Terms(Example.Stage()), Day(1)).ShouldBeNull();

        challenge.Pause(Day(12)).ShouldBeNull();
        challenge.Pause(Day(13)).ShouldBeNull();

        challenge.PausedAt.ShouldBe(Day(12));
        challenge.StateAt(Day(14)).ShouldBe(ChallengeState.Paused);
        challenge.StateAt(Day(20)).ShouldBe(ChallengeState.Ended);
        challenge.Resume(Day(15)).ShouldBeNull();
        challenge.Resume(Day(15)).ShouldBeNull();
        challenge.StateAt(Day(15)).ShouldBe(ChallengeState.Live);
    }

    [Fact]
    public void What_staff_ended_is_over_for_good()
    {
        var challenge = Planned();
        challenge.Launch(Example.Terms(Example.Stage()), Day(1)).ShouldBeNull();
        challenge.End(Day(11)).ShouldBeNull();
        challenge.End(Day(12)).ShouldBeNull();

        challenge.EndedAt.ShouldBe(Day(11));
        challenge.StateAt(Day(11)).ShouldBe(ChallengeState.Ended);
        foreach (var refusal in new[]
        {
            challenge.Launch(Example.Terms(Example.Stage()), Day(12)), challenge.Pause(Day(12)), challenge.Resume(Day(12)),
            challenge.ObstacleToChange(),
        })
            refusal!.Code.ShouldBe("challenge_ended");
    }

    [Fact]
    public void A_draft_cannot_be_paused_resumed_or_ended()
    {
        foreach (var refusal in new[] { Planned().Pause(Day(1)), Planned().Resume(Day(1)), Planned().End(Day(1)) })
            refusal!.Code.ShouldBe("challenge_not_launched");
    }

    [Fact]
    public void What_is_over_already_is_not_launched()
    {
        var challenge = Planned();

        challenge.Launch(Example.Terms(Example.Stage()) with { To = Day(20) }, Day(20))!.Code.ShouldBe("period_over");

        challenge.LaunchedAt.ShouldBeNull();
    }

    private static DateTimeOffset Day(int day) => Example.Noon.AddDays(day);

    private static Challenge Planned() => Example.Draft(Day(10), Day(20));
}
