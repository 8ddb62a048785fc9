using System.Diagnostics;
using Herald.Core.Staff;
using Microsoft.AspNetCore.Identity;

namespace Herald.Web.StaffSignIn.Passwords;

/// <summary>Looks whether a password is right, in a time that does not tell whether there is such a person.</summary>
internal sealed class CheckPassword(UserManager<StaffAccount> users, IPasswordHasher<StaffAccount> hasher)
{
    // Longer than a check takes on a slow machine; a refusal is never quicker than this, whatever was or was not looked up for it.
    private static readonly TimeSpan RefusalMin = TimeSpan.FromMilliseconds(400);

    private static readonly Lock Gate = new();
    private static string? nobodys;

    /// <summary>Whether it is his; without a person it takes as long and is wrong.</summary>
    public async Task<bool> RunAsync(StaffAccount? account, string password, CancellationToken ct)
    {
        // Hashing takes a tenth of a second and cannot be stopped; nobody waits for this answer any more.
        ct.ThrowIfCancellationRequested();
        if (account?.PasswordHash is not null)
            return await users.CheckPasswordAsync(account, password);
        hasher.VerifyHashedPassword(null!, Nobodys(), password);
        return false;
    }

    /// <summary>Waits until a refusal that began then may be told.</summary>
    public static Task HoldBackAsync(long began, CancellationToken ct)
    {
        var rest = RefusalMin - Stopwatch.GetElapsedTime(began);
        return rest > TimeSpan.Zero ? Task.Delay(rest, TimeProvider.System, ct) : Task.CompletedTask;
    }

    // The hash of a password that nobody has.
    private string Nobodys()
    {
        lock (Gate)
            return nobodys ??= hasher.HashPassword(null!, "nobody has this one");
    }
}
