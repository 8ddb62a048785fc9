namespace Herald.Web.Demo;

/// <summary>Somebody who does not exist.</summary>
internal sealed record MadeUpFriend(string Name, string Company, string Email)
{
    // Shares no factor with the number of names that can be made, so that it visits each before any comes again.
    private const long Stride = 7919;

    /// <summary>Another one for each number.</summary>
    public static MadeUpFriend Of(LaterPattern.Names names, int number)
    {
        var (given, family, companies) = (names.GivenNames, names.FamilyNames, names.Companies);
        var at = (int)(number * Stride % (given.Count * family.Count * companies.Count));
        var company = companies[at % companies.Count];
        var first = given[at / companies.Count % given.Count];
        var last = family[at / companies.Count / given.Count];
        var address = $"{first}.{last}@{company.Replace(' ', '-')}.example".ToLowerInvariant();
        return new($"{first} {last}", company, address);
    }
}
