using Herald.Core.Challenges;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Challenges;

/// <summary>
/// Keeps how satisfied somebody says he is where a challenge asks for it; what he hands in again takes the place of the first.
/// </summary>
internal sealed class KeepSatisfaction(HeraldDb db)
{
    public async Task RunAsync(Completion way, int score, DateTimeOffset now, CancellationToken ct)
    {
        var source = way.Id.Value;
        var known = await db.SatisfactionAnswers.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == way.ProgramId && row.SourceId == source, ct);
        if (known is not null)
        {
            (known.Score, known.AnsweredAt) = (score, now);
            return;
        }

        db.SatisfactionAnswers.Add(new()
        {
            ProgramId = way.ProgramId,
            SourceId = source,
            AdvocateId = way.AdvocateId,
            Score = score,
            ChallengeId = way.ChallengeId,
            AnsweredAt = now,
        });
    }
}
