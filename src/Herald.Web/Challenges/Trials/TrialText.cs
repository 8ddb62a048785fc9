using Herald.Web.Challenges.Editor;
using Herald.Web.Ui;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Trials;

/// <summary>A trial of variants as the page of its challenge shows it.</summary>
public sealed record TrialText
{
    /// <summary>What can be said, or why nothing can.</summary>
    public required string Verdict { get; init; }

    /// <summary>Whether one is clearly ahead, or some are clearly behind.</summary>
    public required bool IsClear { get; init; }

    /// <summary>Since when it is counted, and how it is compared.</summary>
    public required string How { get; init; }

    public required bool HasClicks { get; init; }

    public required IReadOnlyList<Row> Rows { get; init; }

    internal static TrialText Of(TrialView trial, ProgramMeasures measures) => new()
    {
        Verdict = trial.Verdict!.Because,
        IsClear = trial.Verdict.Code is "best" or "behind",
        How = $"Counted since {ChallengeLines.Moment(trial.Since, measures, "")}. Compared are the first {MoneyText.Whole(trial.Size)} who "
            + "saw each, by who began within a week, once and for all: looking again brings no other answer. In small print what a share "
            + "lies between, 19 times in 20.",
        HasClicks = trial.Variants.Any(static variant => variant.Clicks is not null),
        Rows = [.. trial.Variants.Select(variant => RowOf(variant, trial.Verdict, trial.Size))],
    };

    private static Row RowOf(TrialView.Variant variant, TrialView.Said verdict, int size) => new(
        variant.Key, WriteTrial.LetterOf(variant.Key), variant.Name, MoneyText.Whole(variant.Seen),
        $"{MoneyText.Whole(Math.Min(size, variant.Compared.Seen))} of {MoneyText.Whole(size)} compared",
        MoneyText.Whole(variant.Begun), ShareOf(variant.BegunShare), MoneyText.Whole(variant.Completed), ShareOf(variant.CompletedShare),
        variant.Clicks is { } clicks ? MoneyText.Whole(clicks) : null,
        verdict.Best == variant.Key ? "Ahead" : verdict.Behind.Contains(variant.Key) ? "Behind" : null);

    private static string? ShareOf(TrialView.Share? share) => share is null ? null
        : $"{Percent(share.Value)} % ({Percent(share.Low)} to {Percent(share.High)})";

    private static string Percent(double share) => (100 * share).ToString("0.#", PageCulture.Current);

    /// <summary>One variant.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Letter">What it is called in short.</param>
    /// <param name="Name">What the challenge is called in it.</param>
    /// <param name="Seen">How many saw it first.</param>
    /// <param name="Compared">How many of these are compared.</param>
    /// <param name="Begun">How many of these began.</param>
    /// <param name="BegunShare">What share that is; null where nobody saw it.</param>
    /// <param name="Completed">How many completed it.</param>
    /// <param name="CompletedShare">What share of those who saw it that is.</param>
    /// <param name="Clicks">Clicks on their links; null where nothing is shared.</param>
    /// <param name="Mark">Ahead or Behind; null where nothing is said of it.</param>
    public sealed record Row(
        string Key, string Letter, string Name, string Seen, string Compared, string Begun, string? BegunShare, string Completed,
        string? CompletedShare, string? Clicks, string? Mark);
}
