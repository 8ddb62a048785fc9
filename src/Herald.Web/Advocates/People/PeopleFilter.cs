using Herald.Web.Platform.Problems;

namespace Herald.Web.Advocates.People;

/// <summary>To whom the list of advocates is narrowed, beside the words that are searched for.</summary>
internal sealed record PeopleFilter(HubStanding? Hub, string? Audience, Faults Faults)
{
    /// <summary>How the standings are called in addresses, and on the page.</summary>
    public static IReadOnlyList<(HubStanding Standing, string Name, string Text)> Standings { get; } =
    [
        (HubStanding.In, "in", "Has come in"),
        (HubStanding.Invited, "invited", "Invited, has not come"),
        (HubStanding.Uninvited, "uninvited", "Not invited"),
    ];

    /// <summary>What is not understood is told on the page; the rest holds.</summary>
    public static ValueTask<PeopleFilter> BindAsync(HttpContext http)
    {
        var (query, faults) = (http.Request.Query, new Faults());
        return new(new PeopleFilter(
            StandingIn(query["hub"].ToString(), faults),
            query["audience"].ToString() is { Length: > 0 } slug ? slug : null,
            faults));
    }

    private static HubStanding? StandingIn(string text, Faults faults)
    {
        foreach (var (standing, name, _) in Standings)
        {
            if (name == text)
                return standing;
        }

        if (text.Length > 0)
            faults.Add("hub", $"“{text}” is none of in, invited and uninvited. Choose one on the list.");
        return null;
    }
}
