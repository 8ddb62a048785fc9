using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Referrals;

/// <summary>The person who is referred.</summary>
internal sealed record FriendInput
{
    /// <summary>Needed; 1 to 200 characters.</summary>
    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>At most 40 characters, of which at least seven are digits.</summary>
    public string? Phone { get; init; }

    public string? Company { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("friend.name", Name, 200);
        faults.OptionalEmail("friend.email", Email);
        faults.OptionalText("friend.phone", Phone, 40);
        if (Phone?.Count(char.IsAsciiDigit) is < 7 or > 15)
            faults.Add("friend.phone", "A phone number of 7 to 15 digits is expected.", "invalid_phone");
        faults.OptionalText("friend.company", Company, 200);
    }

    public FriendDetails ToDetails() => new() { Name = Name, Email = Email, Phone = Phone, Company = Company };
}
