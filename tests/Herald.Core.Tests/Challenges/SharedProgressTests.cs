using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Challenges;

/// <summary>How far all come with a shared goal; it is reached once, and for good.</summary>
public sealed class SharedProgressTests
{
    [Fact]
    public void It_is_reached_by_who_does_it_the_last_time_that_is_asked_for()
    {
        var progress = Begun(done: 0);
        progress.Aim(3, Day(1)).ShouldBeFalse();

        progress.Count(Day(2)).ShouldBeFalse();
        progress.Count(Day(3)).ShouldBeFalse();
        progress.PaidTo.ShouldBeNull();
        progress.Count(Day(4)).ShouldBeTrue();
        progress.Count(Day(5)).ShouldBeFalse();

        (progress.Done, progress.ReachedAt).ShouldBe((4, Day(4)));
        progress.PaidTo.ShouldNotBeNull("those who took part are to be paid");
    }

    [Theory]
    [InlineData(5, 3, true)]
    [InlineData(5, 5, true)]
    [InlineData(5, 6, false)]
    public void A_lower_target_is_reached_by_what_was_done_before(int done, int target, bool reached)
    {
        var progress = Begun(done);
        progress.Aim(100, Day(1)).ShouldBeFalse();

        progress.Aim(target, Day(2)).ShouldBe(reached);

        progress.ReachedAt.ShouldBe(reached ? Day(2) : null);
    }

    [Fact]
    public void Another_target_is_taken_until_one_is_reached_and_refused_from_then_on()
    {
        var progress = Begun(done: 1);
        progress.Aim(2, Day(1));
        progress.ObstacleToChange().ShouldBeNull();
        progress.Count(Day(2));

        progress.ObstacleToChange()!.Code.ShouldBe("shared_goal_reached");
    }

    private static DateTimeOffset Day(int day) => Example.Noon.AddDays(day);

    private static SharedProgress Begun(int done) =>
        new() { ProgramId = Numbered.Of<ProgramId>(1), ChallengeId = Numbered.Of<ChallengeId>(1), Done = done };
}
