namespace Herald.Core.Tests.Referrals;

/// <summary>Whose a friend is, told as <see cref="FriendWord"/>s with a window of 30 days; advocates are 1, 2, 3.</summary>
public sealed class JourneyTests
{
    [Theory]
    [InlineData("signup:s1@1", "nobody")]
    [InlineData("signup:s1@1!click:1", "1 since 1, opened")]
    [InlineData("refer:1@0 signup:s1@1", "1 since 1")]
    [InlineData("refer:1@0 signup:s1@31", "nobody")]
    [InlineData("refer:1@2 signup:s1@1", "nobody")] // referred after he had come by himself
    [InlineData("refer:1@2 signup:s1@1 purchase:o1@3=500", "1 since 3")]
    [InlineData("refer:1@0 signup:s1@1!click:2", "2 since 1, opened")]
    [InlineData("refer:1@0 refer:2@0.5 signup:s1@1!click:2", "2 since 1")] // his own submission carries it
    [InlineData("refer:1@0 refer:2@3 signup:s1@1!click:2", "2 since 1, opened")] // submitted later: another matter
    [InlineData("refer:1@0 refer:2@3 signup:s1@1!claim:2", "2 since 1")] // but the company may name it
    [InlineData("signup:s1@1!click:1 purchase:o1@2=500!code:2", "1 since 1, opened")] // one friend, one credit
    [InlineData("signup:s1@3!click:1 purchase:o1@2=500!code:2", "2 since 2, opened")] // what happened first decides
    [InlineData("refund:o1@1!code:2 purchase:o1@2=500!click:1", "1 since 2, opened")] // a refund begins nothing
    [InlineData("subscription_ended:o1@1!code:2", "nobody")]
    [InlineData("login:l1@1!code:2", "2 since 1, opened")]
    [InlineData("refer:1@0 won@40", "1 since 40")] // the CRM names the referral: no window
    [InlineData("refer:1@0 opportunity@40", "nobody")] // no conversion yet
    [InlineData("refer:1@0 refer:2@1 won:1@5 won:2@4", "2 since 4")]
    [InlineData("refer:1@0 refer:2@1 won:2@4#crm:1 lost:2@3#crm:2 won:1@5", "1 since 5")] // overtaken reports convert nobody
    [InlineData("refer:1@0 refer:2@1 won:2@4#crm:1 lost:1@3#crm:2", "2 since 4")] // each referral has versions of its own
    [InlineData("opened:1@1 signup:s1@1 purchase:o1@2=500!claim:o1", "nobody")] // it was opened by evidence that is none any more
    [InlineData("opened:1@1 signup:s1@1 purchase:o1@2=500!claim:o1 login:l1@3!click:2", "2 since 3, opened")]
    public void The_first_conversion_that_ties_the_friend_to_somebody_gives_the_credit(string facts, string credit) =>
        FriendStory.Trace(facts).Credit.ShouldBe(credit);

    [Theory]
    [InlineData("signup:s1@1!click:1 purchase:o1@2=500", "won@2: s1 q2=500 o2=500 w2=500 500/500")]
    [InlineData("purchase:o1@2=500 signup:s1@3!click:1", "submitted@3: s3 -/-")] // bought before anybody was credited
    [InlineData("purchase:o1@2=500 purchase:o2@4=300 signup:s1@3!click:1", "won@4: s3 q4=300 o4=300 w4=300 300/300")]
    [InlineData("purchase:o1@2=500!code:1", "won@2: s2 q2=500 o2=500 w2=500 500/500")]
    [InlineData("purchase:o1@2=500!code:1 refund:o1@3", "reversed@3: s2 -/-")]
    public void A_conversion_opens_a_referral_from_that_day_on(string facts, string path) => FriendStory.Trace(facts).Path().ShouldBe(path);

    [Fact]
    public void The_win_belongs_to_the_credited_referral_alone()
    {
        var story = FriendStory.Trace("refer:1@0 refer:2@1 qualified:1@2 signup:s1@3!click:2 purchase:o1@4=500");

        story.Credit.ShouldBe("2 since 3");
        story.Path(1).ShouldBe("qualified@2: s0 q2 -/-");
        story.Path(2).ShouldBe("won@4: s1 q4=500 o4=500 w4=500 500/500");
    }

    [Fact]
    public void A_referral_that_a_conversion_opened_counts_only_while_it_carries_the_credit()
    {
        var story = FriendStory.Trace("refer:1@0 opened:2@5 signup:s1@1 purchase:o1@5=500!code:2");

        story.Credit.ShouldBe("1 since 1");
        story.Journey.Paths.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("refer:1@0 opened:2@1 qualified:o2@2 signup:s1@3", "qualified@2: s0 q2 -/-")] // to the one that was submitted
    [InlineData("opened:1@1 opened:2@2 signup:s1@1!click:1 opportunity:o2@4=700", "opportunity@4: s1 q4=700 o4=700 700/-")]
    public void What_was_told_of_an_opened_referral_goes_along_with_the_credit(string facts, string path) =>
        FriendStory.Trace(facts).Path().ShouldBe(path);

    [Theory]
    [InlineData("opened:2@5 signup:s1@1!click:1")]
    [InlineData("opened:2@5 opened:3@6 signup:s1@1!click:1")]
    public void A_referral_that_was_opened_before_is_used_again(string facts)
    {
        var story = FriendStory.Trace(facts);

        story.Credit.ShouldBe("1 since 1, opened");
        story.Journey.Credit!.Referral.ShouldBe(story.Journey.Paths.Single().Key);
        Identity.Numbered.NumberOf(story.Journey.Credit.Referral).ShouldBe(1, "the first that was opened");
    }

    [Fact]
    public void A_refund_of_an_order_that_began_before_the_credit_touches_nothing_credited()
    {
        var story = FriendStory.Trace("purchase:o1a@1=500 signup:s1@2!click:1 purchase:o1b@3=300 refund:o1@4=500");

        story.Path().ShouldBe("won@3: s2 q3=300 o3=300 w3=300 300/300");
    }
}
