using Herald.Data;
using Herald.Web.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Audit;

/// <summary>The keys that ask, by their names.</summary>
internal sealed class KeyAuthors(HeraldDb db)
{
    public async Task<Author> OfAsync(Caller caller, CancellationToken ct)
    {
        var name = await db.ApiKeys.Where(row => row.ProgramId == caller.Program && row.Id == caller.Key).Select(static row => row.Name)
            .SingleAsync(ct);
        return new(caller.Program, "key " + name, null);
    }
}
