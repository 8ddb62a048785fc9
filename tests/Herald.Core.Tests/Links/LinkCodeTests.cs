using Herald.Core.Links;

namespace Herald.Core.Tests.Links;

public sealed class LinkCodeTests
{
    [Theory]
    [InlineData("abc23456789", "abc23456789")]
    [InlineData("ABC23456789", "abc23456789")]
    [InlineData("abc-2345-6789", "abc23456789")]
    [InlineData(" abc 2345 6789 ", "abc23456789")]
    [InlineData("abc2345678", null)]
    [InlineData("abc234567899", null)]
    [InlineData("abc2345678o", null)] // looks like a nought
    [InlineData("abc2345678l", null)]
    [InlineData("abc2345678é", null)]
    [InlineData("a-b-c-2-3-4-5-6-7-8-9-", "abc23456789")]
    [InlineData("a--b-c-2-3-4-5-6-7-8-9-", null)] // longer than anybody writes
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_reads_as_people_type_it(string? text, string? code) => LinkCode.Read(text).ShouldBe(code);

    [Fact]
    public void No_two_letters_look_alike()
    {
        LinkCode.Alphabet.Distinct().Count().ShouldBe(30);
        LinkCode.Alphabet.ShouldNotContain('0');
        LinkCode.Alphabet.IndexOfAny(['1', 'i', 'l', 'o', 'u']).ShouldBe(-1);
    }
}
