using Herald.Core.Ids;
using Herald.Core.ShoutOuts;

namespace Herald.Core.Tests.ShoutOuts;

public sealed class ShoutOutTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly AdvocateId Rosa = new(Guid.Parse("018f0000-0000-7000-8000-000000000001"));
    private static readonly AdvocateId Kim = new(Guid.Parse("018f0000-0000-7000-8000-000000000002"));

    [Fact]
    public void Nobody_thanks_himself() => ShoutOut.Check([], Rosa, Rosa, Now)!.Code.ShouldBe("shout_out_self");

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(2, 1, true)]
    [InlineData(3, 1, false)]
    [InlineData(3, 25, true)]
    [InlineData(9, 25, true)]
    [InlineData(10, 25, false)]
    public void A_member_gives_so_many_a_day_and_a_week(int given, int hoursAgo, bool may) =>
        (ShoutOut.Check([.. Enumerable.Range(10, given).Select(at => (Other(at), Now.AddHours(-hoursAgo)))], Rosa, Kim, Now) is null)
            .ShouldBe(may);

    [Fact]
    public void The_same_member_is_thanked_once_in_seven_days() =>
        ShoutOut.Check([(Kim, Now.AddDays(-6))], Rosa, Kim, Now)!.Code.ShouldBe("shout_out_limit");

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void It_goes_outside_only_where_both_agree(bool giver, bool thanked, bool outside)
    {
        var said = By(Rosa, giver ? "1-a" : null);
        if (thanked)
            said.Say("1-b", Now);
        said.IsOutside.ShouldBe(outside);
    }

    [Fact]
    public void A_word_that_is_taken_back_and_a_shout_out_that_is_hidden_keep_it_inside()
    {
        var said = By(null, null);
        said.Say("1-b", Now);
        said.IsOutside.ShouldBeTrue();
        said.Say(null, Now.AddHours(1));
        said.IsOutside.ShouldBeFalse();
        said.AgreedTo.ShouldBeNull();

        said.Say("1-b", Now.AddHours(2));
        said.Hide("Kim Vale", "Twice", Now.AddHours(3));
        said.IsOutside.ShouldBeFalse();
        said.LetStand(Now.AddHours(4));
        said.IsOutside.ShouldBeTrue();
    }

    [Fact]
    public void What_its_giver_took_back_staff_do_not_show_again()
    {
        var said = By(Rosa, null);
        said.Hide(null, null, Now);
        said.LetStand(Now.AddHours(1));
        said.HiddenAt.ShouldBe(Now);
    }

    private static ShoutOut By(AdvocateId? giver, string? agreedTo) => new()
    {
        ProgramId = new(Guid.Parse("018f0000-0000-7000-8000-000000000003")),
        Id = new(Guid.Parse("018f0000-0000-7000-8000-000000000004")),
        AdvocateId = Kim,
        ByAdvocateId = giver,
        SignedBy = giver is null ? "Kim Vale" : null,
        Text = "Thank you",
        GivenAt = Now,
        GiverAgreedTo = agreedTo,
    };

    private static AdvocateId Other(int at) => new(Guid.Parse($"018f0000-0000-7000-8000-0000000001{at:00}"));
}
