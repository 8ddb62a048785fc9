using Herald.Core.Ids;

namespace Herald.Web.Honours.Console;

/// <summary>What the page of advocates of the month is asked for; what there is not is as if it were not asked.</summary>
/// <param name="Last">Whether for the month before the one that runs.</param>
/// <param name="Never">Whether only for those who were never honoured.</param>
/// <param name="Sort">What the candidates are sorted by.</param>
/// <param name="Advocate">Who stands in the form, by id.</param>
internal sealed record AskedHonours(bool Last, bool Never, string Sort, string? Advocate)
{
    public static ValueTask<AskedHonours> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var (advocate, sort) = (query["advocate"].ToString(), query["sort"].ToString());
        return new(new AskedHonours(
            query["month"] == "last",
            query["never"] == "1",
            sort is "won" or "challenges" or "shout_outs" ? sort : "points",
            IdText.TryRead(advocate, out AdvocateId _) ? advocate : null));
    }
}
