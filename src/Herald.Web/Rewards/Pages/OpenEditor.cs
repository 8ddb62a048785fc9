using Herald.Core.Ids;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Rewards.Pages;

/// <summary>Puts the editor together: the form as it stands, and what it says and does.</summary>
internal sealed class OpenEditor(
    ConsoleFrames frames, RuleListQueries rows, PoolQueries pools, ChallengeNames challenges, PreviewRule preview)
{
    // More pools than this are typed.
    private const int PoolsMax = 50;

    /// <summary>The page of a rule that is made, or of one that stands.</summary>
    /// <param name="caller">Who edits.</param>
    /// <param name="slug">The program of the address.</param>
    /// <param name="id">The rule; null for a new one.</param>
    /// <param name="fill">The form, from what the program counts in.</param>
    /// <param name="shown">What is to be shown of it.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<RazorComponentResult<RuleEditorPage>> ShowAsync(
        StaffCaller caller, string slug, RuleId? id, Func<ProgramMeasures, RuleForm> fill, Shown shown, CancellationToken ct)
    {
        var (frame, measures) = (await frames.OfAsync(caller, ct), await frames.MeasuresAsync(caller.Program, ct));
        var row = id is { } known ? await rows.FindAsync(caller.Program, known, measures, ct) : null;
        var form = fill(measures);
        var reading = RuleReading.Of(form, measures);
        var view = preview.Of(form, reading, measures);
        var home = $"/console/{slug}/rules";
        var editor = new RuleEditorView
        {
            Home = home,
            Action = $"{home}/{(id is { } of ? of.ToString() : "new")}",
            Form = form,
            Preview = shown.Faults is { } faults ? view with { Faults = faults } : view,
            Measures = measures,
            Pools = [.. (await pools.ListAsync(caller.Program, "", PoolsMax, ct)).Select(static pool => pool.Name)],
            Challenges = await challenges.OfAsync(
                caller.Program, IdText.TryRead(form.Challenge, out ChallengeId chosen) ? chosen : null, ct),
            Version = row?.Version ?? 0,
            Changes = shown.Reviews && reading.Terms is { } terms && row is not null
                ? RuleChange.Between(RuleLines.Of(row.Terms, measures), RuleLines.Of(terms, measures))
                : null,
            Terms = reading.Terms,
        };
        return new(new { Frame = frame, Editor = editor, Row = row, shown.Notice, shown.PauseFault }) { StatusCode = shown.Status };
    }

    /// <summary>What is to be shown beside the form.</summary>
    internal sealed record Shown
    {
        public int Status { get; init; } = StatusCodes.Status200OK;

        /// <summary>What is wrong; null for what the form itself has wrong.</summary>
        public FormFaults? Faults { get; init; } = FormFaults.None;

        public bool Reviews { get; init; }

        public string? Notice { get; init; }

        public string? PauseFault { get; init; }
    }
}
