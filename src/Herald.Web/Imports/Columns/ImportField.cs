namespace Herald.Web.Imports.Columns;

/// <summary>Something that is known of an advocate and may stand in a column.</summary>
/// <param name="Word">What the command line calls it: the field of the API where there is one.</param>
/// <param name="Text">What the console calls it.</param>
/// <param name="Headers">What files call it, in small letters and digits alone.</param>
internal sealed record ImportField(string Word, string Text, IReadOnlyList<string> Headers)
{
    public const string ExternalId = "external_id";
    public const string Email = "email";
    public const string Name = "name";
    public const string FirstName = "first_name";
    public const string LastName = "last_name";
    public const string AccountId = "account.external_id";
    public const string AccountName = "account.name";
    public const string OwnerEmail = "account.owner_email";
    public const string Locale = "locale";
    public const string TimeZone = "time_zone";
    public const string JoinedAt = "joined_at";
    public const string Named = "named_to_friends";
    public const string OnBoards = "on_leaderboards";

    public static IReadOnlyList<ImportField> All { get; } =
    [
        new(Email, "E-mail", ["email", "emailaddress", "mail", "mailaddress", "workemail", "useremail", "contactemail"]),
        new(Name, "Name", ["name", "fullname", "displayname", "contactname", "username", "contact"]),
        new(FirstName, "First name", ["firstname", "givenname", "vorname", "forename"]),
        new(LastName, "Last name", ["lastname", "surname", "familyname", "nachname"]),
        new(ExternalId, "Id in your own systems",
            ["id", "externalid", "userid", "customerid", "contactid", "memberid", "recordid", "uid"]),
        new(AccountName, "Company", ["company", "companyname", "account", "accountname", "organisation", "organization", "firma"]),
        new(AccountId, "Company’s id in your own systems",
            ["accountid", "companyid", "organisationid", "organizationid", "accountexternalid"]),
        new(OwnerEmail, "Sales rep’s e-mail", ["owneremail", "owner", "accountowner", "salesrep", "accountowneremail"]),
        new(Locale, "Language", ["language", "locale", "lang", "sprache"]),
        new(TimeZone, "Time zone", ["timezone", "zone", "tz"]),
        new(JoinedAt, "Joined on", ["joined", "joinedat", "joinedon", "membersince", "createdat", "created", "signupdate", "since"]),
        new(Named, "May be named to friends", ["namedtofriends", "friendssee", "maybenamed"]),
        new(OnBoards, "May be on leaderboards", ["onleaderboards", "leaderboards", "onboards"]),
    ];

    /// <summary>The field that a heading means; null where none is called so.</summary>
    public static ImportField? Meant(string header)
    {
        var word = new string([.. header.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return All.FirstOrDefault(field => field.Headers.Contains(word, StringComparer.Ordinal));
    }

    public static ImportField? Find(string word) => All.FirstOrDefault(field => field.Word == word);
}
