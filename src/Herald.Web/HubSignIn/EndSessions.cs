using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn;

/// <summary>Ends an advocate's sessions in all browsers, and the links that would begin another.</summary>
internal sealed class EndSessions(HeraldDb db)
{
    private const int StampLetters = 32;

    public async Task RunAsync(ProgramId program, AdvocateId advocate, CancellationToken ct)
    {
        var stamp = RandomNumberGenerator.GetHexString(StampLetters);
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        await db.Advocates.Where(row => row.ProgramId == program && row.Id == advocate)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.SecurityStamp, stamp), ct);
        await db.SignInLinks.Where(row => row.ProgramId == program && row.AdvocateId == advocate && row.UsedAt == null)
            .ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
