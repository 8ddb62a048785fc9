using Herald.Core.Staff;
using Herald.Web.Challenges.Editor;
using Herald.Web.Challenges.Places;
using Herald.Web.Challenges.Trials;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Rewards;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges.Console;

/// <summary>Puts the page of a challenge together: the form as it stands, how it would look, where it stands and what it pays.</summary>
internal sealed class OpenChallenge(
    ConsoleFrames frames, ChallengeChoices choices, StagePayQueries pay, PoolQueries pools, TrialQueries trials,
    PlacesTextQueries places, TimeProvider clock)
{
    // More pools than this are typed.
    private const int PoolsMax = 50;

    /// <summary>The page of a challenge that is made, or of one that stands.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="challenge">The challenge; null for a new one.</param>
    /// <param name="form">The form as it stands; null for what is saved.</param>
    /// <param name="shown">What is to be shown of it.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<RazorComponentResult<ChallengePage>> ShowAsync(
        StaffCaller caller, ChallengeView? challenge, ChallengeForm? form, Shown shown, CancellationToken ct)
    {
        var (frame, measures) = (await frames.OfAsync(caller, ct), await frames.MeasuresAsync(caller.Program, ct));
        return new(new
        {
            Frame = frame,
            Head = challenge is null ? null : ChallengeHead.Of(challenge, measures, clock.GetUtcNow()),
            Pay = challenge is null ? [] : await pay.OfAsync(caller.Program, challenge, measures, ct),
            Trial = challenge is { Variants.Count: > 0 } ? await TrialAsync(caller, challenge, measures, ct) : null,
            Places = challenge is null ? null : await places.FindAsync(caller.Program, challenge.Id, ct),
            measures.Zone,
            MayChange = caller.May(StaffRight.Run),
            shown.Notice,
            shown.StateFault,
            Lines = challenge is null ? [] : ChallengeLines.Of(InputOf(challenge), measures),
            Editor = await EditorAsync(
                caller, frame.Home + "/challenges", challenge, form ?? Saved(challenge!, measures), shown, measures, ct),
        })
        {
            StatusCode = shown.Status,
        };
    }

    private async Task<TrialText?> TrialAsync(
        StaffCaller caller, ChallengeView challenge, ProgramMeasures measures, CancellationToken ct) =>
        await trials.FindAsync(caller.Program, challenge.Id, ct) is { Since: not null } trial ? TrialText.Of(trial, measures) : null;

    /// <summary>What a challenge says, in the form that makes one.</summary>
    public static ChallengeInput InputOf(ChallengeView view) => new()
    {
        Name = view.Name,
        Slug = view.Slug,
        Summary = view.Summary,
        Text = view.Text,
        Category = view.Category,
        Tags = view.Tags,
        EffortMinutes = view.EffortMinutes,
        Cover = view.Cover,
        CoverText = view.CoverText,
        When = view.When,
        Opens = view.Opens,
        Period = view.Period,
        Limits = view.Limits,
        Stages = view.Stages,
        SharedGoal = view.SharedGoal,
        Variants = view.Variants.Count == 0 ? null : view.Variants,
        VariantSize = view.VariantSize,
    };

    /// <summary>What names a version as it was read, so that what somebody else saved since is not overwritten unseen.</summary>
    public static string SeenOf(ChallengeView view) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{view.Version}.{Data.Instants.ToMicroseconds(view.VersionMadeAt)}");

    private async Task<ChallengeEditorView> EditorAsync(
        StaffCaller caller, string home, ChallengeView? challenge, ChallengeForm form, Shown shown, ProgramMeasures measures,
        CancellationToken ct)
    {
        var reading = ChallengeReading.Of(form, measures);
        var preview = ChallengePreview.Of(reading, measures);
        return new()
        {
            Home = home,
            Action = $"{home}/{challenge?.Id.ToString() ?? "new"}",
            Form = form,
            Preview = shown.Faults is { } faults ? preview with { Faults = faults } : preview,
            Audiences = await choices.AudiencesAsync(caller.Program, ct),
            Others = await choices.OthersAsync(caller.Program, challenge?.Id, form.After, ct),
            Badges = await choices.BadgesAsync(caller.Program, form.Badges, ct),
            Pools = [.. (await pools.ListAsync(caller.Program, "", PoolsMax, ct)).Select(static pool => pool.Name)],
            Zone = measures.Zone.Id,
            IsLaunched = challenge?.LaunchedAt is not null,
            Changes = shown.Reviews && challenge is not null && !reading.Faults.Any
                ? ChallengeLines.Between(InputOf(challenge), reading.Input, measures)
                : null,
            Next = (challenge?.Version ?? 0) + 1,
            UnderWay = challenge?.Counts.UnderWay ?? 0,
        };
    }

    private static ChallengeForm Saved(ChallengeView view, ProgramMeasures measures) =>
        ChallengeForm.Of(InputOf(view), measures) with { Seen = SeenOf(view) };

    /// <summary>What is to be shown beside the form.</summary>
    internal sealed record Shown
    {
        public int Status { get; init; } = StatusCodes.Status200OK;

        /// <summary>What is wrong; null for what the form itself has wrong.</summary>
        public FormFaults? Faults { get; init; } = FormFaults.None;

        public bool Reviews { get; init; }

        public string? Notice { get; init; }

        /// <summary>Why it was not launched, paused, resumed or ended.</summary>
        public string? StateFault { get; init; }
    }
}
