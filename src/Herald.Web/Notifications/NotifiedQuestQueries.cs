using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Data;
using Herald.Web.Challenges;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

internal sealed class NotifiedQuestQueries(HeraldDb db, ChallengeQueries challenges)
{
    /// <summary>What these notifications tell of challenges, by notification.</summary>
    public async Task<IReadOnlyDictionary<NotificationId, NotifiedQuest>> OfAsync(
        ProgramId program, IReadOnlyList<Notification> rows, CancellationToken ct)
    {
        var ways = rows.Select(static row => row.CompletionId).OfType<CompletionId>().Distinct().ToArray();
        if (ways.Length == 0)
            return new Dictionary<NotificationId, NotifiedQuest>();
        var known = await (
            from way in db.Completions
            join challenge in db.Challenges
                on new { way.ProgramId, Id = way.ChallengeId } equals new { challenge.ProgramId, challenge.Id }
            join version in db.ChallengeVersions
                on new { way.ProgramId, way.ChallengeId, Number = way.Version }
                equals new { version.ProgramId, version.ChallengeId, version.Number }
            where way.ProgramId == program && ways.Contains(way.Id)
            select new { way.Id, way.Variant, challenge.Slug, version.Body }).ToDictionaryAsync(static way => way.Id, ct);
        var notes = (await db.CompletionSteps
            .Where(row => row.ProgramId == program && ways.Contains(row.CompletionId) && row.Note != null)
            .Select(static row => new { row.CompletionId, row.Stage, row.JudgedAt, row.Note }).ToListAsync(ct))
            .ToLookup(static row => (row.CompletionId, (int?)row.Stage, row.JudgedAt), static row => row.Note);
        return rows.Where(static row => row.CompletionId is not null).ToDictionary(static row => row.Id, row =>
        {
            var way = known[row.CompletionId!.Value];
            var text = challenges.InputOf(way.Body);
            var stage = row.CompletionStage is { } number && text.Stages!.Count > 1 ? text.Stages[number - 1]!.Title : null;
            // It was told of at the moment at which it was judged.
            return new NotifiedQuest(
                way.Slug, text.ToTerms().InWordsOf(way.Variant).Name, stage,
                notes[(way.Id, row.CompletionStage, row.OccurredAt)].FirstOrDefault(),
                row.CompletionStage is { } of && text.Stages![of - 1]!.Kind == "beta");
        });
    }
}
