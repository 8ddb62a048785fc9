using Herald.Core.Advocates;
using Herald.Core.Invitations;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Invitations;

/// <summary>What a friend sends with the form on an invitation.</summary>
internal sealed record AcceptanceInput
{
    public const string Ticket = "ticket";
    public const string Name = "name";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Company = "company";
    public const string Consented = "consent";
    public const string ConsentVersion = "consent_version";

    /// <summary>A field that people do not see and machines fill in.</summary>
    public const string Trap = "website";

    private const int LengthMax = 200;
    private const int PhoneLengthMax = 40;
    private const int PhoneDigitsMin = 7;
    private const int PhoneDigitsMax = 15;

    private AcceptanceInput(FormFields fields)
    {
        Form = AcceptanceForm.New() with
        {
            Name = fields.Text(Name),
            Email = fields.Text(Email),
            Phone = fields.Text(Phone),
            Company = fields.Text(Company),
            Consented = fields.Ticked(Consented),
        };
        HasTicket = FormTicket.LooksRight(fields.Text(Ticket));
        if (HasTicket)
            Form = Form with { Ticket = fields.Text(Ticket)! };
        AgreedTo = fields.Text(ConsentVersion);
        IsTrapped = fields.Exact(Trap) is not null;
    }

    public AcceptanceForm Form { get; }

    /// <summary>The version of the words that stood on the page.</summary>
    public string? AgreedTo { get; }

    /// <summary>Whether a machine has filled it in.</summary>
    public bool IsTrapped { get; }

    /// <summary>The token of the page that this form leads to.</summary>
    public string Token => FormTicket.TokenFor(Form.Ticket, EmailKey);

    /// <summary>The address as it is compared; only for what passed the checks.</summary>
    public string EmailKey => new EmailAddress(Form.Email!).Key;

    private bool HasTicket { get; }

    public static AcceptanceInput Of(FormFields fields) => new(fields);

    /// <summary>All that is to be mended, in words for the friend, by field.</summary>
    public Faults Check(Consent consent)
    {
        var faults = new Faults();
        if (Form.Name is null)
            faults.Add(Name, T("Tell us your name."));
        faults.OptionalText(Name, Form.Name, LengthMax);
        if (Form.Email is null)
            faults.Add(Email, T("Tell us your e-mail address."));
        else if (!EmailAddress.TryRead(Form.Email, out _))
            faults.Add(Email, T("This is no e-mail address. It looks like kim@example.com."));
        if (Form.Phone?.Count(char.IsAsciiDigit) is < PhoneDigitsMin or > PhoneDigitsMax)
            faults.Add(Phone, T($"A phone number has {PhoneDigitsMin} to {PhoneDigitsMax} digits. You can leave it empty."));
        faults.OptionalText(Phone, Form.Phone, PhoneLengthMax);
        faults.OptionalText(Company, Form.Company, LengthMax);
        if (!Form.Consented)
            faults.Add(Consented, T("Without this we may not keep your details."));
        else if (AgreedTo != consent.Version)
            faults.Add(Consented, T("These words have changed since you opened the page. Read them again, then send the form again."));
        if (!HasTicket)
            faults.Add(Ticket, T("The page was not loaded whole. Send the form again."));
        return faults;
    }
}
