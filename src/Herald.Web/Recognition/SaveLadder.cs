using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Recognition;
using Herald.Data;

namespace Herald.Web.Recognition;

/// <summary>Makes the next version of a program's ladder. What it gives at once is written down soon after.</summary>
internal sealed class SaveLadder(HeraldDb db, LevelQueries levels, TimeProvider clock)
{
    // Set-up, not traffic; a ladder that changes more often is changed by a loop.
    private const int VersionsMax = 1_000;

    /// <summary>The version that holds now; the one before, where nothing changes.</summary>
    public async Task<Outcome<int>> RunAsync(ProgramId program, LadderInput input, CancellationToken ct)
    {
        var before = await levels.ViewAsync(program, ct);
        var renewal = input.Renewal ?? LevelRenewal.Never;
        LevelView[] wanted = [.. input.Levels!.Select(static (level, at) => ViewOf(level!, at + 1))];
        if (before.Renewal == renewal && IsSame(before.Levels, wanted))
            return before.Version;
        if (before.Version >= VersionsMax)
            return new Refusal("too_many_versions", $"A ladder has at most {VersionsMax} versions.");
        var now = clock.GetUtcNow().Storable();
        var made = new LadderVersion
        {
            ProgramId = program,
            Version = before.Version + 1,
            Renewal = renewal,
            RenewalSince = renewal == LevelRenewal.Never ? null : before.RenewalSince ?? now,
            MadeAt = now,
        };
        db.LadderVersions.Add(made);
        db.Levels.AddRange(wanted.Select(level => new Level
        {
            ProgramId = program,
            Version = made.Version,
            Number = level.Number,
            Name = level.Name,
            Points = level.Points,
            Perks = level.Perks,
        }));
        await db.SaveChangesAsync(ct);
        return made.Version;
    }

    private static LevelView ViewOf(LevelInput level, int number) =>
        new(number, level.Name!.Trim(), level.Points!.Value, [.. (level.Perks ?? []).Select(static perk => perk!.Trim())]);

    private static bool IsSame(IReadOnlyList<LevelView> before, LevelView[] wanted) => before.Count == wanted.Length
        && before.Zip(wanted).All(static pair => pair.First with { Perks = pair.Second.Perks } == pair.Second
            && pair.First.Perks.SequenceEqual(pair.Second.Perks, StringComparer.Ordinal));
}
