using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Picks;
using Herald.Core.Referrals;
using Herald.Core.Tests.Challenges;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Picks;

public sealed class PickChallengesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_he_likes_comes_first_and_its_reasons_are_the_strongest_two()
    {
        var picks = PickChallenges.For(
            Facts(One(1) with { EffortMinutes = 5, Points = 900 }, One(2) with { Tags = ["Humour"], EffortMinutes = 5 }), 3);

        picks.Select(static pick => Numbered.NumberOf(pick.Challenge)).ShouldBe([2, 1]);
        picks[0].Reasons.ShouldBe([PickReason.Interest, PickReason.Quick]);
        picks[1].Reasons.ShouldBe([PickReason.Quick, PickReason.Worth]);
        picks[0].Score.ShouldBe(new() { Interest = 30, Effort = 15 });
        picks[1].Score.ShouldBe(new() { Effort = 15, Value = 10 });
    }

    [Fact]
    public void What_he_says_he_likes_to_do_counts_as_much_and_once()
    {
        var facts = Facts(One(1) with { Likings = ["reviews", "stories"] }, One(2)) with { Likes = ["stories"], Interests = ["humour"] };

        var picks = PickChallenges.For(facts, 2);

        (Numbered.NumberOf(picks[0].Challenge), picks[0].Score.Interest).ShouldBe((1, 30));
        picks[0].Reasons.ShouldContain(PickReason.Liked);
        Score(Facts(One(1) with { Likings = ["stories"], Tags = ["humour"] }) with { Likes = ["stories"], Interests = ["humour"] })
            .Interest.ShouldBe(30);
    }

    [Theory]
    [InlineData("Share", "Share", 15, 0)]
    [InlineData("share", "Reviews", 15, 10)]
    [InlineData("Stories", "Reviews", 0, 10)]
    [InlineData(null, "Reviews", 0, 10)]
    [InlineData("Stories", null, 0, 0)]
    public void What_he_did_before_speaks_for_it_and_what_he_did_last_is_left_for_a_change(
        string? category, string? last, int interest, int variety)
    {
        var score = Score(Facts(One(1) with { Category = category }) with { Known = ["Share"], LastCategory = last });

        (score.Interest, score.Variety).ShouldBe((interest, variety));
    }

    [Theory]
    [InlineData(4, 9, 8, PickReason.Popular)]
    [InlineData(5, 9, 15, PickReason.Similar)]
    [InlineData(0, 4, 0, null)]
    public void Others_tell_something_only_where_they_are_enough(int similar, int all, int expected, PickReason? reason)
    {
        var pick = PickChallenges.For(
            Facts(One(1) with { CompletedBySimilar = similar, CompletedByAll = all }, One(2)), 2).Single(Is(1));

        pick.Score.Others.ShouldBe(expected);
        pick.Reasons.ShouldBe(reason is { } one ? [one] : []);
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData(1, 15)]
    [InlineData(5, 15)]
    [InlineData(6, 12)]
    [InlineData(10, 12)]
    [InlineData(11, 8)]
    [InlineData(30, 8)]
    [InlineData(31, 4)]
    [InlineData(60, 4)]
    [InlineData(61, 0)]
    public void The_less_time_it_takes_the_more_speaks_for_it(int? minutes, int expected) =>
        Score(Facts(One(1) with { EffortMinutes = minutes })).Effort.ShouldBe(expected);

    [Fact]
    public void Points_count_by_their_powers_so_that_a_large_reward_does_not_hide_the_small_ones()
    {
        var picks = PickChallenges.For(Facts(One(1) with { Points = 32_000 }, One(2) with { Points = 100 }, One(3)), 3);

        picks.OrderBy(static pick => pick.Challenge).Select(static pick => pick.Score.Value).ShouldBe([10, 4, 0]);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 10)]
    [InlineData(7, 10)]
    [InlineData(8, 0)]
    public void What_ends_within_a_week_is_urgent(int days, int expected) =>
        Score(Facts(One(1) with { EndsAt = Now.AddDays(days) })).Urgency.ShouldBe(expected);

    [Fact]
    public void What_was_passed_over_sinks_and_never_below_nothing()
    {
        Score(Facts(One(1) with { PassedOver = 1, EffortMinutes = 5 })).Total.ShouldBe(5);
        Score(Facts(One(1) with { PassedOver = 9, EffortMinutes = 5 })).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(13, "1")]
    [InlineData(14, "1 2")]
    public void After_something_large_he_rests_from_the_large_ones(int days, string expected)
    {
        var facts = Facts(One(1), One(2) with { IsLarge = true, Tags = ["humour"] }) with { LastLargeAt = Now.AddDays(-days) };

        string.Join(' ', PickChallenges.For(facts, 3).Select(static pick => Numbered.NumberOf(pick.Challenge)).Order()).ShouldBe(expected);
    }

    [Fact]
    public void What_asks_for_much_is_told_by_its_minutes_or_else_by_what_it_asks()
    {
        var follow = Example.Terms(Example.Stage(kind: new StageKind.Follow("https://a.example")));

        LargeAsk.Is(Example.Terms(Example.Stage()) with { EffortMinutes = 29 }).ShouldBeFalse();
        LargeAsk.Is(follow with { EffortMinutes = 30 }).ShouldBeTrue();
        LargeAsk.Is(follow).ShouldBeFalse();
        LargeAsk.Is(Example.Terms(Example.Stage(kind: new StageKind.Refer(Stage.Won)))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{ "interests": " Humour,writing ; HUMOUR,, " }""", "humour writing")]
    [InlineData("""{ "interests": 7 }""", "")]
    [InlineData("""{ "plan": "humour" }""", "")]
    [InlineData("""{ "interests": "a,b,c,d,e,f,g,h,i,j,k" }""", "a b c d e f g h i j")]
    public void Interests_are_words_with_commas_between_them(string attributes, string expected) =>
        string.Join(' ', Interests.Of(attributes)).ShouldBe(expected);

    [Fact]
    public void The_word_of_the_challenge_is_what_is_said()
    {
        Interests.Matching(["humour", "share"], "Share", ["Humour"]).ShouldBe("Humour");
        Interests.Matching(["share"], "Share", ["Humour"]).ShouldBe("Share");
        Interests.Matching(["reviews"], "Share", []).ShouldBeNull();
    }

    private static PickScore Score(PickFacts facts) => PickChallenges.For(facts, 1).Single().Score;

    private static PickFacts Facts(params PickCandidate[] candidates) =>
        new() { Now = Now, Interests = ["humour"], Candidates = candidates };

    private static PickCandidate One(int number) => new() { Challenge = Numbered.Of<ChallengeId>(number) };

    private static Func<Pick, bool> Is(int number) => pick => Numbered.NumberOf(pick.Challenge) == number;
}
