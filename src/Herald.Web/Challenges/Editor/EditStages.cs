using System.Globalization;
using Herald.Core.Challenges;
using Herald.Web.Rewards.Pages;

namespace Herald.Web.Challenges.Editor;

/// <summary>What the buttons of the editor do to the form itself; all else stays as it was typed.</summary>
internal static class EditStages
{
    public const string Save = "save";
    public const string Review = "review";
    public const int QuestionsMax = 30;

    /// <summary>What stands for the shared goal where buttons of gifts name a stage.</summary>
    public const string Together = "together";

    public static ChallengeForm Apply(ChallengeForm form, string? button)
    {
        var parts = (button ?? "").Split('.');
        return (parts[0], Place(parts, 1), Place(parts, 2), Place(parts, 3)) switch
        {
            ("add_stage", _, _, _) when form.Stages.Count < ChallengeForm.StagesMax =>
                form with { Stages = [.. form.Stages, StageForm.New] },
            ("add_variant", _, _, _) when form.Variants.Count < ChallengeVariant.CountMax =>
                form with { Variants = [.. form.Variants, new()] },
            ("remove_variant", { } at, _, _) => form with { Variants = Without(form.Variants, at) },
            ("remove_stage", { } stage, _, _) => form with { Stages = Without(form.Stages, stage) },
            ("lift_stage", { } stage, _, _) => form with { Stages = Lifted(form.Stages, stage) },
            ("add_gift", null, _, _) when IsTogether(parts) => OfGoal(form, static own => own.Gifts.Count < StageForm.GiftsMax
                ? own with { Gifts = [.. own.Gifts, new() { Currency = own.Gifts.LastOrDefault()?.Currency }] }
                : own),
            ("remove_gift", null, { } at, _) when IsTogether(parts) => OfGoal(form, own => own with { Gifts = Without(own.Gifts, at) }),
            ("add_tier", null, { } at, _) when IsTogether(parts) => OfGoal(form, own => own with { Gifts = Tiered(own.Gifts, at) }),
            ("remove_tier", null, { } at, { } tier) when IsTogether(parts) => OfGoal(
                form, own => own with { Gifts = Untiered(own.Gifts, at, tier) }),
            ("add_question", { } stage, _, _) => With(form, stage, static own => own.Questions.Count < QuestionsMax
                ? own with { Questions = [.. own.Questions, new()] }
                : own),
            ("remove_question", { } stage, { } at, _) => With(form, stage, own => own with { Questions = Without(own.Questions, at) }),
            ("add_gift", { } stage, _, _) => With(form, stage, static own => own.Gifts.Count < StageForm.GiftsMax
                ? own with { Gifts = [.. own.Gifts, new() { Currency = own.Gifts.LastOrDefault()?.Currency }] }
                : own),
            ("remove_gift", { } stage, { } at, _) => With(form, stage, own => own with { Gifts = Without(own.Gifts, at) }),
            ("add_tier", { } stage, { } at, _) => With(form, stage, own => own with { Gifts = Tiered(own.Gifts, at) }),
            ("remove_tier", { } stage, { } at, { } tier) => With(
                form, stage, own => own with { Gifts = Untiered(own.Gifts, at, tier) }),
            _ => form,
        };
    }

    /// <summary>Whether the button changes the form itself, so that it is too early to say what is wrong.</summary>
    public static bool Shapes(string? button) => button is not null
        && (button.StartsWith("add_", StringComparison.Ordinal) || button.StartsWith("remove_", StringComparison.Ordinal)
            || button.StartsWith("lift_", StringComparison.Ordinal));

    private static bool IsTogether(string[] parts) => parts.Length > 1 && parts[1] == Together;

    private static ChallengeForm OfGoal(ChallengeForm form, Func<SharedGoalForm, SharedGoalForm> change) =>
        form with { SharedGoal = change(form.SharedGoal) };

    private static ChallengeForm With(ChallengeForm form, int at, Func<StageForm, StageForm> change) => form with
    {
        Stages = [.. form.Stages.Select((stage, place) => place == at ? change(stage) : stage)],
    };

    private static IReadOnlyList<GiftForm> Tiered(IReadOnlyList<GiftForm> gifts, int at) =>
        [.. gifts.Select((gift, place) => place == at && gift.Tiers.Count < GiftForm.TiersMax
            ? gift with { Tiers = [.. gift.Tiers, new()] } : gift)];

    private static IReadOnlyList<GiftForm> Untiered(IReadOnlyList<GiftForm> gifts, int at, int tier) =>
        [.. gifts.Select((gift, place) => place == at ? gift with { Tiers = Without(gift.Tiers, tier) } : gift)];

    private static IReadOnlyList<StageForm> Lifted(IReadOnlyList<StageForm> stages, int at)
    {
        if (at < 1 || at >= stages.Count)
            return stages;
        var lifted = stages.ToList();
        (lifted[at - 1], lifted[at]) = (lifted[at], lifted[at - 1]);
        return lifted;
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> list, int at) => [.. list.Where((_, place) => place != at)];

    private static int? Place(string[] parts, int at) => parts.Length > at
        && int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        ? place
        : null;
}
