using Herald.Core;
using Herald.Core.Audiences;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Audiences;

/// <summary>Deletes an audience that nothing refers to; the audit log keeps what it said.</summary>
internal sealed class RemoveAudience(HeraldDb db, AudienceNotes notes, TimeProvider clock)
{
    /// <summary>The audience as it was.</summary>
    public async Task<Outcome<Audience>> RunAsync(Author by, AudienceId id, CancellationToken ct)
    {
        if (await db.Audiences.SingleOrDefaultAsync(row => row.ProgramId == by.Program && row.Id == id, ct) is not { } audience)
            return new Refusal("not_found", "There is no such audience in this program.") { Kind = RefusalKind.Missing };
        if (await db.UsesOfAudienceAsync(by.Program, audience.Slug, clock.GetUtcNow(), ct) is { Count: > 0 } uses)
        {
            return new Refusal("audience_used", $"It is used by {string.Join(", ", uses)}; take it out there first.")
            {
                Kind = RefusalKind.Conflict,
            };
        }

        db.Audiences.Remove(audience);
        notes.OfRemoved(by, audience);
        await db.SaveChangesAsync(ct);
        return audience;
    }
}
