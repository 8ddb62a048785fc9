using Herald.Core.Credentials;

namespace Herald.Core.Tests.Credentials;

/// <summary>The bits of status lists, as the W3C orders them.</summary>
public sealed class StatusListTests
{
    [Fact]
    public void An_empty_list_has_a_bit_for_a_herd_and_none_is_set()
    {
        var list = StatusList.Of([]);
        list.Length.ShouldBe(16_384);
        list.ShouldAllBe(static one => one == 0);
    }

    [Theory]
    [InlineData(0, 0, 0x80)]
    [InlineData(7, 0, 0x01)]
    [InlineData(8, 1, 0x80)]
    [InlineData(131_071, 16_383, 0x01)]
    public void The_first_bit_is_the_highest_of_the_first_byte(int place, int at, int value)
    {
        var list = StatusList.Of([place]);
        list[at].ShouldBe((byte)value);
        list.Count(static one => one != 0).ShouldBe(1);
    }

    [Fact]
    public void Places_of_one_byte_do_not_disturb_each_other() => StatusList.Of([1, 3, 1])[0].ShouldBe((byte)0x50);
}
