using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Merging;

namespace Herald.Core.Tests.Merging;

public sealed class MergedProfileTests
{
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AccountId Acme = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));
    private static readonly MergedProfile Bare = new(null, "{}", null, "UTC", FriendsSee.FirstName, null);
    private static readonly MergedProfile Other = new(Acme, """{"plan":"pro"}""", "es", "Europe/Madrid", FriendsSee.Program, Then);

    [Fact]
    public void What_is_lacking_comes_from_the_other_and_each_wish_for_silence_holds()
    {
        var both = Bare.With(Other, Other.Attributes);

        both.ShouldBe(new(Acme, Other.Attributes, "es", "UTC", FriendsSee.Program, Then));
        Other.With(Bare, Other.Attributes).ShouldBe(Other);
    }

    [Fact]
    public void What_nobody_has_changed_since_goes_back_and_what_was_changed_stays()
    {
        var both = Bare.With(Other, Other.Attributes);

        both.Back(both, Bare).ShouldBe(Bare);
        both.Back(both with { Locale = "fr" }, Bare).ShouldBe(Bare with { Locale = "fr" });
    }
}
