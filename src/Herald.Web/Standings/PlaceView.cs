using Herald.Core.Ids;

namespace Herald.Web.Standings;

/// <summary>A place on a leaderboard.</summary>
/// <param name="Rank">One more than there are advocates with a higher score; equals share it.</param>
/// <param name="Advocate">Who.</param>
/// <param name="Name">First name and initial, as others may read it.</param>
/// <param name="Score">What the advocate has reached, in the leaderboard's unit.</param>
internal sealed record PlaceView(int Rank, AdvocateId Advocate, string Name, long Score)
{
    public static PlaceView Of(NamedPlace place) => new(place.Place.Rank, place.Place.Advocate, place.Name, place.Place.Score);
}
