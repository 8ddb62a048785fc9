using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards.Pages;

/// <summary>What was done to a rule, by whom and why: its versions and pauses, with what the audit log says of them.</summary>
internal sealed class RuleStepQueries(HeraldDb db, RuleQueries rules)
{
    // A rule has at most 500 versions; who pauses it more often than that reads the audit log.
    private const int NotesMax = 1_000;

    // The note is written in the transaction of what it tells, a moment later.
    private static readonly TimeSpan Beside = TimeSpan.FromMinutes(1);

    /// <summary>The newest first; null where the program has no such rule.</summary>
    public async Task<IReadOnlyList<RuleStep>?> OfAsync(ProgramId program, RuleId id, ProgramMeasures measures, CancellationToken ct)
    {
        if ((await rules.TheseAsync(program, [id], ct)).SingleOrDefault() is not { } history)
            return null;
        var subject = id.ToString();
        var notes = await db.AuditNotes.Where(row => row.ProgramId == program && row.Subject == subject)
            .OrderByDescending(static row => row.Id).Take(NotesMax).ToListAsync(ct);
        return [.. Versions(history, measures, notes).Concat(Pauses(history, notes)).OrderByDescending(static step => step.At)];
    }

    private static IEnumerable<RuleStep> Versions(RuleHistory history, ProgramMeasures measures, List<AuditNote> notes)
    {
        IReadOnlyList<RuleLine>? before = null;
        foreach (var version in history.Versions)
        {
            var lines = RuleLines.Of(version.Terms, measures);
            var note = notes.Find(note => note.Detail?.StartsWith(RuleNotes.VersionText(version.Number), StringComparison.Ordinal) == true);
            yield return new($"Version {MoneyText.Whole(version.Number)}", version.MadeAt, before is null ? "plus" : "pencil")
            {
                Who = note?.StaffName,
                Changes = before is null ? [] : RuleChange.Between(before, lines),
                Lines = before is null ? lines : [],
            };
            before = lines;
        }
    }

    private static IEnumerable<RuleStep> Pauses(RuleHistory history, List<AuditNote> notes)
    {
        foreach (var pause in history.Suspensions)
        {
            yield return Step("Suspended", pause.From, "warn", "clock", notes, RuleNotes.Paused);
            if (pause.To is { } resumed)
                yield return Step("Resumed", resumed, "good", "check", notes, RuleNotes.Resumed);
        }
    }

    private static RuleStep Step(string title, DateTimeOffset at, string tone, string icon, List<AuditNote> notes, string action)
    {
        var note = notes.Where(note => note.Action == action && (note.NotedAt - at).Duration() < Beside)
            .MinBy(note => (note.NotedAt - at).Duration());
        return new(title, at, icon) { Tone = tone, Who = note?.StaffName, Reason = note?.Detail };
    }
}
