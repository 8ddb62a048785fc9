using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data.Activities;

namespace Herald.Web.Tests.Activities;

public sealed class ActivityTextTests
{
    public static TheoryData<string> Records => [.. typeof(Activity).GetNestedTypes().Select(static type => type.Name)];

    [Theory, MemberData(nameof(Records))]
    public void A_record_reads_back_as_it_was_written(string record)
    {
        var fact = Facts.All.SingleOrDefault(one => one.GetType().Name == record);
        fact.ShouldNotBeNull($"Activity.{record} has no example in Facts.All: add one with every field filled.");

        ActivityText.Read(ActivityText.KindOf(fact), ActivityText.BodyOf(fact)).ShouldBe(fact);
    }

    [Fact]
    public void A_body_speaks_snake_case_and_prints_its_ids()
    {
        var body = ActivityText.BodyOf(Facts.All.OfType<Activity.StageReached>().Single());

        body.ShouldContain("{\"referral\":\"ref_");
        body.ShouldContain("\"stage\":\"won\"");
        body.ShouldContain("\"value\":{\"amount\":1290000,\"currency\":\"EUR\"}");
        ActivityText.BodyOf(Facts.All.OfType<Activity.RewardEarned>().Single()).ShouldContain("\"holder\":\"adv_");
    }

    [Fact]
    public void What_is_left_empty_reads_back_empty()
    {
        var fact = new Activity.LinkMade(new LinkId(Guid.CreateVersion7()), new AdvocateId(Guid.CreateVersion7()), null, null);

        ActivityText.Read("link_made", ActivityText.BodyOf(fact)).ShouldBe(fact);
    }

    [Fact]
    public void Facts_from_before_channels_and_links_were_told_read_without_them()
    {
        var fact = new Activity.StageReached(default, default, Stage.Submitted, Stage.Won, null, "spring", "e-mail", default(LinkId));
        var body = ActivityText.BodyOf(fact);
        var older = body[..body.IndexOf(",\"channel\"", StringComparison.Ordinal)] + "}";

        ActivityText.Read("stage_reached", older).ShouldBe(fact with { Channel = null, Link = null });
    }

    [Fact]
    public void A_kind_of_another_version_is_named() =>
        Should.Throw<UnreadableActivityException>(() => ActivityText.Read("moon_landed", "{}")).Message.ShouldContain("'moon_landed'");

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"advocate\":\"ref_00000000000000000000000000\"}")]
    [InlineData("{\"advocate\":7}")]
    public void A_body_of_another_version_is_named(string body) =>
        Should.Throw<UnreadableActivityException>(() => ActivityText.Read("advocate_joined", body))
            .Message.ShouldContain("'advocate_joined'");
}
