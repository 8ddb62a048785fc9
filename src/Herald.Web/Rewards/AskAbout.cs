using System.Text.Json;
using Herald.Core.Advocates;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Attribution;

namespace Herald.Web.Rewards;

/// <summary>Supplies the values that a rule's condition may ask about an occasion.</summary>
internal sealed class AskAbout(HeraldDb db, TimeProvider clock)
{
    /// <summary>What the conditions of these rules ask for; of the advocates nothing else is looked up.</summary>
    public async Task<Func<Occasion, ConditionFacts>> AboutAsync(
        Core.Programs.Program program, FriendFacts known, IReadOnlyList<RuleHistory> rules, CancellationToken ct)
    {
        var sides = new Dictionary<AdvocateId, ConditionFacts>();
        foreach (var advocate in known.Advocates)
            sides[advocate.Id] = await AboutAsync(program.Id, advocate.Id, rules, ct);
        return occasion =>
            Facts((Occasion.OfReferral)occasion, sides.GetValueOrDefault(occasion.Advocate), known.Record.Friend, known.Keys);
    }

    /// <summary>What may be asked where there is no friend: the advocate, his company, what he did, and where he belongs.</summary>
    public async Task<ConditionFacts> AboutAsync(
        ProgramId program, AdvocateId advocate, IReadOnlyList<RuleHistory> rules, CancellationToken ct)
    {
        var facts = new ConditionFacts();
        await db.TellOfAsync(facts, program, advocate, FieldsOf(rules), clock.GetUtcNow(), ct);
        return facts;
    }

    /// <summary>Whether a rule asks for what the store knows of an advocate, rather than for what the occasion tells.</summary>
    public static bool AsksOfAdvocates(RuleTerms terms) =>
        terms.Fields().Any(static field => FieldCatalogue.Suits(field, FieldScope.Advocate));

    private static IEnumerable<Field> FieldsOf(IReadOnlyList<RuleHistory> rules) => rules
        .SelectMany(static rule => rule.Versions).SelectMany(static version => version.Terms.Fields());

    private static ConditionFacts Facts(
        Occasion.OfReferral occasion, ConditionFacts? side, Friend friend, IReadOnlyList<FriendKey> keys)
    {
        var email = keys.FirstOrDefault(static key => key.Kind == FriendKeyKind.Email)?.Value;
        var facts = new ConditionFacts
        {
            ["friend.email_domain"] = FieldValue.Of(email is null ? null : new EmailAddress(email).Domain),
            ["friend.company"] = FieldValue.Of(friend.Company),
            ["friend.has_email"] = FieldValue.Of((bool?)(email is not null)),
            ["friend.has_phone"] = FieldValue.Of((bool?)keys.Any(static key => key.Kind == FriendKeyKind.Phone)),
            ["event.type"] = FieldValue.Of(EventOf(occasion)?.Type),
            ["event.value"] = FieldValue.Of(occasion.Value),
            ["event.order"] = FieldValue.Of(EventOf(occasion)?.OrderReference),
            ["event.occurred_at"] = FieldValue.Of((DateTimeOffset?)occasion.At),
            ["referral.introduction"] = FieldValue.Of(NameOf(occasion.Referral.Introduction)),
            ["referral.campaign"] = FieldValue.Of(occasion.Referral.Campaign),
            ["referral.channel"] = FieldValue.Of(occasion.Referral.Channel),
            ["referral.stage"] = FieldValue.Of(NameOf(occasion.Referral.Stage)),
            ["referral.submitted_at"] = FieldValue.Of((DateTimeOffset?)occasion.Referral.SubmittedAt),
        };
        AddNamed(facts, "event.properties.", EventOf(occasion)?.Properties);
        if (side is not null)
            facts.Add(side);
        return facts;
    }

    private static void AddNamed(ConditionFacts facts, string prefix, string? values)
    {
        if (values is null)
            return;
        using var document = JsonDocument.Parse(values);
        foreach (var value in document.RootElement.EnumerateObject())
        {
            facts[prefix + value.Name] = value.Value.ValueKind switch
            {
                JsonValueKind.String => FieldValue.Of(value.Value.GetString()),
                JsonValueKind.Number => FieldValue.Of((decimal?)value.Value.GetDecimal()),
                _ => FieldValue.Of((bool?)value.Value.GetBoolean()),
            };
        }
    }

    private static Core.Conversions.ReportedEvent? EventOf(Occasion.OfReferral occasion) => occasion.Event ?? occasion.Purchase?.Event;

    private static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
