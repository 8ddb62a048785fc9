using Herald.Core.Ids;
using Herald.Core.Nominations;

namespace Herald.Web.Nominations;

/// <summary>That somebody was named to be invited next.</summary>
/// <param name="Advocate">Who was named.</param>
/// <param name="By">Who named him.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why; null where nothing was said.</param>
internal sealed record NominationView(AdvocateId Advocate, string By, DateTimeOffset At, string? Note)
{
    public static NominationView Of(Nomination row) => new(row.AdvocateId, row.NominatedBy, row.NominatedAt, row.Note);
}
