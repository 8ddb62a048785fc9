using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Referrals;

/// <summary>What a journey says, without the ids that its facts happened to get.</summary>
internal sealed class JourneyMeaning(Journey journey, JourneyFacts facts)
{
    public Journey Journey => journey;

    /// <summary>
    /// Who is credited since which day: <c>2 since 3</c>, with <c>, opened</c> where no referral was submitted; else <c>nobody</c>.
    /// </summary>
    public string Credit => journey.Credit is { } credit
        ? $"{Numbered.NumberOf(credit.Advocate)} since {Day(credit.Since)}{(credit.OpenedBy is null ? "" : ", opened")}"
        : "nobody";

    /// <summary>All of it.</summary>
    public string All => string.Join('\n',
    [
        Credit,
        .. journey.Paths.Select(path => $"{NameOf(path.Key)}: {Print(path.Value)}").Order(StringComparer.Ordinal),
        .. journey.Decisions
            .Select(made => $"{NameOf(made.Conversion)}: {made.Decision.Advocate} {made.Decision.Evidence} for {NameOf(made.Referral)}"),
        .. journey.Purchases
            .Select(static purchase => $"{purchase.Event.ExternalId}: {purchase.Returned} at {purchase.ReturnedAt} {purchase.IsReturned}"),
        string.Join(' ', journey.CreditedEvents.Select(static reported => reported.ExternalId)),
    ]);

    /// <summary>
    /// The way of an advocate's referral: where it stands since when, the first letters of the stages that stand with their days and
    /// values, then pipeline and closed.
    /// </summary>
    public string Path(int advocate = 1) => Print(journey.Paths.Single(path => AdvocateOf(path.Key) == advocate).Value);

    private static string Print(ReferralPath path) =>
        $"{path.Stage}@{Day(path.StageAt)}: {Steps(path.Standing)} {Print(path.Pipeline)}/{Print(path.Closed)}".ToLowerInvariant();

    /// <summary>The stages that were ever reached.</summary>
    public string Ever(int advocate = 1) =>
        Steps(journey.Paths.Single(path => AdvocateOf(path.Key) == advocate).Value.Ever).ToLowerInvariant();

    private static string Steps(IReadOnlyList<Reached> steps) =>
        string.Join(' ', steps.Select(static reached =>
            $"{reached.Stage.ToString()[0]}{Day(reached.At)}{(reached.Value is { } value ? "=" + Print(value) : "")}"));

    private static string Print(Money? value) =>
        value is not { } money ? "-"
        : money.Amount.ToString(CultureInfo.InvariantCulture) + (money.Currency.Code == "USD" ? "" : money.Currency.Code);

    private static string Day(DateTimeOffset at) => (at - FriendStory.Start).TotalDays.ToString("0.##", CultureInfo.InvariantCulture);

    private int AdvocateOf(ReferralId id) => Numbered.NumberOf(
        facts.Referrals.FirstOrDefault(referral =>
            referral.Id == id && referral.Introduction != Introduction.Conversion)?.AdvocateId ?? journey.Credit!.Advocate);

    private string NameOf(ReferralId? id) => id is not { } referral ? "none"
        : facts.Referrals.Any(row => row.Id == referral && row.Introduction != Introduction.Conversion)
            ? $"referral of {AdvocateOf(referral)}"
        : "opened referral";

    private string NameOf(string conversion) =>
        facts.Events.FirstOrDefault(reported => reported.Id.ToString() == conversion) is { } told ? told.ExternalId
        : facts.Reports.Where(report => report.Id.ToString() == conversion)
            .Select(report => $"report {Day(report.OccurredAt)} {report.Value} {report.Source} {report.SourceVersion} "
                + $"of {NameOf(report.ReferralId)}").First();
}
