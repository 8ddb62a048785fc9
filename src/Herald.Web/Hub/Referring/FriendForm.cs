using System.Security.Cryptography;
using System.Text;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Referrals;
using Herald.Web.Ui.Forms;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

/// <summary>Step one of a referral: whom, as the advocate typed it.</summary>
public sealed record FriendForm(string? Name, string? Email, string? Phone, string? Company, string? Knows)
{
    // What is kept between the steps travels in a cookie, which browsers limit to 4 kB: see TooMuch.
    private const int NameMax = 120;
    private const int KnowsMax = 1_500;
    private const int MarkBytes = 8;

    public static FriendForm Empty { get; } = new(null, null, null, null, null);

    /// <summary>What is wrong where it is more than a browser keeps until the next step.</summary>
    internal static FormFaults TooMuch => new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["knows"] = [T("This is more than can be kept until the next step. Say it in fewer words.")],
    });

    /// <summary>
    /// By which step two knows what it was opened for: in another window somebody else may have been typed meanwhile.
    /// </summary>
    internal string Mark => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Name, Email, Phone, Company, Knows))).AsSpan(0, MarkBytes));

    internal static FriendForm Of(FormFields form) =>
        new(form.Text("name"), form.Text("email"), form.Text("phone"), form.Text("company"), form.Text("knows"));

    internal FriendInput Input() => new() { Name = Name, Email = Email, Phone = Phone, Company = Company };

    /// <summary>What is wrong with it, field by field.</summary>
    internal FormFaults Check()
    {
        var faults = new Faults();
        faults.Text("name", Name, NameMax);
        faults.OptionalEmail("email", Email);
        if (Email is null && Phone is null)
            faults.Add("email", T("Give an e-mail address or a phone number, so that somebody can get in touch."));
        faults.OptionalText("phone", Phone, 40);
        if (Phone?.Count(char.IsAsciiDigit) is < 7 or > 15)
            faults.Add("phone", T("A phone number of 7 to 15 digits is expected."));
        faults.OptionalText("company", Company, NameMax);
        faults.OptionalText("knows", Knows, KnowsMax, lines: true);
        return faults.Any ? FormFaults.Of(faults.ToRefusal()) : FormFaults.None;
    }
}
