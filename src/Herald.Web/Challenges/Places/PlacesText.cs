namespace Herald.Web.Challenges.Places;

/// <summary>Who has a place in a beta, and who waits for one, as the page of the challenge shows it.</summary>
/// <param name="Places">How many there are.</param>
/// <param name="Held">How many are taken.</param>
/// <param name="Waiting">How many wait in line.</param>
/// <param name="Rows">Those who have one, the first first, then those who wait, the next first; not all where they are many.</param>
public sealed record PlacesText(int Places, int Held, int Waiting, IReadOnlyList<PlacesText.Row> Rows)
{
    /// <summary>Somebody.</summary>
    /// <param name="Completion">The id of his way.</param>
    /// <param name="Name">Who he is.</param>
    /// <param name="Stands">Has a place, waits for staff, or where he stands in line.</param>
    /// <param name="Since">Since when.</param>
    public sealed record Row(string Completion, string Name, string Stands, DateTimeOffset Since);
}
