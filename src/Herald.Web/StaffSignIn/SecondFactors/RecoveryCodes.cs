using System.Security.Cryptography;
using System.Text;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Staff;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.SecondFactors;

/// <summary>Codes for the day on which the phone is lost: each works once, and only their hashes are kept.</summary>
internal sealed class RecoveryCodes(HeraldDb db)
{
    private const int Count = 10;
    private const int Letters = 12;
    private const int Group = 4;

    // Without letters that look like each other.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Makes a new set in place of the old; they are shown this once. The caller commits.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(StaffId staff, CancellationToken ct)
    {
        await db.RecoveryCodes.Where(row => row.StaffId == staff).ExecuteDeleteAsync(ct);
        var codes = Enumerable.Range(0, Count).Select(static _ => RandomNumberGenerator.GetString(Alphabet, Letters)).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { StaffId = staff, Hash = Hash(code) }));
        return [.. codes.Select(static code => string.Join('-', code.Chunk(Group).Select(static part => new string(part))))];
    }

    public Task<int> CountAsync(StaffId staff, CancellationToken ct) => db.RecoveryCodes.CountAsync(row => row.StaffId == staff, ct);

    /// <summary>Uses a code up; false where there is none such any more.</summary>
    public async Task<bool> TakeAsync(StaffId staff, string typed, CancellationToken ct)
    {
        var code = new string([.. typed.ToLowerInvariant().Where(Alphabet.Contains)]);
        if (code.Length != Letters)
            return false;
        var hash = Hash(code);
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var taken = await db.RecoveryCodes.Where(row => row.StaffId == staff && row.Hash == hash).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
        return taken > 0;
    }

    // 59 random bits: enough against guessing within the limits on attempts, and a slow hash would only slow us.
    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
