using Herald.Core.Attribution;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Attribution;

/// <summary>Cases of credit in few words: a conversion at noon of a day, touched so many days before.</summary>
internal static class Cases
{
    public static readonly DateTimeOffset ConvertedAt = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static Candidate Touch(Evidence evidence, int advocate, double daysBefore = 1, params string[] signals) => new(
        evidence, $"{evidence.ToString().ToLowerInvariant()}-{advocate}", Numbered.Advocate(advocate),
        evidence is Evidence.Claim or Evidence.Email ? Numbered.Of<ReferralId>(advocate) : null, ConvertedAt.AddDays(-daysBefore), signals);

    public static CreditDecision Decide(params Candidate[] candidates) => Decide(AttributionModel.LastTouch, candidates);

    public static CreditDecision Decide(AttributionModel model, params Candidate[] candidates) =>
        Credit.Decide(new(ConvertedAt, new(model, 90), null, candidates));
}
