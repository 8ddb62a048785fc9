using System.Globalization;
using Herald.Web.Rewards.Pages;

namespace Herald.Web.Challenges.Editor;

/// <summary>What the buttons of the editor do to the form itself; all else stays as it was typed.</summary>
internal static class EditStages
{
    public const string Save = "save";
    public const string Review = "review";
    public const int QuestionsMax = 30;

    public static ChallengeForm Apply(ChallengeForm form, string? button)
    {
        var parts = (button ?? "").Split('.');
        return (parts[0], Place(parts, 1), Place(parts, 2), Place(parts, 3)) switch
        {
            ("add_stage", _, _, _) when form.Stages.Count < ChallengeForm.StagesMax =>
                form with { Stages = [.. form.Stages, StageForm.New] },
            ("remove_stage", { } stage, _, _) => form with { Stages = Without(form.Stages, stage) },
            ("lift_stage", { } stage, _, _) => form with { Stages = Lifted(form.Stages, stage) },
            ("add_question", { } stage, _, _) => With(form, stage, static own => own.Questions.Count < QuestionsMax
                ? own with { Questions = [.. own.Questions, new()] }
                : own),
            ("remove_question", { } stage, { } at, _) => With(form, stage, own => own with { Questions = Without(own.Questions, at) }),
            ("add_gift", { } stage, _, _) => With(form, stage, static own => own.Gifts.Count < StageForm.GiftsMax
                ? own with { Gifts = [.. own.Gifts, new() { Currency = own.Gifts.LastOrDefault()?.Currency }] }
                : own),
            ("remove_gift", { } stage, { } at, _) => With(form, stage, own => own with { Gifts = Without(own.Gifts, at) }),
            ("add_tier", { } stage, { } at, _) => With(form, stage, own => OfGift(own, at, static gift =>
                gift.Tiers.Count < GiftForm.TiersMax ? gift with { Tiers = [.. gift.Tiers, new()] } : gift)),
            ("remove_tier", { } stage, { } at, { } tier) => With(form, stage, own => OfGift(
                own, at, gift => gift with { Tiers = Without(gift.Tiers, tier) })),
            _ => form,
        };
    }

    /// <summary>Whether the button changes the form itself, so that it is too early to say what is wrong.</summary>
    public static bool Shapes(string? button) => button is not null
        && (button.StartsWith("add_", StringComparison.Ordinal) || button.StartsWith("remove_", StringComparison.Ordinal)
            || button.StartsWith("lift_", StringComparison.Ordinal));

    private static ChallengeForm With(ChallengeForm form, int at, Func<StageForm, StageForm> change) => form with
    {
        Stages = [.. form.Stages.Select((stage, place) => place == at ? change(stage) : stage)],
    };

    private static StageForm OfGift(StageForm stage, int at, Func<GiftForm, GiftForm> change) => stage with
    {
        Gifts = [.. stage.Gifts.Select((gift, place) => place == at ? change(gift) : gift)],
    };

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
