using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Ids;

namespace Herald.Core.Tests.Identity;

public sealed class IdTextTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20_260_504, 4_711);
    private const string Printed = "adv_01h455vb4pex5vsknk084sn02q";

    [Fact]
    public void What_is_printed_reads_back_as_the_same_id() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Values()), static value =>
        {
            var id = new ReferralId(value);
            IdText.TryRead(id.ToString(), out ReferralId read).ShouldBeTrue();
            read.ShouldBe(id);
            id.ToString().Length.ShouldBe("ref_".Length + 26);
        }));

    [Fact]
    public void Printed_ids_sort_as_the_ids_do() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Values().Two()), static pair =>
            Math.Sign(string.CompareOrdinal(new EventId(pair.Item1).ToString(), new EventId(pair.Item2).ToString()))
                .ShouldBe(Math.Sign(new EventId(pair.Item1).CompareTo(new EventId(pair.Item2))))));

    [Fact]
    public void The_smallest_and_the_largest_value_read_back()
    {
        foreach (var value in new[] { Guid.Empty, new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff") })
        {
            IdText.TryRead(new LinkId(value).ToString(), out LinkId read).ShouldBeTrue();
            read.Value.ShouldBe(value);
        }
    }

    [Theory]
    [InlineData(Printed, true)]
    [InlineData("adv_7zzzzzzzzzzzzzzzzzzzzzzzzz", true)]
    [InlineData("adv_80000000000000000000000000", false)] // more than 128 bits
    [InlineData("ref_01h455vb4pex5vsknk084sn02q", false)] // another kind of thing
    [InlineData("ADV_01h455vb4pex5vsknk084sn02q", false)]
    [InlineData("adv_01H455VB4PEX5VSKNK084SN02Q", false)] // never printed so
    [InlineData("adv-01h455vb4pex5vsknk084sn02q", false)]
    [InlineData("adv_01h455vb4pex5vsknk084sn02", false)]
    [InlineData("adv_01h455vb4pex5vsknk084sn02qq", false)]
    [InlineData("adv_01h455vb4pex5vsknk084sn02u", false)] // u is no letter of base 32
    [InlineData("adv_01h455vb4pex5vsknk084sn02 ", false)]
    [InlineData("adv_01h455vb4pex5vsknk084sn02é", false)]
    [InlineData("adv_", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_what_would_have_been_printed_is_read(string? text, bool isRead)
    {
        IdText.TryRead(text, out AdvocateId id).ShouldBe(isRead);
        if (isRead)
            id.ToString().ShouldBe(text);
        else
            id.ShouldBe(default);
    }

    private static Gen<Guid> Values() => Gen.Choose(int.MinValue, int.MaxValue).Four().Select(static four => new Guid(
        four.Item1, (short)four.Item2, (short)(four.Item2 >> 16), [.. BitConverter.GetBytes(four.Item3),
            .. BitConverter.GetBytes(four.Item4)]));
}
