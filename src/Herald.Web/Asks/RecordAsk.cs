using Herald.Core;
using Herald.Core.Asks;
using Herald.Core.Ids;
using Herald.Data;

namespace Herald.Web.Asks;

/// <summary>
/// Somebody wants to ask an advocate for something outside the hub. It is written down where the budget allows it, and refused otherwise,
/// so that a mail tool asks here before it sends.
/// </summary>
internal sealed class RecordAsk(HeraldDb db, AskQueries asks, NewId ids, TimeProvider clock)
{
    public async Task<Outcome<Ask>> RunAsync(ProgramId program, AdvocateId advocate, string about, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        if (await asks.FindAsync(program, advocate, now, ct) is not { } standing)
            return new Refusal("not_found", "There is no such advocate in this program.") { Kind = RefusalKind.Missing };
        if (standing.Obstacle is { } obstacle)
            return obstacle;
        var ask = new Ask
        {
            ProgramId = program,
            Id = ids.Of<AskId>(),
            AdvocateId = advocate,
            Kind = AskKind.Message,
            About = about.Trim(),
            AskedAt = now,
            LapsesAt = now + Ask.Standing,
        };
        db.Asks.Add(ask);
        await db.SaveChangesAsync(ct);
        return ask;
    }
}
