using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Challenges;

public sealed class StageProofTests
{
    private static readonly ChallengeTerms Terms = Example.Terms(
        Example.Stage(approval: false, new StageKind.Refer(Stage.Submitted)),
        Example.Stage(approval: false, new StageKind.Refer(Stage.Won)),
        Example.Stage(approval: false, new StageKind.Custom("webinar_attended")));

    [Theory]
    [InlineData(Stage.Submitted, Stage.Submitted, true)]
    [InlineData(Stage.Won, Stage.Submitted, true)] // it has been at all stages before
    [InlineData(Stage.Won, Stage.Won, true)]
    [InlineData(Stage.Qualified, Stage.Won, false)]
    [InlineData(Stage.Lost, Stage.Submitted, false)]
    [InlineData(Stage.Disqualified, Stage.Submitted, false)]
    public void A_referral_proves_the_stages_up_to_the_one_that_it_has_reached(Stage reached, Stage asked, bool proves) =>
        Referred(1, reached).Proves(new StageKind.Refer(asked)).ShouldBe(proves);

    [Fact]
    public void An_event_proves_a_stage_of_its_type_alone()
    {
        Attended().Proves(new StageKind.Custom("webinar_attended")).ShouldBeTrue();
        Attended().Proves(new StageKind.Custom("webinar_watched")).ShouldBeFalse();
        Attended().Proves(new StageKind.Refer(Stage.Submitted)).ShouldBeFalse();
        Referred(1, Stage.Won).Proves(new StageKind.Custom("webinar_attended")).ShouldBeFalse();
        Referred(1, Stage.Won).Proves(new StageKind.Story(1, false)).ShouldBeFalse();
    }

    [Fact]
    public void A_way_follows_the_referral_that_proved_its_first_stage()
    {
        var (challenge, way) = (Example.Live(), Example.Way());
        way.IsProvedBy(challenge, Terms, Attended(), Example.Noon).ShouldBeFalse();
        way.IsProvedBy(challenge, Terms, Referred(1, Stage.Submitted), Example.Noon).ShouldBeTrue();

        var move = way.Prove(Terms, Referred(1, Stage.Submitted), Example.Noon);

        (move.StageDone, move.Step.Proof, way.Stage).ShouldBe((true, Numbered.Of<ReferralId>(1).ToString(), 2));
        way.IsProvedBy(challenge, Terms, Referred(2, Stage.Won), Example.Noon).ShouldBeFalse();
        way.IsProvedBy(challenge, Terms, Referred(1, Stage.Won), Example.Noon).ShouldBeTrue();
        way.Prove(Terms, Referred(1, Stage.Won), Example.Noon).Completed.ShouldBeFalse();
        way.Prove(Terms, Attended(), Example.Noon).Completed.ShouldBeTrue();
        way.IsProvedBy(challenge, Terms, Attended(), Example.Noon).ShouldBeFalse();
    }

    [Fact]
    public void What_happened_in_time_proves_also_when_it_is_told_after_the_end()
    {
        var ends = Example.Noon.AddHours(1);
        var (challenge, way) = (Example.Live(ends), Example.Way(ends));

        way.IsProvedBy(challenge, Terms, Referred(1, Stage.Won), ends).ShouldBeFalse();
        way.IsProvedBy(challenge, Terms, Referred(1, Stage.Won), ends.AddTicks(-1)).ShouldBeTrue();
        challenge.Pause(Example.Noon);
        way.IsProvedBy(challenge, Terms, Referred(1, Stage.Won), Example.Noon).ShouldBeTrue();
    }

    [Fact]
    public void Enough_clicks_on_the_own_link_prove_what_is_shared_and_the_next_stage_has_a_link_of_its_own()
    {
        var share = Example.Stage(approval: false, new StageKind.Share("https://a.example/", 3));
        var (challenge, way, terms) = (Example.Live(), Example.Way(), Example.Terms(share, share));
        Clicked(1, 3).Proves(share.Kind).ShouldBeTrue();
        Clicked(1, 2).Proves(share.Kind).ShouldBeFalse();
        way.IsProvedBy(challenge, terms, Clicked(1, 3), Example.Noon).ShouldBeFalse();
        way.ShareBy(Numbered.Of<LinkId>(1));
        way.IsProvedBy(challenge, terms, Clicked(2, 3), Example.Noon).ShouldBeFalse();

        way.Prove(terms, Clicked(1, 3), Example.Noon).StageDone.ShouldBeTrue();

        way.LinkId.ShouldBeNull();
        way.IsProvedBy(challenge, terms, Clicked(1, 9), Example.Noon).ShouldBeFalse();
    }

    private static StageProof Clicked(int link, long count) => new StageProof.Clicked(Numbered.Of<LinkId>(link), count);

    private static StageProof Referred(int number, Stage stage) => new StageProof.Referred(Numbered.Of<ReferralId>(number), stage);

    private static StageProof Attended() => new StageProof.Reported(Numbered.Of<EventId>(1), "webinar_attended");
}
