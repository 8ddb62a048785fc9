using Herald.Core.Advocates;

namespace Herald.Core.Tests.Advocates;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("Kim@Globex.Example", "kim@globex.example", "globex.example", "kim@globex.example")]
    [InlineData("  kim@globex.example ", "kim@globex.example", "globex.example", "kim@globex.example")]
    [InlineData("kim.lee+shop+x@globex.example", "kim.lee+shop+x@globex.example", "globex.example", "kim.lee@globex.example")]
    [InlineData("k.i.m+x@googlemail.com", "k.i.m+x@googlemail.com", "googlemail.com", "kim@gmail.com")]
    [InlineData("+kim@globex.example", "+kim@globex.example", "globex.example", "+kim@globex.example")]
    [InlineData("kim@müller.example", "kim@müller.example", "müller.example", "kim@müller.example")]
    public void An_address_is_read_with_its_key_its_domain_and_its_mailbox(string text, string key, string domain, string mailbox)
    {
        EmailAddress.TryRead(text, out var address).ShouldBeTrue();
        (address!.Key, address.Domain, address.Mailbox).ShouldBe((key, domain, mailbox));
        address.Text.ShouldBe(text.Trim());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("kim")]
    [InlineData("@globex.example")]
    [InlineData("kim@")]
    [InlineData("kim@globex")]
    [InlineData("kim@.example")]
    [InlineData("kim@globex..example")]
    [InlineData("kim@globex.example.")]
    [InlineData("kim@-globex.example")]
    [InlineData("kim@lee@globex.example")]
    [InlineData("kim lee@globex.example")]
    [InlineData("Kim <kim@globex.example>")]
    [InlineData("kim@globex.example,rosa@acme.example")]
    [InlineData("kim\n@globex.example")]
    public void What_is_no_address_is_refused(string? text) => EmailAddress.TryRead(text, out _).ShouldBeFalse();

    [Fact]
    public void The_lengths_of_RFC_5321_are_kept()
    {
        EmailAddress.TryRead(new string('k', 64) + "@globex.example", out _).ShouldBeTrue();
        EmailAddress.TryRead(new string('k', 65) + "@globex.example", out _).ShouldBeFalse();
        EmailAddress.TryRead("kim@" + new string('g', 63) + ".example", out _).ShouldBeTrue();
        EmailAddress.TryRead("kim@" + new string('g', 64) + ".example", out _).ShouldBeFalse();
        var labels = string.Join('.', Enumerable.Repeat(new string('g', 40), 6));
        EmailAddress.TryRead("kim@" + labels, out _).ShouldBeTrue();
        EmailAddress.TryRead("kim@" + labels + ".globex", out _).ShouldBeFalse();
    }
}
