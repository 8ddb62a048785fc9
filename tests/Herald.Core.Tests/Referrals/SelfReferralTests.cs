using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Referrals;

public sealed class SelfReferralTests
{
    [Theory]
    [InlineData("rosa@acme.example", "email:rosa@acme.example", "same_email")]
    [InlineData("Rosa@Acme.example", "email:rosa@acme.example", "same_email")]
    [InlineData("rosa@acme.example", "email:rosa+2@acme.example", "email_alias")]
    [InlineData("rosa+circle@acme.example", "email:rosa@acme.example", "email_alias")]
    [InlineData("rosa.m@acme.example", "email:rosam@acme.example", "")] // dots tell people apart here
    [InlineData("rosa.m@gmail.com", "email:r.o.s.a.m+x@googlemail.com", "email_alias")]
    [InlineData("rosa@acme.example", "email:rosa@acme.com", "")]
    [InlineData("rosa@acme.example", "external_id:c-rosa", "same_external_id")]
    [InlineData("rosa@acme.example", "external_id:C-ROSA", "")]
    [InlineData("rosa@acme.example", "external_id:rosa@acme.example", "")]
    [InlineData("rosa@acme.example", "phone:5551234567", "")]
    [InlineData("rosa@acme.example", "email:rosa+1@acme.example email:rosa@acme.example external_id:c-rosa", "email_alias same_email same_external_id")]
    [InlineData("rosa@acme.example", "", "")]
    public void Named_signals_tell_that_the_friend_is_the_advocate(string email, string friend, string signals) =>
        string.Join(' ', SelfReferral.Signals(Rosa(email, "c-rosa"), Keys(friend))).ShouldBe(signals);

    [Fact]
    public void An_advocate_without_an_external_id_shares_it_with_nobody() =>
        SelfReferral.Signals(Rosa("rosa@acme.example", null), Keys("external_id:c-1")).ShouldBeEmpty();

    [Theory]
    [InlineData("rosa@acme.example", "email:kim@acme.example", "same_company")]
    [InlineData("rosa@acme.example", "email:kim@globex.example", "")]
    [InlineData("rosa@gmail.com", "email:kim@gmail.com", "")]
    [InlineData("rosa@acme.example", "external_id:acme.example", "")]
    [InlineData("rosa@acme.example", "phone:5551234567 email:kim@acme.example", "same_company")]
    public void Sharing_a_companys_mail_is_a_doubt_not_a_refusal(string email, string friend, string flags) =>
        string.Join(' ', SelfReferral.Flags(Rosa(email, "c-rosa"), Keys(friend))).ShouldBe(flags);

    private static FriendKey[] Keys(string keys) =>
        [.. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static key => key.Split(':', 2))
            .Select(static key => new FriendKey
        {
            ProgramId = Numbered.Of<ProgramId>(1),
            Kind = key[0] switch { "email" => FriendKeyKind.Email, "phone" => FriendKeyKind.Phone, _ => FriendKeyKind.ExternalId },
            Value = key[1],
        })];

    private static Advocate Rosa(string email, string? externalId) => new()
    {
        ProgramId = Numbered.Of<ProgramId>(1),
        Id = Numbered.Advocate(1),
        ExternalId = externalId,
        Email = email,
        EmailKey = new EmailAddress(email).Key,
        Name = "Rosa",
        Attributes = "{}",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
