using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Suggestions;
using Herald.Core.Tests.Identity;
using Picked = Herald.Core.Suggestions.Suggestions;

namespace Herald.Core.Tests.Suggestions;

public sealed class SuggestionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null, "share, refer")]
    [InlineData(5, null, "refer, share")]
    [InlineData(null, 5, "share, refer")]
    [InlineData(5, 40, "refer, share")]
    [InlineData(40, 5, "share, refer")]
    [InlineData(5, 5, "share, refer")]
    public void Of_sharing_and_referring_the_one_done_longer_ago_comes_first(int? sharedDays, int? referredDays, string expected) =>
        Names(new() { Now = Now, LastShared = Ago(sharedDays), LastReferred = Ago(referredDays) }).ShouldBe(expected);

    [Theory]
    [InlineData(Stage.Submitted, 13, false)]
    [InlineData(Stage.Submitted, 14, true)]
    [InlineData(Stage.Qualified, 14, true)]
    [InlineData(Stage.Opportunity, 14, false)]
    [InlineData(Stage.Opportunity, 30, true)]
    [InlineData(Stage.Submitted, 89, true)]
    [InlineData(Stage.Submitted, 90, false)]
    [InlineData(Stage.Won, 20, false)]
    [InlineData(Stage.Disqualified, 20, false)]
    [InlineData(Stage.Lost, 20, false)]
    [InlineData(Stage.Reversed, 20, false)]
    public void A_friend_waits_when_his_step_has_been_quiet_but_is_not_cold(Stage stage, int days, bool waits) =>
        Names(new() { Now = Now, Friends = [Friend(1, stage, days)] })
            .ShouldBe(waits ? "encourage 1, share, refer" : "share, refer");

    [Fact]
    public void Of_several_friends_the_warmest_is_suggested() =>
        Names(new()
        {
            Now = Now,
            Friends = [Friend(1, Stage.Submitted, 40), Friend(2, Stage.Qualified, 15), Friend(3, Stage.Submitted, 3)],
        }).ShouldBe("encourage 2, share, refer");

    [Fact]
    public void The_message_that_has_waited_longest_comes_before_all_and_three_things_are_enough() =>
        Names(new()
        {
            Now = Now,
            Messages = [Message(7, 1), Message(8, 2), Message(9, 30)],
            Friends = [Friend(1, Stage.Submitted, 20)],
            LastShared = Now.AddDays(-1),
        }).ShouldBe("answer 8, encourage 1, refer");

    [Theory]
    [InlineData(0, "answer 8, encourage 1, refer")]
    [InlineData(1, "answer 8, encourage 1")]
    [InlineData(3, "answer 8, encourage 1")]
    public void Challenges_besides_take_the_room_of_beginnings_and_not_of_those_who_wait(int challenges, string expected) =>
        Names(new()
        {
            Now = Now,
            Challenges = challenges,
            Messages = [Message(8, 2)],
            Friends = [Friend(1, Stage.Submitted, 20)],
            LastShared = Now.AddDays(-1),
        }).ShouldBe(expected);

    private static string Names(SuggestionFacts facts) => string.Join(", ", Picked.For(facts).Select(static one => one switch
    {
        Suggestion.Answer answer => "answer " + Numbered.NumberOf(answer.Message.Referral),
        Suggestion.Encourage encourage => "encourage " + Numbered.NumberOf(encourage.Friend.Referral),
        Suggestion.Share => "share",
        _ => "refer",
    }));

    private static DateTimeOffset? Ago(int? days) => days is { } count ? Now.AddDays(-count) : null;

    private static WaitingFriend Friend(int number, Stage stage, int days) => new(Referral(number), stage, Now.AddDays(-days));

    private static WaitingMessage Message(int number, int days) => new(Referral(number), "Sana", Now.AddDays(-days));

    private static ReferralId Referral(int number) => Numbered.Of<ReferralId>(number);
}
