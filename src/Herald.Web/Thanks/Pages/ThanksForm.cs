using System.Globalization;
using System.Text.Json;
using Herald.Core.Amounts;
using Herald.Core.Thanks;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Thanks.Pages;

/// <summary>The form of thanks, as it was typed.</summary>
public sealed record ThanksForm
{
    public string? Advocate { get; init; }

    public string? Reason { get; init; }

    public string Kind { get; init; } = NameOf(ThanksKind.Message);

    public string? Text { get; init; }

    public string? Assignee { get; init; }

    public string? DueOn { get; init; }

    public string? Cost { get; init; }

    internal static ThanksForm Of(FormFields fields) => new()
    {
        Advocate = fields.Text("advocate"),
        Reason = fields.Text("reason"),
        Kind = fields.Text("kind") ?? "",
        Text = fields.Text("text"),
        Assignee = fields.Text("assignee"),
        DueOn = fields.Text("due_on"),
        Cost = fields.Text("cost"),
    };

    internal static ThanksForm Of(ThanksView view) => new()
    {
        Kind = NameOf(view.Kind),
        Text = view.Text,
        Assignee = view.Assignee,
        DueOn = view.DueOn.ToString("O", CultureInfo.InvariantCulture),
        Cost = view.Cost.Amount == 0 ? null : Typed(view.Cost),
    };

    /// <summary>An amount as it is typed.</summary>
    internal static string Typed(Money money) =>
        (money.Amount / (decimal)Math.Pow(10, money.Currency.Digits)).ToString(CultureInfo.InvariantCulture);

    /// <summary>What a kind is called in the form and in the API.</summary>
    internal static string NameOf(ThanksKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>What it says of thanks that stand.</summary>
    internal ThanksTermsInput Terms(Currency currency, Faults faults)
    {
        var input = new ThanksTermsInput
        {
            Kind = KindOf(),
            Text = Text,
            Assignee = Assignee,
            DueOn = Day(faults),
            Cost = AmountInForm.Read(Cost, "cost", currency, faults),
        };
        input.Check(faults);
        return input;
    }

    /// <summary>What it says of thanks that are to be made; words and day may be left to Herald.</summary>
    internal ThanksInput New(Currency currency, Faults faults)
    {
        var input = new ThanksInput
        {
            Advocate = Advocate,
            Reason = Reason,
            Kind = KindOf(),
            Text = Text,
            Assignee = Assignee,
            DueOn = Day(faults),
            Cost = AmountInForm.Read(Cost, "cost", currency, faults),
        };
        input.Check(faults);
        return input;
    }

    private ThanksKind? KindOf() => Enum.GetValues<ThanksKind>().Select(static kind => (ThanksKind?)kind)
        .FirstOrDefault(kind => NameOf(kind!.Value) == Kind);

    private DateOnly? Day(Faults faults)
    {
        if (DueOn is null)
            return null;
        if (DateOnly.TryParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Add("due_on", "A day is expected, such as 2026-11-30.", "invalid_day");
        return null;
    }
}
