namespace Herald.Core.Tests.Referrals;

/// <summary>
/// The way of one referral that was submitted on day 0, told as <see cref="FriendWord"/>s and read as
/// <c>stage@since: stages that stand, pipeline/closed</c>.
/// </summary>
public sealed class PathTests
{
    [Theory]
    [InlineData("", "submitted@0: s0 -/-")]
    [InlineData("qualified@2", "qualified@2: s0 q2 -/-")]
    [InlineData("opportunity@3", "opportunity@3: s0 q3 o3 -/-")]
    [InlineData("opportunity@3=500", "opportunity@3: s0 q3=500 o3=500 500/-")]
    [InlineData("won@4=700", "won@4: s0 q4=700 o4=700 w4=700 700/700")]
    [InlineData("won@4", "won@4: s0 q4 o4 w4 -/-")]
    [InlineData("qualified@1 opportunity@2=500 won@4=700", "won@4: s0 q1 o2=500 w4=700 500/700")]
    [InlineData("won@4=700 opportunity@2=500 qualified@1", "won@4: s0 q1 o2=500 w4=700 500/700")]
    [InlineData("qualified@1 qualified@3", "qualified@1: s0 q1 -/-")] // said twice, reached once
    [InlineData("purchase:o1@4=500", "won@4: s0 q4=500 o4=500 w4=500 500/500")]
    [InlineData("purchase:o1@4=500 purchase:o2@3=300", "won@3: s0 q3=300 o3=300 w3=300 300/300")] // the first makes the win
    [InlineData("signup:s1@2 login@3", "submitted@0: s0 -/-")]
    [InlineData("subscription_started:o1@4=500", "won@4: s0 q4=500 o4=500 w4=500 500/500")]
    [InlineData("subscription_started:o1@4", "submitted@0: s0 -/-")] // a trial is no purchase
    public void Reaching_a_stage_means_having_reached_those_before(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("opportunity@3=500 qualified@5", "qualified@5: s0 q3=500 -/-")]
    [InlineData("won@4=700 opportunity@5=600", "opportunity@5: s0 q4=700 o4=700 600/-")]
    [InlineData("opportunity@2=500 won@4=700 opportunity@5", "opportunity@5: s0 q2=500 o2=500 500/-")]
    [InlineData("won@4=700 qualified@5 won@6=800", "won@6: s0 q4=700 o6=800 w6=800 800/800")]
    [InlineData("opportunity@3=500 qualified@5 opportunity@7=450", "opportunity@7: s0 q3=500 o7=450 450/-")]
    public void A_report_of_an_earlier_stage_goes_back(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("lost@2", "lost@2: s0 -/-")]
    [InlineData("qualified@1 lost@2", "lost@2: s0 q1 -/-")]
    [InlineData("opportunity@1=500 lost@2", "lost@2: s0 q1=500 o1=500 500/-")] // the pipeline that was lost
    [InlineData("opportunity@1=500 won@2=600 lost@3", "lost@3: s0 q1=500 o1=500 500/-")]
    [InlineData("lost@2 lost@4", "lost@2: s0 -/-")]
    [InlineData("disqualified@2", "disqualified@2: s0 -/-")]
    [InlineData("qualified@1 disqualified@2", "disqualified@2: s0 -/-")]
    [InlineData("opportunity@1=500 disqualified@2", "disqualified@2: s0 -/-")]
    [InlineData("won@1=500 disqualified@2", "disqualified@2: s0 -/-")]
    [InlineData("purchase:o1@1=500 lost@2", "lost@2: s0 q1=500 o1=500 500/-")]
    [InlineData("purchase:o1@1=500 disqualified@2", "disqualified@2: s0 -/-")]
    public void Lost_takes_back_the_win_and_disqualified_all_but_the_submission(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("qualified@1 lost@2 opportunity@3=500", "opportunity@3: s0 q1 o3=500 500/-")]
    [InlineData("opportunity@1=500 lost@2 won@3=600", "won@3: s0 q1=500 o1=500 w3=600 500/600")]
    [InlineData("opportunity@1=500 disqualified@2 qualified@3", "qualified@3: s0 q3 -/-")]
    [InlineData("disqualified@2 won@3=600", "won@3: s0 q3=600 o3=600 w3=600 600/600")]
    [InlineData("lost@2 purchase:o1@3=500", "won@3: s0 q3=500 o3=500 w3=500 500/500")]
    [InlineData("lost@2 disqualified@4 lost@5", "lost@5: s0 -/-")]
    public void What_ended_may_be_opened_again(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("won@1=900#crm:2 opportunity@2=500#crm:1", "won@1: s0 q1=900 o1=900 w1=900 900/900")] // stale, as it says itself
    [InlineData("opportunity@2=500#crm:1 won@1=900#crm:2", "won@1: s0 q1=900 o1=900 w1=900 900/900")]
    [InlineData("opportunity@1=500#crm:1 won@2=900#crm:2", "won@2: s0 q1=500 o1=500 w2=900 500/900")] // earlier, not stale
    [InlineData("won@1=900#crm:2 opportunity@2=500#sheet:1",
        "opportunity@2: s0 q1=900 o1=900 500/-")] // versions of other sources say nothing
    [InlineData("won@1=900#crm:1 lost@1#crm:2", "lost@1: s0 -/-")] // one instant: the later version holds
    [InlineData("lost@1#crm:2 won@1=900#crm:1", "lost@1: s0 -/-")]
    [InlineData("won@3#crm:1 won@2#crm:2 won@1#crm:3", "won@1: s0 q1 o1 w1 -/-")]
    public void A_version_that_its_source_had_overtaken_changes_nothing(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("purchase:o1@2=500 qualified@3", "won@2: s0 q2=500 o2=500 w2=500 500/500")]
    [InlineData("purchase:o1@2=500 opportunity@3=900", "won@2: s0 q2=500 o2=500 w2=500 900/500")]
    [InlineData("purchase:o1@2=500 won@3=900", "won@2: s0 q2=500 o2=500 w2=500 500/900")] // the CRM knows the deal's worth better
    [InlineData("won@2=900 purchase:o1@3=500", "won@2: s0 q2=900 o2=900 w2=900 900/900")]
    [InlineData("won@2 purchase:o1@3=500", "won@2: s0 q2 o2 w2=500 -/500")]
    [InlineData("qualified@3 purchase:o1@3=500", "won@3: s0 q3 o3=500 w3=500 500/500")]
    public void A_report_behind_a_purchase_does_not_go_back(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("won@2 won@3=900", "won@2: s0 q2 o2 w2=900 -/900")]
    [InlineData("opportunity@2 opportunity@3=500", "opportunity@2: s0 q2 o2=500 500/-")]
    [InlineData("opportunity@2=400 opportunity@3=500", "opportunity@2: s0 q2=400 o2=400 500/-")] // the pipeline follows, the reward stays
    [InlineData("opportunity@2=400 opportunity@3", "opportunity@2: s0 q2=400 o2=400 400/-")]
    [InlineData("won@2=800 won@3=900", "won@2: s0 q2=800 o2=800 w2=800 800/900")]
    [InlineData("opportunity@2=400EUR", "opportunity@2: s0 q2=400eur o2=400eur 400eur/-")]
    public void A_value_may_arrive_later_than_its_stage(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("purchase:o1@2=500 refund:o1@4=200", "won@2: s0 q2=500 o2=500 w2=500 500/300")]
    [InlineData("purchase:o1@2=500 refund:o1@4=200 refund:o1@5=100", "won@2: s0 q2=500 o2=500 w2=500 500/200")]
    [InlineData("purchase:o1@2=500 refund:o1@4=200 refund:o1@5=400", "reversed@5: s0 -/-")]
    [InlineData("purchase:o1@2=500 refund:o1@4", "reversed@4: s0 -/-")]
    [InlineData("purchase:o1@2=500 refund:o1@1=500", "reversed@1: s0 -/-")] // clocks that disagree
    [InlineData("purchase:o1@2=500 refund:o1@4 purchase:o2@3=300", "won@3: s0 q3=300 o3=300 w3=300 300/300")]
    [InlineData("purchase:o1@2=500 refund:o1@6 purchase:o2@3=300 refund:o2@5", "reversed@6: s0 -/-")]
    [InlineData("qualified@1 purchase:o1@2=500 refund:o1@4", "reversed@4: s0 q1 -/-")]
    [InlineData("opportunity@1=900 purchase:o1@2=500 refund:o1@4", "reversed@4: s0 q1=900 o1=900 900/-")]
    [InlineData("purchase:o1@2=500 refund:o2@4", "won@2: s0 q2=500 o2=500 w2=500 500/500")]
    [InlineData("purchase:o1a@2=500 purchase:o1b@3=300 refund:o1@4", "won@3: s0 q3=300 o3=300 w3=300 300/300")] // the first of the order
    [InlineData("purchase:o1@2=500 refund:o1@4=200EUR", "won@2: s0 q2=500 o2=500 w2=500 500/500")]
    public void A_refund_returns_its_share_and_all_of_them_reverse(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("won@1=900 purchase:o1@2=500 refund:o1@4", "reversed@4: s0 q1=900 o1=900 900/-")]
    [InlineData("purchase:o1@2=500 refund:o1@4 won@5=900", "won@5: s0 q5=900 o5=900 w5=900 900/900")] // won once more
    [InlineData("purchase:o1@2=500 refund:o1@4 opportunity@5=900", "opportunity@5: s0 q5=900 o5=900 900/-")] // it goes on
    [InlineData("purchase:o1@2=500 refund:o1@4 opportunity@3=900", "reversed@4: s0 q3=900 o3=900 900/-")]
    [InlineData("purchase:o1@2=500 refund:o1@4 lost@5", "lost@5: s0 -/-")]
    [InlineData("purchase:o1@2=500 refund:o1@4 disqualified@3", "disqualified@3: s0 -/-")]
    public void Reports_beside_a_returned_purchase_keep_their_place(string facts, string path) => Way(facts).ShouldBe(path);

    [Theory]
    [InlineData("opportunity@1=900 lost@2", "s0 q1=900 o1=900")]
    [InlineData("won@1=900 disqualified@2", "s0 q1=900 o1=900 w1=900")]
    [InlineData("purchase:o1@2=500 refund:o1@4", "s0 q2=500 o2=500 w2=500")]
    [InlineData("won@3 won@4=900 lost@5", "s0 q3 o3 w3=900")]
    public void What_was_ever_reached_is_remembered(string facts, string ever) => Story(facts).Ever().ShouldBe(ever);

    private static string Way(string facts) => Story(facts).Path();

    private static JourneyMeaning Story(string facts) => FriendStory.Trace($"refer:1@0 {facts}".Trim());
}
