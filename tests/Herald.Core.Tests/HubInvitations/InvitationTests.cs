using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Core.Onboarding;

namespace Herald.Core.Tests.HubInvitations;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, false, false, false, false, false, null)]
    [InlineData(false, true, true, true, true, true, InvitationObstacle.NoAddress)]
    [InlineData(true, true, true, true, true, true, InvitationObstacle.Active)]
    [InlineData(true, false, true, true, true, true, InvitationObstacle.OptedOut)]
    [InlineData(true, false, false, true, true, true, InvitationObstacle.Resting)]
    [InlineData(true, false, false, false, true, true, InvitationObstacle.Bounced)]
    [InlineData(true, false, false, false, false, true, InvitationObstacle.Invited)]
    public void Who_is_not_invited_is_told_the_first_reason(
        bool address, bool isIn, bool noMail, bool resting, bool bounced, bool invited, InvitationObstacle? expected) =>
        new InvitationStanding(address, isIn, noMail, resting, bounced, invited).Obstacle.ShouldBe(expected);

    [Fact]
    public void Everybody_who_is_passed_counts_once_and_the_place_moves_behind_him()
    {
        var round = Round();
        var last = new AdvocateId(Guid.CreateVersion7(Now));
        foreach (var obstacle in Enum.GetValues<InvitationObstacle>().Cast<InvitationObstacle?>().Append(null))
            round.Pass(last, obstacle);

        (round.Sent, round.NoAddress, round.Active, round.OptedOut, round.Resting, round.Bounced, round.Invited)
            .ShouldBe((1, 1, 1, 1, 1, 1, 1));
        (round.Seen, round.Refused, round.Position).ShouldBe((7, 6, last));
    }

    [Fact]
    public void A_round_ends_once()
    {
        var round = Round();
        round.End(RoundState.Stopped, Now).ShouldBeTrue();
        round.End(RoundState.Done, Now.AddDays(1)).ShouldBeFalse();
        (round.State, round.EndedAt).ShouldBe((RoundState.Stopped, Now));
    }

    [Theory]
    [InlineData("Hello {first_name}", "Hello Rosa")]
    [InlineData("{name} and {program}", "Rosa Díaz {program} and Northwind")]
    [InlineData("{nobody} {", "{nobody} {")]
    public void Gaps_are_filled_in_one_pass(string text, string expected) =>
        InvitationWords.Fill(text, "Rosa Díaz {program}", "Northwind").ShouldBe(expected);

    [Fact]
    public void Each_step_is_passed_once_and_in_order()
    {
        var start = new HubStart { ProgramId = default, AdvocateId = default, Door = OnboardingDoor.Link, ArrivedAt = Now };
        start.Pass(OnboardingStep.Profile, Now).ShouldBeFalse();
        start.Pass(OnboardingStep.Welcome, Now).ShouldBeTrue();
        start.Pass(OnboardingStep.Welcome, Now).ShouldBeFalse();
        start.Pass(OnboardingStep.Profile, Now).ShouldBeTrue();
        start.Pass(OnboardingStep.Consents, Now).ShouldBeTrue();
        start.EndedAt.ShouldBeNull();
        start.Pass(OnboardingStep.Challenge, Now.AddMinutes(1)).ShouldBeTrue();
        (start.Step, start.EndedAt).ShouldBe((OnboardingStep.Done, Now.AddMinutes(1)));
        start.Pass(OnboardingStep.Done, Now).ShouldBeFalse();
        start.Leave(Now.AddDays(1));
        start.EndedAt.ShouldBe(Now.AddMinutes(1));
    }

    private static InvitationRound Round() => new()
    {
        ProgramId = default,
        Id = default,
        Source = RoundSource.Chosen,
        Chosen = [],
        Name = "Six people",
        Reminds = false,
        Total = 6,
        MadeBy = "Kim",
        MadeAt = Now,
    };
}
