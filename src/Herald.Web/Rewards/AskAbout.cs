using System.Text.Json;
using Herald.Core.Advocates;
using Herald.Core.Amounts;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Data.Ledger;
using Herald.Web.Attribution;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>Supplies the values that a rule's condition may ask about an occasion.</summary>
internal sealed class AskAbout(HeraldDb db)
{
    // Every advocate is at the first level until the program has levels of its own.
    private const decimal FirstLevel = 1;

    public async Task<Func<Occasion, ConditionFacts>> AboutAsync(
        Core.Programs.Program program, FriendId friend, FriendFacts known, CancellationToken ct)
    {
        var person = await db.Friends.SingleAsync(row => row.ProgramId == program.Id && row.Id == friend, ct);
        var sides = new Dictionary<AdvocateId, AdvocateSide>();
        foreach (var advocate in known.Advocates)
            sides[advocate.Id] = await SideAsync(program.Id, advocate, ct);
        return occasion => Facts(occasion, sides.GetValueOrDefault(occasion.Referral.AdvocateId), person, known.Keys);
    }

    private async Task<AdvocateSide> SideAsync(ProgramId program, Advocate advocate, CancellationToken ct)
    {
        var account = advocate.AccountId is { } id ? await db.Accounts
            .SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) : null;
        var wallet = await db.WalletAsync(program, Holder.Of(advocate.Id), Unit.Points, ct);
        var own = db.Referrals.Where(row => row.ProgramId == program && row.AdvocateId == advocate.Id && row.WithdrawnAt == null);
        return new(advocate, account, -wallet.Issued, await own.CountAsync(ct), await own.CountAsync(static row => row.WonAt != null, ct));
    }

    private static ConditionFacts Facts(Occasion occasion, AdvocateSide? side, Friend friend, IReadOnlyList<FriendKey> keys)
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
            AddSide(facts, side);
        return facts;
    }

    private static void AddSide(ConditionFacts facts, AdvocateSide side)
    {
        facts["advocate.level"] = FieldValue.Of((decimal?)FirstLevel);
        facts["advocate.earned_points"] = FieldValue.Of((decimal?)side.EarnedPoints);
        facts["advocate.referrals_submitted"] = FieldValue.Of((decimal?)side.Submitted);
        facts["advocate.referrals_won"] = FieldValue.Of((decimal?)side.Won);
        facts["advocate.locale"] = FieldValue.Of(side.Advocate.Locale);
        facts["advocate.time_zone"] = FieldValue.Of(side.Advocate.TimeZone);
        facts["advocate.email_domain"] = FieldValue.Of(new EmailAddress(side.Advocate.Email).Domain);
        facts["advocate.joined_at"] = FieldValue.Of((DateTimeOffset?)side.Advocate.CreatedAt);
        facts["account.external_id"] = FieldValue.Of(side.Account?.ExternalId);
        facts["account.name"] = FieldValue.Of(side.Account?.Name);
        facts["account.owner_email"] = FieldValue.Of(side.Account?.OwnerEmail);
        AddNamed(facts, "advocate.attributes.", side.Advocate.Attributes);
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

    private static Core.Conversions.ReportedEvent? EventOf(Occasion occasion) => occasion.Event ?? occasion.Purchase?.Event;

    private static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private sealed record AdvocateSide(Advocate Advocate, Account? Account, long EarnedPoints, int Submitted, int Won);
}
