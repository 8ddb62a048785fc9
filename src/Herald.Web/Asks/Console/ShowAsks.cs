using Herald.Core.Asks;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Asks.Console;

/// <summary>Puts into words how often an advocate was asked, for his page in the console.</summary>
internal sealed class ShowAsks(HeraldDb db, AskQueries asks, TimeProvider clock)
{
    // A glance; the API has them all.
    private const int RowsMax = 6;

    /// <summary>Null where the program has no such advocate.</summary>
    public async Task<AskText?> FindAsync(ProgramId program, AdvocateId advocate, CancellationToken ct)
    {
        if (await asks.FindAsync(program, advocate, clock.GetUtcNow(), ct) is not { } standing)
            return null;
        var shown = standing.Latest.Take(RowsMax).ToList();
        var ids = shown.Select(static ask => ask.ChallengeId).OfType<ChallengeId>().Distinct().ToArray();
        var slugs = await db.Challenges.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Slug, ct);
        return new()
        {
            PerWeek = standing.Budget.PerWeek,
            Used = standing.Budget.Used,
            WhyNot = WhyNot(standing),
            Respite = standing is { Rests: true, Respite: { } respite }
                ? new(respite.Until, respite.Reason, respite.SetBy, respite.SetAt) : null,
            Rows = [.. shown.Select(ask => RowOf(ask, slugs))],
        };
    }

    private static string? WhyNot(AskStanding standing) => standing switch
    {
        { Rests: true } or { Obstacle: null } => null,
        { Budget.PerWeek: 0 } => "The program asks nobody at present; its settings say so.",
        _ => "He was asked as often as the program allows in seven days. More waits until the oldest of these is a week old.",
    };

    private static AskText.Row RowOf(Ask ask, Dictionary<ChallengeId, string> slugs) => ask.ChallengeId is { } challenge
        ? new($"Picked: {slugs[challenge]}", challenge.ToString(), AskWords.Of(ask.Reasons), ask.AskedAt)
        : new($"Asked: {ask.About}", null, null, ask.AskedAt);
}
