using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Herald.Web.Referrals.Listing;

/// <summary>Which referrals the list shows, in which order, and which page of them: all that its address says.</summary>
internal sealed record ReferralSearch : IBound
{
    /// <summary>The filters and the order, as the address names them; a saved view keeps these and no others.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["q", "stage", "reached", "value", "currency", "advocate", "account", "rule", "owner", "channel", "campaign",
            "flagged", "from", "to", "sort"];

    public const int PerPage = 50;

    private const int LengthMax = 254;
    public const string SortUsual = "-submitted";

    /// <summary>Where it stands now.</summary>
    public Stage? Stage { get; private init; }

    /// <summary>Those that wait for something yet: submitted, qualified or an opportunity.</summary>
    public bool Open { get; private init; }

    /// <summary>What it has reached and not lost again: qualified, opportunity or won.</summary>
    public Stage? Reached { get; private init; }

    /// <summary>Rows that have an amount of this kind.</summary>
    public AmountKind? Amount { get; private init; }

    /// <summary>The currency of that amount.</summary>
    public Currency? Currency { get; private init; }

    public string? Advocate { get; private init; }

    /// <summary>The company that the advocate belongs to.</summary>
    public AccountId? Account { get; private init; }

    /// <summary>The rule that has paid for it, and has not taken it back.</summary>
    public RuleId? Rule { get; private init; }

    public string? Owner { get; private init; }

    public string? Channel { get; private init; }

    public string? Campaign { get; private init; }

    /// <summary>Words in the friend's name, address or company, or in the advocate's name.</summary>
    public string? Text { get; private init; }

    public bool Flagged { get; private init; }

    public DateOnly? From { get; private init; }

    public DateOnly? To { get; private init; }

    public string Sort { get; private init; } = SortUsual;

    public int Page { get; private init; } = 1;

    /// <summary>What is wrong with the address, as an answer by itself; null where nothing is.</summary>
    public Refused? Fault { get; private init; }

    /// <summary>The same filter by filter; the others hold.</summary>
    public FormFaults Wrong { get; private init; } = FormFaults.None;

    public static ValueTask<ReferralSearch> BindAsync(HttpContext http) => new(Read(http.Request.Query));

    /// <summary>The search of a saved view.</summary>
    public static ReferralSearch Of(string query) => Read(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static ReferralSearch Read(IQueryCollection query)
    {
        var faults = new Faults();
        string? Text(string name) => Named(query, name, faults);
        var search = new ReferralSearch
        {
            Stage = Text("stage") == FilterText.Open ? null : OneOf(Text("stage"), "stage", StageText.Read, faults),
            Open = Text("stage") == FilterText.Open,
            Reached = OneOf(Text("reached"), "reached", ReadReached, faults),
            Amount = OneOf(Text("value"), "value", ReadAmount, faults),
            Currency = OneOf(Text("currency"), "currency", ReadCurrency, faults),
            Advocate = Text("advocate"),
            Account = OneOf(Text("account"), "account", ReadId<AccountId>, faults),
            Rule = OneOf(Text("rule"), "rule", ReadId<RuleId>, faults),
            Owner = Text("owner"),
            Channel = Text("channel"),
            Campaign = Text("campaign"),
            Text = Text("q"),
            Flagged = Text("flagged") is not null,
            From = Text("from") is null ? null : DayInQuery.Read(query, "from", faults),
            To = Text("to") is null ? null : DayInQuery.Read(query, "to", faults),
            Sort = Text("sort") ?? SortUsual,
            Page = ListInQuery.PageIn(Text("page")),
        };
        if (search.From > search.To)
            faults.Add("to", "It must not be before from.", "period_invalid");
        if (!faults.Any)
            return search;
        var refusal = faults.ToRefusal();
        var to = search.From > search.To ? null : search.To;
        return search with { To = to, Fault = Refused.Because(refusal), Wrong = FormFaults.Of(refusal) };
    }

    private static string? Named(IQueryCollection query, string name, Faults faults)
    {
        if (!query.TryGetValue(name, out var values) || StringValues.IsNullOrEmpty(values) || values[0]!.Trim() is not { Length: > 0 } text)
            return null;
        faults.OptionalText(name, text, LengthMax);
        return text;
    }

    private static T? OneOf<T>(string? text, string name, Func<string, T?> read, Faults faults)
        where T : struct
    {
        if (text is null)
            return null;
        if (read(text) is { } found)
            return found;
        faults.Add(name, $"“{text}” is none of those that there are. Choose one on the list.");
        return null;
    }

    private static T? ReadId<T>(string text)
        where T : struct, IEntityId<T> => IdText.TryRead(text, out T id) ? id : null;

    private static Currency? ReadCurrency(string text) => Core.Amounts.Currency.TryFind(text, out var found) ? found : null;

    private static Stage? ReadReached(string text) => StageText.Read(text) switch
    {
        Core.Referrals.Stage.Qualified => Core.Referrals.Stage.Qualified,
        Core.Referrals.Stage.Opportunity => Core.Referrals.Stage.Opportunity,
        Core.Referrals.Stage.Won => Core.Referrals.Stage.Won,
        _ => null,
    };

    private static AmountKind? ReadAmount(string text) => text switch
    {
        "pipeline" => AmountKind.Pipeline,
        "closed" => AmountKind.Closed,
        _ => null,
    };
}
