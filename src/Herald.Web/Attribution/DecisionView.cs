using Herald.Core.Attribution;
using Herald.Core.Ids;
using Herald.Core.Programs;

namespace Herald.Web.Attribution;

/// <summary>The decision about one conversion.</summary>
/// <param name="Conversion">The event or stage report.</param>
/// <param name="ConvertedAt">When it happened.</param>
/// <param name="Model">The program's model, as it was.</param>
/// <param name="WindowDays">The program's window, as it was.</param>
/// <param name="Advocate">Who is credited; null where nobody is.</param>
/// <param name="Evidence">What decided it; null where nobody is credited or the credit stood already.</param>
/// <param name="Reason">The decision in a sentence.</param>
/// <param name="Candidates">Everybody who was weighed.</param>
internal sealed record DecisionView(
    string Conversion,
    DateTimeOffset ConvertedAt,
    AttributionModel Model,
    int WindowDays,
    AdvocateId? Advocate,
    Evidence? Evidence,
    string Reason,
    IReadOnlyList<CandidateView> Candidates);
