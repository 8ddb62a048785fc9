using System.Security.Cryptography;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Harness;

/// <summary>
/// Visitors who have signed in: through the sessions that the pages use, with the cookie that these would set.
/// </summary>
internal static class SignedIn
{
    /// <summary>A new member of staff who is something in the program; with an address of his own unless told.</summary>
    public static async Task<Visitor> StaffAsync(ProgramDriver program, StaffRole role, string? name = null, string? address = null)
    {
        await using var scope = program.Host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var email = address ?? $"{role}-{RandomNumberGenerator.GetHexString(8)}@northwind.example".ToLowerInvariant();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().Storable();
        var account = new StaffAccount
        {
            Id = services.GetRequiredService<NewId>().Of<StaffId>(),
            Name = name ?? $"Sam the {role}",
            Email = email,
            EmailKey = new EmailAddress(email).Key,
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
            CreatedAt = now,
        };
        var db = services.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, program.Id, CancellationToken.None);
        db.StaffAccounts.Add(account);
        await db.SaveChangesAsync();
        db.Memberships.Add(new() { ProgramId = program.Id, StaffId = account.Id, Role = role, CreatedAt = now });
        await write.CommitAsync(CancellationToken.None);
        return await VisitAsync(program, services, http => StaffSession.SignInAsync(http, account));
    }

    /// <summary>An advocate of the program.</summary>
    public static async Task<Visitor> AdvocateAsync(ProgramDriver program, string advocate)
    {
        IdText.TryRead(advocate, out AdvocateId id).ShouldBeTrue(advocate);
        await using var scope = program.Host.Services.CreateAsyncScope();
        return await VisitAsync(program, scope.ServiceProvider, http => AdvocateSession.SignInAsync(http, program.Id, id));
    }

    private static async Task<Visitor> VisitAsync(ProgramDriver program, IServiceProvider services, Func<HttpContext, Task> signIn)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        await signIn(http);
        var visitor = new Visitor(program.Host.Address);
        visitor.Keep(http.Response.Headers.SetCookie);
        return visitor;
    }
}
