using System.Globalization;
using Herald.Core.Ids;

namespace Herald.Web.Nominations;

/// <summary>
/// Where a page of the ranked list ended: the score of the last one and his id, after which the next begins whoever comes between.
/// </summary>
internal readonly record struct NomineeCursor(int Score, AdvocateId Advocate)
{
    public override string ToString() => Score.ToString(CultureInfo.InvariantCulture) + "." + Advocate;

    public static NomineeCursor Of(NomineeView view) => new(view.Score, view.Advocate);

    /// <summary>What the page before gave; null where it is none of these.</summary>
    public static NomineeCursor? Read(string text) =>
        text.Split('.') is [var score, var name]
            && int.TryParse(score, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points)
            && IdText.TryRead(name, out AdvocateId advocate)
            ? new(points, advocate)
            : null;

    public bool IsBefore(NomineeView view) =>
        view.Score < Score || (view.Score == Score && view.Advocate.CompareTo(Advocate) > 0);
}
