using System.Runtime.CompilerServices;
using Herald.Core.Challenges;
using Herald.Core.Conditions;
using Herald.Core.Deeds;
using static Herald.Core.Tests.Conditions.ReadingConditionsTests;

namespace Herald.Core.Tests.Conditions;

public sealed class DeedFieldTests
{
    public static TheoryData<string> Kinds => [.. DeedKind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_deed_can_be_asked_in_all_its_ways(string name)
    {
        string[] ways =
        [
            " = 0", ".days_90 >= 3", ".weeks_12 = 12", ".months_2 > 1", ".quarters_3 = 3", ".first_at < 2026-01-01", ".last_at is missing",
        ];
        foreach (var way in ways)
            Read($"did.{name}{way}").ToString().ShouldBe($"did.{name}{way}");
        DeedKind.TryFind(name, out var kind).ShouldBeTrue();
        kind!.Description.ShouldEndWith(".");
    }

    [Fact]
    public void What_every_stage_is_about_is_a_deed_but_what_is_one_already_and_what_only_the_company_knows()
    {
        var kinds = typeof(StageKind).GetNestedTypes().Where(static type => type.IsSubclassOf(typeof(StageKind)))
            .Select(static type => ((StageKind)RuntimeHelpers.GetUninitializedObject(type)).Name).ToArray();

        kinds.Length.ShouldBe(13);
        kinds.Where(static name => DeedKind.OfStage(name) is null).ShouldBe(["refer", "custom"], ignoreOrder: true);
        kinds.Select(DeedKind.OfStage).OfType<DeedKind>().Distinct().Count().ShouldBe(11);
    }

    [Fact]
    public void A_field_tells_what_it_asks()
    {
        DeedQuestion.TryRead("did.referral_won.days_90", out var question).ShouldBeTrue();
        question.ShouldBe(new(DeedKind.ReferralWon, DeedAspect.Count, 90));
        question!.Field.Name.ShouldBe("did.referral_won.days_90");
        DeedQuestion.TryRead("advocate.level", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("did.referal_won = 1", "Unknown field 'did.referal_won' at column 1; did you mean 'did.referral_won'?")]
    [InlineData("Did.joined = 1", "Unknown field 'Did.joined' at column 1; did you mean 'did.joined'?")]
    [InlineData("did.link_made.day_30 = 1", "Unknown field 'did.link_made.day_30' at column 1; did you mean 'did.link_made.days_30'?")]
    [InlineData("did.link_made.days_030 = 1", "Unknown field 'did.link_made.days_030' at column 1; did you mean 'did.link_made.days_30'?")]
    [InlineData("did.link_made.days = 1", "Unknown field 'did.link_made.days' at column 1; did you mean 'did.link_made.days_90'?")]
    [InlineData("did.joined.last > 1", "Unknown field 'did.joined.last' at column 1; did you mean 'did.joined.last_at'?")]
    [InlineData(
        "did.link_made.days_3651 = 1",
        "'did.link_made.days_3651' at column 1 asks what is not kept: after did.link_made comes nothing, .days_ and a number of 1 to 3650 "
        + "days, .weeks_, .months_ or .quarters_ and a number of 2 to 12, .first_at or .last_at.")]
    [InlineData("did.joined.quarter_3 = 3", "Unknown field 'did.joined.quarter_3' at column 1; did you mean 'did.joined.quarters_3'?")]
    [InlineData("did.joined.months_03 = 3", "Unknown field 'did.joined.months_03' at column 1; did you mean 'did.joined.months_3'?")]
    [InlineData(
        "did.joined.quarters_13 = 3",
        "'did.joined.quarters_13' at column 1 asks what is not kept: after did.joined comes nothing, .days_ and a number of 1 to 3650 "
        + "days, .weeks_, .months_ or .quarters_ and a number of 2 to 12, .first_at or .last_at.")]
    [InlineData(
        "did.yoga = 1",
        "'did.yoga' at column 1 names nothing that advocates do; after did. comes one of joined, link_made, referral_submitted, "
        + "referral_qualified, referral_opportunity, referral_won, reward_earned, thread_written, "
        + "challenge_completed, stage_done, content_shared, survey_answered, story_told, review_posted, lesson_done, "
        + "feedback_given, beta_joined, follow_made, self_introduced, picture_sent, meetup_attended.")]
    [InlineData("did.joined > 2026-01-01", "did.joined is a number: compare it with a number such as 3, not with 2026-01-01 at column 14.")]
    [InlineData(
        "did.joined.first_at = 2026-01-01",
        "'=' at column 21 does not suit did.joined.first_at, which is a date: "
        + "use <, <=, >, >=, is missing or is present, as in >= 2026-01-01 and < 2026-01-02 for one day.")]
    [InlineData(
        "audience.champions = 1",
        "audience.champions is true or false: compare it with true or false, not with 1 at column 22.")]
    public void What_is_misspelt_leads_to_the_nearest_right_name(string text, string sentence) =>
        RefusedConditionsTests.Refused(text, sentence);

    [Theory]
    [InlineData("advocate.level >= 2 and account.name is present and did.joined = 1 and not audience.vips is true", null)]
    [InlineData(
        "advocate.level >= 2 and event.value > 5 USD",
        "'event.value' at column 25 is not about the advocate alone, and an audience is: ask for advocate., account., did., audience., "
        + "badge. or challenge.")]
    [InlineData(
        "friend.has_email is true",
        "'friend.has_email' at column 1 is not about the advocate alone, and an audience is: "
        + "ask for advocate., account., did., audience., badge. or challenge.")]
    public void Where_only_an_advocate_is_known_nothing_else_is_asked(string text, string? sentence)
    {
        Condition.Parse(text).Refusal.ShouldBeNull();
        Condition.Parse(text, FieldScope.Advocate).Refusal?.Message.ShouldBe(sentence);
        Condition.Parse(text, FieldScope.Advocate).Refusal?.Code.ShouldBe("condition_invalid");
        (Condition.Parse(text, FieldScope.Advocate).Refusal is null).ShouldBe(sentence is null);
    }
}
