using System.Globalization;

namespace Herald.Web.Rewards.Pages;

/// <summary>What the buttons of the editor do that add or remove a gift or a tier; all else stays as it was typed.</summary>
internal static class EditGifts
{
    public const string Save = "save";
    public const string Review = "review";

    public static RuleForm Apply(RuleForm form, string? button)
    {
        var parts = (button ?? "").Split('.');
        return (parts[0], Place(parts, 1), Place(parts, 2)) switch
        {
            ("add_gift", _, _) when form.Gifts.Count < RuleForm.GiftsMax =>
                form with { Gifts = [.. form.Gifts, new() { Currency = form.Gifts.LastOrDefault()?.Currency }] },
            ("remove_gift", { } gift, _) => form with { Gifts = Without(form.Gifts, gift) },
            ("add_tier", { } gift, _) => With(form, gift, static own => own.Tiers.Count < GiftForm.TiersMax
                ? own with { Tiers = [.. own.Tiers, new()] }
                : own),
            ("remove_tier", { } gift, { } tier) => With(form, gift, own => own with { Tiers = Without(own.Tiers, tier) }),
            _ => form,
        };
    }

    /// <summary>Whether the button changes the form itself, so that it is too early to say what is wrong.</summary>
    public static bool Shapes(string? button) =>
        button is not null && (button.StartsWith("add_", StringComparison.Ordinal) || button.StartsWith("remove_", StringComparison.Ordinal));

    private static RuleForm With(RuleForm form, int at, Func<GiftForm, GiftForm> change) => form with
    {
        Gifts = [.. form.Gifts.Select((gift, place) => place == at ? change(gift) : gift)],
    };

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> list, int at) => [.. list.Where((_, place) => place != at)];

    private static int? Place(string[] parts, int at) => parts.Length > at
        && int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        ? place
        : null;
}
