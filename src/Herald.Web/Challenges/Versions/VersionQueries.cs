using System.Globalization;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Challenges.Editor;
using Herald.Web.Platform.Inputs;
using Herald.Web.Rewards.Pages;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges.Versions;

/// <summary>What was done to a challenge, by whom: its versions, and what the audit log says of them.</summary>
internal sealed class VersionQueries(HeraldDb db, ChallengeQueries challenges)
{
    // A challenge has at most 500 versions; what else was done to it so often is in the audit log.
    private const int NotesMax = 1_000;

    // What lies further back is in the API's list.
    private const int ShownMax = 100;

    // The note is written in the transaction of what it tells, a moment later.
    private static readonly TimeSpan Beside = TimeSpan.FromMinutes(1);

    /// <summary>The newest first; null where the program has no such challenge.</summary>
    /// <param name="program">The program.</param>
    /// <param name="id">The challenge.</param>
    /// <param name="before">Only versions before this one; null for the newest.</param>
    /// <param name="limit">How many.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<Page<ChallengeVersionView>?> ListAsync(
        ProgramId program, ChallengeId id, int? before, int limit, CancellationToken ct)
    {
        if (!await db.Challenges.AnyAsync(row => row.ProgramId == program && row.Id == id, ct))
            return null;
        var rows = await db.ChallengeVersions
            .Where(row => row.ProgramId == program && row.ChallengeId == id && row.Number < (before ?? int.MaxValue))
            .OrderByDescending(static row => row.Number).Take(limit + 1).ToListAsync(ct);
        var page = Page<ChallengeVersion>.Of(rows, limit, static row => row.Number.ToString(CultureInfo.InvariantCulture));
        var numbers = page.Data.Select(static row => row.Number).ToArray();
        var begun = await db.Completions
            .Where(row => row.ProgramId == program && row.ChallengeId == id && numbers.Contains(row.Version))
            .GroupBy(static row => row.Version).Select(static group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(static row => row.Key, static row => row.Count, ct);
        return new([.. page.Data.Select(row => new ChallengeVersionView
        {
            Number = row.Number,
            MadeAt = row.MadeAt,
            Begun = begun.GetValueOrDefault(row.Number),
            Challenge = challenges.InputOf(row.Body),
        })], page.NextCursor);
    }

    /// <summary>What each version changed, and when it was launched, paused and ended; the newest first.</summary>
    public async Task<IReadOnlyList<RuleStep>> StepsAsync(
        ProgramId program, ChallengeId id, ProgramMeasures measures, CancellationToken ct)
    {
        var challenge = await db.Challenges.SingleAsync(row => row.ProgramId == program && row.Id == id, ct);
        var subject = id.ToString();
        var notes = await db.AuditNotes.Where(row => row.ProgramId == program && row.Subject == subject)
            .OrderByDescending(static row => row.Id).Take(NotesMax).ToListAsync(ct);
        var rows = await db.ChallengeVersions.Where(row => row.ProgramId == program && row.ChallengeId == id)
            .OrderByDescending(static row => row.Number).Take(ShownMax + 1).ToListAsync(ct);
        rows.Reverse();
        return
        [
            .. Versions(rows, measures, notes).Concat(notes.Select(Rest).OfType<RuleStep>())
                .Append(Moment("Launched", challenge.LaunchedAt, "send", ChallengeNotes.Launched, notes))
                .Append(Moment("Ended", challenge.EndedAt, "x", ChallengeNotes.Ended, notes))
                .OfType<RuleStep>().OrderByDescending(static step => step.At),
        ];
    }

    private IEnumerable<RuleStep> Versions(List<ChallengeVersion> rows, ProgramMeasures measures, List<AuditNote> notes)
    {
        ChallengeInput? before = null;
        foreach (var row in rows)
        {
            var input = challenges.InputOf(row.Body);
            // Where there are more than are shown, the one before them is there to be compared with.
            if (before is not null || row.Number == 1)
            {
                yield return new($"Version {MoneyText.Whole(row.Number)}", row.MadeAt, before is null ? "plus" : "pencil")
                {
                    Who = notes.Find(note =>
                        note.Action is ChallengeNotes.Made or ChallengeNotes.Changed && IsAt(note, row.MadeAt))?.StaffName,
                    Changes = before is null ? [] : ChallengeLines.Between(before, input, measures),
                    Lines = before is null ? ChallengeLines.Of(input, measures) : [],
                };
            }

            before = input;
        }
    }

    private static RuleStep? Rest(AuditNote note) => ChallengeNotes.Rested(note.Action) is var (title, tone, icon)
        ? new(title, note.NotedAt, icon) { Tone = tone, Who = note.StaffName }
        : null;

    private static RuleStep? Moment(string title, DateTimeOffset? at, string icon, string action, List<AuditNote> notes) => at is { } known
        ? new(title, known, icon) { Who = notes.Find(note => note.Action == action && IsAt(note, known))?.StaffName }
        : null;

    private static bool IsAt(AuditNote note, DateTimeOffset at) => (note.NotedAt - at).Duration() < Beside;
}
