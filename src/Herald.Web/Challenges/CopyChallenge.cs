using Herald.Core;
using Herald.Core.Ids;

namespace Herald.Web.Challenges;

/// <summary>Makes a draft of what a challenge says in its newest version; a period that is over stays behind.</summary>
internal sealed class CopyChallenge(ChallengeQueries challenges, SaveChallenge save, TimeProvider clock)
{
    public async Task<Outcome<ChallengeId>> RunAsync(ProgramId program, ChallengeId id, CancellationToken ct)
    {
        if (await challenges.TextAsync(program, id, ct) is not { } text)
            return new Refusal("not_found", "There is no such challenge in this program.") { Kind = RefusalKind.Missing };
        // Without a beginning nothing is earlier.
        if (text.Period?.To <= clock.GetUtcNow())
            text = text with { Period = null, Opens = text.Opens is { } opens ? opens with { Early = null } : null };
        return await save.CreateAsync(program, text with { Slug = null }, ct);
    }
}
