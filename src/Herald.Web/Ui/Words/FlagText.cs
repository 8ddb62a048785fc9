namespace Herald.Web.Ui.Words;

/// <summary>Doubts about a referral in words, short for a chip and long for who asks what it means.</summary>
internal static class FlagText
{
    public static string Of(string flag) => flag switch
    {
        "same_company" => "Same company",
        "no_contact" => "No contact",
        "also_referred" => "Referred before",
        "known_customer" => "Known customer",
        _ => char.ToUpperInvariant(flag[0]) + flag[1..].Replace('_', ' '),
    };

    public static string Meaning(string flag) => flag switch
    {
        "same_company" => "The friend's address is of the advocate's own company. That can be right; look whether it is.",
        "no_contact" => "Neither an e-mail address nor a phone number is known, so that no conversion can be recognised as this friend's.",
        "also_referred" => "Another advocate had referred this friend when this referral came in. One friend has one credit.",
        "known_customer" => "The company's systems had reported something of this friend before he was referred.",
        _ => "Somebody should look at this.",
    };
}
